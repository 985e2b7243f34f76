'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useRef, useState, type ClipboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { StatusShape } from '@/components/ui/status'
import { useEarlyValue } from '@/components/ui/use-early-value'
import { cn } from '@/lib/cn'
import type { FieldId } from '@/lib/engine/model/ids'
import type { InspectedField } from '@/lib/engine/model/inspection'
import type { FieldFinding } from '@/lib/engine/model/values'
import type { Repair } from '@/lib/engine/model/values'
import { VisibleValue } from './visible-value'

type Props = {
  readonly id: FieldId
  readonly field: InspectedField
  readonly value: string
  /** it is a secret, by its field or by itself */
  readonly masked: boolean
  /** the sealed session holds a value for this field */
  readonly kept: boolean
  readonly findings: readonly FieldFinding[]
  readonly onChange: (value: string) => void
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
  readonly onRepair: (repair: Repair) => void
}

/** Label, where to find it, field, what is odd about the value. */
export function CredentialField({ id, field, value, masked, kept, findings, onChange, onPaste, onRepair }: Props) {
  const [revealed, setRevealed] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const shown = value.replace(/[\r\n]/g, '')
  useEarlyValue(input, (early) => early !== shown && onChange(early))

  /** The button that was pressed goes with what it repaired. */
  function repair(one: Repair) {
    onRepair(one)
    input.current?.focus()
  }

  const blocking = findings.some((f) => f.blocks)
  const describedBy = [`${id}-where`, ...(findings.length > 0 ? [`${id}-findings`] : [])].join(' ')
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="flex items-baseline justify-between gap-3 text-sm font-semibold">
        {field.label}
        {field.optional ? <span className="text-xs font-normal text-soft">optional</span> : null}
      </label>
      <p id={`${id}-where`} className="text-xs text-soft">
        {field.where}
      </p>
      <div
        className={cn(
          'flex items-stretch overflow-hidden rounded-md border bg-sheet focus-within:outline-2 ' +
            'focus-within:outline-offset-2 focus-within:outline-accent',
          blocking ? 'border-fail' : 'border-line-strong',
        )}
      >
        <input
          ref={input}
          id={id}
          name={id}
          type={masked && !revealed ? 'password' : 'text'}
          value={shown}
          onChange={(event) => onChange(event.target.value)}
          onPaste={onPaste}
          onFocus={(event) => masked && event.target.select()}
          onBlur={(event) => !event.currentTarget.parentElement?.contains(event.relatedTarget) && setRevealed(false)}
          placeholder={kept ? 'kept sealed in this session' : undefined}
          maxLength={4096}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          data-1p-ignore
          data-lpignore="true"
          data-bwignore="true"
          aria-invalid={blocking || undefined}
          aria-describedby={describedBy}
          className="data min-h-10 w-full min-w-0 bg-transparent px-3 outline-none placeholder:text-soft"
        />
        {masked && value !== '' ? (
          <button
            type="button"
            aria-pressed={revealed}
            onClick={() => setRevealed(!revealed)}
            className="border-l border-line px-3 text-soft hover:bg-well hover:text-ink"
          >
            {revealed ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
            <span className="sr-only">Show the {field.label}</span>
          </button>
        ) : null}
      </div>
      <FieldReading value={value} secret={masked} odd={findings.length > 0} />
      <Findings id={id} findings={findings} onRepair={repair} />
    </div>
  )
}

/** Length and glyphs, where there is something to see. */
function FieldReading({
  value,
  secret,
  odd,
}: {
  readonly value: string
  readonly secret: boolean
  readonly odd: boolean
}) {
  if (value === '' || (!secret && !odd)) return null
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-xs text-soft">
      <span className="data text-xs">{value.length === 1 ? '1 character' : `${value.length} characters`}</span>
      {odd ? <VisibleValue value={value} secret={secret} /> : null}
    </p>
  )
}

function Findings({
  id,
  findings,
  onRepair,
}: {
  readonly id: FieldId
  readonly findings: readonly FieldFinding[]
  readonly onRepair: (repair: Repair) => void
}) {
  return (
    <ul id={`${id}-findings`} aria-live="polite" className="grid gap-1.5 empty:hidden">
      {findings.map((finding) => (
        <li key={finding.kind} data-foreign={finding.otherVendor} className="flex gap-2 text-xs">
          <StatusShape status={finding.blocks ? 'fail' : 'warning'} className="mt-px" />
          <span className="min-w-0">
            {finding.message}{' '}
            {finding.repair ? (
              <Button
                look="quiet"
                size="sm"
                className="-my-1 -ml-1.5 min-h-7 px-1.5 underline underline-offset-2"
                onClick={() => finding.repair && onRepair(finding.repair)}
              >
                {sentence(finding.repair.label)}
              </Button>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
