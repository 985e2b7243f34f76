import { Search } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { MAX_QUERY } from '@/lib/engine/explain/search-problems'

/** A plain GET form: it works without JavaScript, and a result can be linked to. */
export function SearchForm({ query, found }: { readonly query: string; readonly found: number }) {
  return (
    <search className="mb-8 block">
      <form action="/problems" method="get" className="grid max-w-2xl gap-1.5">
        <label htmlFor="q" className="text-sm font-semibold">
          Search by id, status, code or a piece of the message
        </label>
        <div className="flex gap-2">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={MAX_QUERY}
            placeholder="40102, invalid_client, Forbidden…"
            autoComplete="off"
            className={
              'data min-h-10 w-full min-w-0 rounded-md border border-line-strong bg-sheet px-3 ' +
              'placeholder:text-soft'
            }
          />
          <button type="submit" className={buttonClass('primary')}>
            <Search aria-hidden className="size-4" />
            Search
          </button>
        </div>
      </form>
      {query.trim() === '' ? (
        <p className="mt-1.5 text-xs text-soft">
          What you search for stands in the address of this page. Do not put a secret into it; the explainer reads whole
          pastes in your browser.
        </p>
      ) : (
        <p className="mt-1.5 text-sm text-soft" role="status">
          {found === 1 ? '1 problem' : `${found} problems`} for <span className="data wire">{query}</span>.{' '}
          <Link href="/problems" className="link">
            Show all
          </Link>
        </p>
      )}
    </search>
  )
}
