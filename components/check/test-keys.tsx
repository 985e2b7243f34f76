'use client'

import { useEffect, useState } from 'react'
import type { useCredentials } from '@/components/credentials/use-credentials'
import type { Values } from '@/lib/engine/model/values'

export type TestKeyName = { readonly id: string; readonly title: string }
export type TestKey = TestKeyName & { readonly product: string; readonly values: Values }

type Dispatch = ReturnType<typeof useCredentials>['dispatch']

async function fetchTestKey(id: string): Promise<TestKey | null> {
  return fetch(`/api/test-keys/${encodeURIComponent(id)}`).then(
    (r) => (r.ok ? r.json() : null),
    () => null,
  )
}

/** Fetches a set of test keys when it is wanted, so that no page holds the values of any. */
export function useTestKey(first: string | null, dispatch: Dispatch) {
  const [wanted, setWanted] = useState(first)
  const [isFilled, setIsFilled] = useState(false)

  useEffect(() => {
    if (wanted === null) return
    void fetchTestKey(wanted).then((key) => {
      if (key) {
        dispatch({
          type: 'fill',
          product: key.product,
          values: key.values,
          note: `Filled with the test keys “${key.title}”.`,
        })
        setIsFilled(true)
      }
      setWanted(null)
    })
  }, [wanted, dispatch])

  return { waiting: wanted !== null, pick: setWanted, isFilled }
}

/** The simulator's keys, each one fault. */
export function TestKeys({
  keys,
  onPick,
}: {
  readonly keys: readonly TestKeyName[]
  readonly onPick: (id: string) => void
}) {
  return (
    <div className="grid gap-1.5 rounded-md border border-warn bg-warn-wash p-3">
      <label htmlFor="test-keys" className="text-sm font-semibold">
        Test keys
      </label>
      <p id="test-keys-note" className="text-xs">
        Invented credentials of the simulator: pick a fault and run the check.
      </p>
      <select
        id="test-keys"
        defaultValue=""
        aria-describedby="test-keys-note"
        onChange={(event) => onPick(event.target.value)}
        className="min-h-10 w-full rounded-md border border-line-strong bg-sheet px-2.5 text-sm"
      >
        <option value="" disabled>
          Choose…
        </option>
        {keys.map((key) => (
          <option key={key.id} value={key.id}>
            {key.title}
          </option>
        ))}
      </select>
    </div>
  )
}
