'use client'

import { Search } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { cn } from '@/lib/cn'
import type { SearchEntry, SearchKind } from '@/lib/engine/publication/search-index'
import type { Find } from './find'

const KINDS: Readonly<Record<SearchKind, string>> = {
  page: 'Page',
  product: 'Product',
  problem: 'Problem',
  code: 'Code',
}

type Loaded = { readonly kind: 'no' } | { readonly kind: 'failed' } | { readonly kind: 'yes'; readonly find: Find }

/** The list and what searches it, fetched when somebody wants to search. */
async function load(): Promise<Loaded> {
  try {
    const [{ searchOver }, answer] = await Promise.all([import('./find'), fetch('/api/search')])
    if (!answer.ok) return { kind: 'failed' }
    return { kind: 'yes', find: searchOver((await answer.json()) as readonly SearchEntry[]) }
  } catch {
    return { kind: 'failed' }
  }
}

/** The search of the site: a button, and a dialog that is worked by keyboard. What is typed stays in the browser. */
export function SiteSearch() {
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'no' })
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const listId = useId()
  const found = loaded.kind === 'yes' ? loaded.find(query) : []

  function open() {
    dialog.current?.showModal()
    if (loaded.kind !== 'yes') void load().then(setLoaded)
  }

  function go(entry: SearchEntry | undefined) {
    if (!entry) return
    dialog.current?.close()
    router.push(entry.href)
  }

  function steer(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setChosen(Math.min(Math.max(chosen + step, 0), Math.max(found.length - 1, 0)))
    else if (event.key === 'Enter') go(found[chosen])
    // in a search field the browser would only empty it
    else if (event.key === 'Escape') dialog.current?.close()
    else return
    event.preventDefault()
  }

  return (
    <>
      <button type="button" data-action="search" onClick={open} className={BUTTON}>
        <Search aria-hidden className="size-4" />
        <span className="max-sm:sr-only">Search</span>
        <kbd aria-hidden className="rounded-sm border border-line-strong px-1 text-xs max-lg:hidden">
          /
        </kbd>
      </button>
      <dialog ref={dialog} aria-label="Search" onClose={() => setQuery('')} className={DIALOG}>
        <input
          type="search"
          role="combobox"
          aria-label="Search products, problems, error codes and pages"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={found[chosen] ? `${listId}-${chosen}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          placeholder="A product, a problem, a code, a host…"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setChosen(0)
          }}
          onKeyDown={steer}
          className="w-full rounded-md border border-line-strong bg-paper p-3 text-base placeholder:text-soft"
        />
        <Results id={listId} found={found} chosen={chosen} onLeave={() => dialog.current?.close()} />
        <p role="status" className="px-1 pt-2 text-xs text-soft">
          {statusOf(loaded, query, found.length)}
        </p>
      </dialog>
    </>
  )
}

const BUTTON =
  'inline-flex min-h-9 items-center gap-2 rounded-md px-2 text-sm text-soft hover:bg-well hover:text-ink ' +
  'max-sm:min-w-9 max-sm:justify-center'

const DIALOG =
  'mx-auto mt-[10vh] mb-auto w-[min(40rem,calc(100vw-1.5rem))] max-w-none rounded-lg border border-line-strong ' +
  'bg-sheet p-3 text-ink shadow-float'

function statusOf(loaded: Loaded, query: string, count: number): string {
  if (loaded.kind === 'failed') return 'The list could not be fetched. Close this and open it again.'
  if (query.trim() === '') return 'Arrow keys choose, Enter opens. What you type stays in this browser.'
  if (loaded.kind === 'no') return 'Fetching the list.'
  if (count === 0) return 'Nothing fits. An error text is better pasted on the front page.'
  return count === 1 ? '1 entry' : `${count} entries`
}

type ResultsProps = {
  readonly id: string
  readonly found: readonly SearchEntry[]
  readonly chosen: number
  readonly onLeave: () => void
}

function Results({ id, found, chosen, onLeave }: ResultsProps) {
  return (
    <div id={id} role="listbox" aria-label="Results" className="mt-2 max-h-[55vh] overflow-y-auto">
      {found.map((entry, i) => (
        <Link
          href={entry.href}
          prefetch={false}
          tabIndex={-1}
          key={`${entry.kind} ${entry.href} ${entry.title}`}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === chosen}
          ref={i === chosen ? scrollIntoSight : undefined}
          onClick={onLeave}
          className={cn(
            'grid text-ink no-underline grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 rounded-sm border-l-3 px-2 py-2',
            i === chosen ? 'border-accent bg-accent-wash' : 'border-transparent hover:bg-well',
          )}
        >
          <span className="pt-0.5 text-xs text-soft">{KINDS[entry.kind]}</span>
          <span className="min-w-0">
            <span className="block text-sm font-medium">{entry.title}</span>
            <span className="line-clamp-2 text-xs text-soft">{entry.text}</span>
          </span>
        </Link>
      ))}
    </div>
  )
}

function scrollIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
