'use client'

import { lazy, Suspense } from 'react'
import { Notice } from '@/components/ui/notice'
import type { Searched } from './found'
import type { SearchState } from './use-search'

type Props = Searched & { readonly search: SearchState }

const SEARCHING = <p className="text-soft">Searching…</p>

/** The texts of all mistakes are loaded with it, once there is something to say. */
const Found = lazy(() =>
  import('./found').then(
    (module) => ({ default: module.Found }),
    () => ({ default: NotLoaded }),
  ),
)

/** In place of an error that would take the page away with all that was entered. */
function NotLoaded() {
  return (
    <Notice status="could-not-verify">
      The search is done, but the part of this page that says what it found could not be loaded. What you entered is
      still here; a reload loads that part and empties the form.
    </Notice>
  )
}

/** What the search does and has found. */
export function SearchResult(props: Props) {
  const { search } = props
  const answer = search.state === 'done' ? search.answer : null
  const finding = answer?.finding ?? null
  const state = search.state === 'done' ? (finding?.state ?? 'idle') : search.state === 'running' ? 'running' : 'idle'
  const isFound = finding !== null && (finding.state !== 'idle' || finding.unreadable !== null)
  return (
    <div data-search={state} aria-live="polite" className="py-3 text-sm">
      {search.state === 'running' ? SEARCHING : null}
      {search.state === 'broken' ? (
        <Notice status="could-not-verify">
          The search could not start: the browser refused its worker. Reload the page. Everything else here works.
        </Notice>
      ) : null}
      {search.state === 'idle' || (finding && !isFound) ? <p className="text-soft">{props.idle}</p> : null}
      {answer && isFound ? (
        <Suspense fallback={SEARCHING}>
          <Found {...props} finding={finding} ms={answer.ms} />
        </Suspense>
      ) : null}
    </div>
  )
}
