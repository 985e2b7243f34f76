import { Search } from 'lucide-react'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'

/** UTF-16 code units of a query that are looked at. */
export const MOST_OF_A_NAME = 100

/** A plain GET form: it works without JavaScript, and what it finds can be linked to. */
export function ProductFilter({ query, found }: { readonly query: string; readonly found: number }) {
  return (
    <search className="mb-8 block">
      <form action="/products" method="get" className="grid max-w-2xl gap-1.5">
        <label htmlFor="q" className="text-sm font-semibold">
          Find a product by any name, such as WhatsApp, porting or a host
        </label>
        <div className="flex gap-2">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={MOST_OF_A_NAME}
            autoComplete="off"
            className="data min-h-10 w-full min-w-0 rounded-md border border-line-strong bg-sheet px-3"
          />
          <button type="submit" className={buttonClass('primary')}>
            <Search aria-hidden className="size-4" />
            Find
          </button>
        </div>
      </form>
      {query === '' ? null : (
        <p className="mt-1.5 text-sm text-soft" role="status">
          {found === 1 ? '1 entry' : `${found} entries`} for <span className="data wire">{query}</span>.{' '}
          <Link href="/products" className="link">
            Show all
          </Link>
        </p>
      )}
    </search>
  )
}
