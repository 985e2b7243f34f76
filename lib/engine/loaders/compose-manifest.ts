import { interpolate, TemplateFault } from './compose-template'
import { readManifest, type ManifestMap, type ManifestValue } from './manifest'
import type { LoadedEntry, Loading, Outcome } from './model'

/**
 * The `environment:` of the services of a compose file: `$NAME` and `${NAME}` are expanded wherever they stand, `$$` is
 * a dollar sign. In the list form everything behind `=` is the value, quotes among it, since they stand inside of a
 * YAML text. A name alone takes its value from where compose runs.
 * Source: docs.docker.com/reference/compose-file/services/#environment and /interpolation.
 */
export function loadComposeManifest(text: string): Loading {
  const read = readManifest(text, '1.2')
  if ('unreadable' in read)
    return { entries: [], stopped: `refuses the file: it cannot be read as YAML from line ${read.unreadable} on` }
  try {
    const services = read.documents.flatMap((document) => document.map('services')?.children ?? [])
    return { entries: services.flatMap(([name, service]) => entriesOf(name, service)), stopped: null }
  } catch (fault) {
    if (fault instanceof TemplateFault) return { entries: [], stopped: `refuses the file: it ${fault.message}` }
    throw fault
  }
}

function entriesOf(part: string, service: ManifestMap): LoadedEntry[] {
  const listed = service.items('environment')
  if (!listed) {
    const pairs = service.map('environment')?.pairs ?? []
    return pairs.map(({ name, value }) => ({ name, part, outcome: outcomeOf(value) }))
  }
  return listed.flatMap(({ text }): LoadedEntry[] => {
    const equals = text.indexOf('=')
    if (text === '') return []
    const value: ManifestValue =
      equals === -1 ? { text: '', type: 'nothing' } : { text: text.slice(equals + 1), type: 'text' }
    return [{ name: equals === -1 ? text : text.slice(0, equals), part, outcome: outcomeOf(value) }]
  })
}

function outcomeOf({ text, type }: ManifestValue): Outcome {
  if (type === 'nothing') return { kind: 'unset', why: 'takes it from where compose runs' }
  if (type === 'other') return { kind: 'unset', why: 'takes no list or map for a value' }
  if (type === 'number' && !/^-?(?:0|[1-9]\d{0,14})$/.test(text))
    return { kind: 'unknown', why: 'reads it as a number and may write it in another way' }
  return { kind: 'set', value: interpolate(text, () => null) }
}
