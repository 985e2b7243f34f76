import MiniSearch from 'minisearch'
import type { SearchEntry } from '@/lib/engine/publication/search-index'

/** How many entries are shown at most. */
const SHOWN = 12

/** Finds entries for a query as it is typed; best first. */
export type Find = (query: string) => readonly SearchEntry[]

/** Makes the search over a list of entries: words by their beginning, with a slip of the finger in longer ones. */
export function searchOver(entries: readonly SearchEntry[]): Find {
  const index = new MiniSearch<SearchEntry & { readonly id: number; readonly address: string }>({
    fields: ['title', 'address', 'text', 'words'],
    searchOptions: {
      boost: { title: 4, address: 4, text: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      combineWith: 'AND',
      // who types the name of a product means it, and not what is told of it elsewhere
      boostDocument: (id) => (/^\/products\/[\w-]+$/.test(entries[id as number]?.href ?? '') ? 2 : 1),
    },
  })
  index.addAll(entries.map((entry, id) => ({ ...entry, id, address: entry.href })))
  return (query) => {
    const all = index.search(query)
    // a question holds words that stand nowhere
    const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR' })
    return found.slice(0, SHOWN).flatMap(({ id }) => entries[id as number] ?? [])
  }
}
