import type { Catalogue } from '../catalogue/catalogue'
import type { ExampleIndex } from '../catalogue/rules'
import type { Example } from '../model/example'
import type { DiagnosisId } from '../model/ids'
import type { DictionaryCatalogue } from '../model/catalogue'
import { explain } from './explain'

export const MAX_QUERY = 300

/** The clock matters for tokens only, and nobody searches for one. */
const ANY_TIME = '2030-01-01T00:00:00Z'

/** An example as a reader would paste it. */
export function exampleText({ input }: Example): string {
  const { request, status, headers, body, text } = input
  if (text !== undefined) return text
  const asked = request?.url
    ? `${request.method ?? 'GET'} ${request.url}${request.scheme ? ` (${request.scheme})` : ''}`
    : request?.scheme
      ? `Sent with ${request.scheme}`
      : ''
  const lines = (headers ?? []).map(([name, value]) => `${name}: ${value}`)
  return [asked, ...(status === undefined ? [] : [`HTTP ${status}`]), ...lines, ...(body ? ['', body] : [])]
    .filter((line, i) => line !== '' || i > 0)
    .join('\n')
    .trim()
}

type Entry = { readonly id: DiagnosisId; readonly title: string; readonly prose: string; readonly seen: string }

/** What is searched, one entry a diagnosis. */
function entriesOf({ diagnoses }: DictionaryCatalogue, all: ExampleIndex): readonly Entry[] {
  return diagnoses.map(({ id, explanation }) => {
    const examples = all.get(id) ?? []
    return {
      id,
      title: `${id} ${id.replaceAll('-', ' ')} ${explanation.title}`.toLowerCase(),
      prose: [explanation.what, explanation.why, ...explanation.fix].join(' ').toLowerCase(),
      seen: examples
        .map((e) => `${e.name} ${exampleText(e)}`)
        .join('\n')
        .toLowerCase(),
    }
  })
}

/**
 * Diagnoses that fit a query, best first: an id, a status, a code such as 40102, or a piece of a message. The query is
 * also explained like a paste, so that a message finds its cause although the dictionary words it otherwise.
 * @param query at most 300 characters are looked at
 */
export async function searchProblems(catalogue: Catalogue, query: string): Promise<readonly DiagnosisId[]> {
  const text = query.trim().slice(0, MAX_QUERY).toLowerCase()
  if (text === '') return catalogue.diagnosisIds
  const entries = entriesOf(catalogue, await catalogue.examples())
  if (catalogue.isDiagnosisId(text)) return [text, ...rest(entries, text)]
  const explained =
    text.length >= 6 && !/^[\w-]+$/.test(text)
      ? explain(catalogue, { text: query.slice(0, MAX_QUERY) }, ANY_TIME)
          .diagnoses.filter((d) => d.id !== 'undetermined')
          .map((d) => d.id)
      : []
  const scored = entries.map((entry) => ({
    id: entry.id,
    score: scoreOf(entry, text) + (explained.includes(entry.id) ? 50 - explained.indexOf(entry.id) : 0),
  }))
  return scored
    .filter((s) => s.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map((s) => s.id)
}

/** Entries that fit the words of an id, without the one it names. */
function rest(entries: readonly Entry[], id: string): DiagnosisId[] {
  return entries.filter((e) => e.id !== id && scoreOf(e, id.replaceAll('-', ' ')) >= 20).map((e) => e.id)
}

/** The whole query counts most; else every word of it must occur somewhere. */
function scoreOf(entry: Entry, text: string): number {
  const whole =
    (entry.title.includes(text) ? 40 : 0) + (entry.seen.includes(text) ? 30 : 0) + (entry.prose.includes(text) ? 15 : 0)
  if (whole > 0) return whole
  const words = text.split(/[^a-z0-9_]+/).filter((w) => w.length > 2)
  const all = `${entry.title} ${entry.prose} ${entry.seen}`
  return words.length > 1 && words.every((word) => all.includes(word))
    ? 5 + words.filter((word) => entry.title.includes(word)).length
    : 0
}
