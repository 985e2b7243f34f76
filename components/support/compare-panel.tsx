'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import type { Reply } from '@/lib/engine/support/events'
import { Field, INPUT } from '@/components/ui/field'

export type ComparedField = {
  readonly field: string
  readonly label: string
  readonly hex: string
  readonly bash: string
  readonly powershell: string
}
export type ComparisonOutcome = { readonly field: string; readonly same: boolean }

type Props = {
  readonly load: () => Promise<Reply<{ readonly comparisons: readonly ComparedField[] }>>
  readonly report: (outcome: ComparisonOutcome) => Promise<Reply>
}

/**
 * Compares the secret that was checked with the one on the failing machine; the values are compared here and only the
 * outcome is sent.
 */
export function ComparePanel({ load, report }: Props) {
  const [loaded, setLoaded] = useState<Reply<{ readonly comparisons: readonly ComparedField[] }> | null>(null)
  const [loading, setLoading] = useState(false)

  async function begin() {
    setLoading(true)
    setLoaded(await load())
    setLoading(false)
  }

  if (!loaded?.ok)
    return (
      <div className="grid justify-items-start gap-2">
        {loaded ? <p className="text-sm">{loaded.message}</p> : null}
        <Button size="sm" disabled={loading} onClick={() => void begin()}>
          {loaded ? 'Try again' : 'Show the commands'}
        </Button>
      </div>
    )
  return loaded.comparisons.map((c) => <CompareField key={c.field} compared={c} report={report} />)
}

function CompareField({ compared, report }: { readonly compared: ComparedField; readonly report: Props['report'] }) {
  const { field, label, hex, bash, powershell } = compared
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const seen = typed.trim().toLowerCase()
  const complete = /^[0-9a-f]{8}$/.test(seen)
  const same = seen === hex

  async function tell() {
    const reply = await report({ field, same })
    setRefused(reply.ok ? null : reply.message)
  }

  return (
    <div className="grid gap-3 border-l border-line-strong pl-4">
      <p className="text-sm">
        Run one of these where the program fails. It reads the {label} from the environment and prints eight digits.
      </p>
      {[
        { name: 'bash', text: bash },
        { name: 'PowerShell', text: powershell },
      ].map(({ name, text }) => (
        <div key={name} className="grid gap-1">
          <div className="flex items-center justify-between">
            <span className="eyebrow">{name}</span>
            <CopyButton text={text} label={`Copy for ${name}`} short="Copy" />
          </div>
          <code className="data wire rounded-md bg-well p-2.5 text-xs">{text}</code>
        </div>
      ))}
      <Field id={`compare-${field}`} label="What it printed" note={`The value that was checked here has ${hex}.`}>
        <input
          id={`compare-${field}`}
          value={typed}
          maxLength={16}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`compare-${field}-note`}
          onChange={(event) => setTyped(event.target.value)}
          className={`${INPUT} data max-w-48`}
        />
      </Field>
      <p role="status" className="text-sm">
        {complete
          ? same
            ? `The same: your server holds the ${label} that was checked.`
            : `Different: your server holds another ${label}.`
          : ''}
      </p>
      <div>
        <Button size="sm" disabled={!complete} onClick={() => void tell()}>
          Tell whether they are the same
        </Button>
      </div>
      {refused ? (
        <p role="alert" className="text-sm text-fail">
          {refused}
        </p>
      ) : null}
    </div>
  )
}
