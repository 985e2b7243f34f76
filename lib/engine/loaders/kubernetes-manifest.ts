import { isEnvironmentName } from './kubernetes-lines'
import { readManifest, type ManifestMap, type ManifestValue } from './manifest'
import type { LoadedEntry, Loading, Outcome } from './model'

/** A reason for which the API server takes nothing of a manifest. */
class Refusal extends Error {}

/**
 * A Secret, a ConfigMap or the `env:` of containers, as a pod gets them by `envFrom` or `env`: what stands under `data`
 * of a Secret is base64 and is decoded, with whatever was encoded, a line break at the end among it; `stringData` is
 * taken as it stands and goes before `data`. A value that YAML reads as a number or a truth value refuses the manifest.
 * Source: kubernetes.io/docs/concepts/configuration/secret and
 * kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container.
 */
export function loadKubernetesManifest(text: string): Loading {
  const read = readManifest(text, '1.1')
  if ('unreadable' in read)
    return { entries: [], stopped: `refuses the file: it cannot be read as YAML from line ${read.unreadable} on` }
  try {
    return { entries: read.documents.flatMap(entriesOf), stopped: null }
  } catch (refusal) {
    if (refusal instanceof Refusal) return { entries: [], stopped: `refuses the file: ${refusal.message}` }
    throw refusal
  }
}

function entriesOf(object: ManifestMap): LoadedEntry[] {
  const kind = object.text('kind')
  if (kind === 'List') return object.maps('items').flatMap(entriesOf)
  const part = `${kind ?? ''} ${object.map('metadata')?.text('name') ?? ''}`.trim()
  if (kind === 'Secret' || kind === 'ConfigMap') {
    const decode = kind === 'Secret' ? decoded : plain
    const data = object.map('data')?.pairs.map(({ name, value }) => inPod(name, part, decode(value, name))) ?? []
    const clear = object.map('stringData')?.pairs.map(({ name, value }) => inPod(name, part, plain(value, name))) ?? []
    return [...data, ...clear]
  }
  return containersIn(object, 0).flatMap((container) =>
    container.maps('env').flatMap((variable): LoadedEntry[] => {
      const name = variable.text('name')
      const value = variable.pairs.find((pair) => pair.name === 'value')?.value
      if (name === null) return []
      const outcome: Outcome = value
        ? withReferences(plain(value, name))
        : { kind: 'unknown', why: 'takes it from another object' }
      return [{ name, part: [part, container.text('name') ?? ''].filter(Boolean).join(' › '), outcome }]
    }),
  )
}

/** Every map that has an `env` list: those of containers stand at different depths in different kinds. */
function containersIn(map: ManifestMap, depth: number): ManifestMap[] {
  if (depth > 8) return []
  const lists = ['containers', 'initContainers'].flatMap((key) => map.maps(key))
  return [...lists, ...map.children.flatMap(([, child]) => containersIn(child, depth + 1))]
}

function inPod(name: string, part: string, outcome: Outcome): LoadedEntry {
  if (isEnvironmentName(name)) return { name, part, outcome }
  return { name, part, outcome: { kind: 'unset', why: 'gives a pod no variable of that name' } }
}

function plain(value: ManifestValue, name: string): Outcome {
  if (value.type === 'nothing') return { kind: 'set', value: '' }
  if (value.type !== 'text')
    throw new Refusal(`the value of ${name} is no text in YAML, so that it needs quotes around it`)
  return { kind: 'set', value: value.text }
}

/** Base64 with its padding, as Go decodes it. Source: RFC 4648 section 4. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

function decoded(value: ManifestValue, name: string): Outcome {
  const text = plain(value, name)
  if (text.kind !== 'set') return text
  const encoded = text.value.replace(/[\r\n]/g, '')
  if (!BASE64.test(encoded)) throw new Refusal(`the value of ${name} under “data” is not base64`)
  try {
    const bytes = Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0))
    return { kind: 'set', value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { kind: 'unknown', why: 'decodes it to bytes that are no text' }
  }
}

function withReferences(outcome: Outcome): Outcome {
  if (outcome.kind !== 'set' || !outcome.value.includes('$(')) return outcome
  return { kind: 'unknown', why: 'puts another variable in the place of “$(…)”' }
}
