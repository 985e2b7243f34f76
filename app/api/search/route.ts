import { PAGES } from '@/components/search/pages'
import { searchEntries } from '@/lib/engine/publication/search-index'
import { catalogue } from '@/lib/vendors'

/** What the search of the site looks through; the search itself happens in the browser. */
export function GET(): Response {
  return Response.json([...PAGES, ...searchEntries(catalogue)], {
    headers: { 'Cache-Control': 'private, max-age=600' },
  })
}
