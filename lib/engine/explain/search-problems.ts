import MiniSearch from 'minisearch'
import type { Catalogue } from '../catalogue/catalogue'
import type { ExampleIndex } from '../catalogue/rules'
import type { Example } from '../model/example'
import type { DiagnosisId } from '../model/ids'
import { explain } from './explain'

export const MAX_QUERY = 300

/** Fewer results than this are filled up with what fits less. */
const FEW = 3

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

/** What is searched, one entry a diagnosis, in small letters. */
type Entry = {
  readonly id: DiagnosisId
  /** its id, its title and what people call it */
  readonly title: string
  readonly prose: string
  /** examples and the wordings by which it is recognised */
  readonly seen: string
}

type Index = { readonly entries: readonly Entry[]; readonly words: MiniSearch<Entry> }

/** One index for each catalogue: there is one catalogue in a program, and a few in tests. */
const indexes = new WeakMap<object, Index>()

function indexOf(catalogue: Catalogue, examples: ExampleIndex): Index {
  const known = indexes.get(catalogue)
  if (known) return known
  const entries = entriesOf(catalogue, examples)
  const words = new MiniSearch<Entry>({
    fields: ['title', 'prose', 'seen'],
    tokenize: (text) => text.split(/[^\p{L}\p{N}_]+/u).filter((word) => word !== ''),
    searchOptions: {
      boost: { title: 5, prose: 2 },
      prefix: (term) => term.length > 2 && !/^\d+$/.test(term),
      combineWith: 'AND',
    },
  })
  words.addAll(entries)
  const index = { entries, words }
  indexes.set(catalogue, index)
  return index
}

function entriesOf(catalogue: Catalogue, all: ExampleIndex): readonly Entry[] {
  return catalogue.diagnoses.map(({ id, explanation, searchedAs }) => {
    const examples = all.get(id) ?? []
    const wordings = catalogue.rules
      .filter((rule) => rule.diagnosis === id)
      .flatMap((rule) => (rule.phrases ?? []).flatMap((phrase) => phrase.hits))
    const lives = catalogue.credentialSets.filter((set) => set.keyLife?.problems.includes(id))
    return {
      id,
      title: [id, id.replaceAll('-', ' '), explanation.title, ...searchedAs].join('\n').toLowerCase(),
      prose: [
        explanation.what,
        explanation.why,
        ...explanation.fix,
        ...lives.flatMap(({ keyLife }) => [keyLife?.title, 'rotation, expired key', keyLife?.overlap]),
      ]
        .join('\n')
        .toLowerCase(),
      seen: [...examples.map((e) => `${e.name} ${exampleText(e)}`), ...wordings].join('\n').toLowerCase(),
    }
  })
}

/**
 * Diagnoses that fit a query, best first: an id, a status, a code such as 40102, words, or a piece of a message. The
 * query is also explained like a paste, so that a message finds its cause although the dictionary words it otherwise.
 * @param query at most 300 characters are looked at
 */
export async function searchProblems(catalogue: Catalogue, query: string): Promise<readonly DiagnosisId[]> {
  const text = query.trim().slice(0, MAX_QUERY).toLowerCase()
  if (text === '') return catalogue.diagnosisIds
  const { entries, words } = indexOf(catalogue, await catalogue.examples())
  const explained =
    text.length >= 6 && !/^[\w-]+$/.test(text)
      ? explain(catalogue, { text: query.slice(0, MAX_QUERY) }, ANY_TIME)
          .diagnoses.filter((d) => d.id !== 'undetermined')
          .map((d) => d.id)
      : []
  const byWords = wordScores(words, text)
  const scored = entries.map((entry) => ({
    id: entry.id,
    score:
      (entry.id === text ? 1000 : 0) +
      wholeScore(entry, text) +
      (byWords.get(entry.id) ?? 0) +
      (explained.includes(entry.id) ? 50 - explained.indexOf(entry.id) : 0),
  }))
  return scored
    .filter((s) => s.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map((s) => s.id)
}

/** From 0 to 20: entries that hold every word; where these are few, the ones with some of them too, for less. */
function wordScores(words: MiniSearch<Entry>, text: string): ReadonlyMap<DiagnosisId, number> {
  const all = words.search(text)
  const some = all.length < FEW ? words.search(text, { combineWith: 'OR' }) : []
  const scaled = (found: typeof all, most: number) =>
    found.map(({ id, score }): [DiagnosisId, number] => [id as DiagnosisId, (most * score) / (found[0]?.score ?? 1)])
  return new Map([...scaled(some, 5), ...scaled(all, 20)])
}

/** The whole query in one piece counts most. */
function wholeScore(entry: Entry, text: string): number {
  if (text.length < 3) return 0
  return (
    (entry.title.includes(text) ? 40 : 0) + (entry.seen.includes(text) ? 30 : 0) + (entry.prose.includes(text) ? 15 : 0)
  )
}
