'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState, type ClipboardEvent, type ReactNode } from 'react'
import { StatusShape } from '@/components/ui/status'
import { cn } from '@/lib/cn'
import { describeRun } from '@/lib/engine/credentials/characters'
import type { FieldFinding } from '@/lib/engine/signing/findings'

type Common = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  readonly optional?: boolean
  readonly findings?: readonly FieldFinding[]
  readonly action?: ReactNode
}

const BOX =
  'rounded-md border bg-sheet focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent'
const INNER = 'data w-full min-w-0 bg-transparent px-3 outline-none placeholder:text-soft'

/** What keeps browsers and password managers away from a value. */
const PRIVATE = {
  autoComplete: 'off',
  autoCapitalize: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  'data-1p-ignore': true,
  'data-lpignore': 'true',
  'data-bwignore': 'true',
} as const

/**
 * One line of text. A secret is masked and can be shown. Line breaks of a paste are named, because an input drops them.
 */
export function TextField({
  secret = false,
  placeholder,
  list,
  ...common
}: Common & { readonly secret?: boolean; readonly placeholder?: string; readonly list?: readonly string[] }) {
  const { name, value, onChange, findings = [] } = common
  const [revealed, setRevealed] = useState(false)
  const [dropped, setDropped] = useState<string | null>(null)
  const all = dropped === null ? findings : [...findings, { field: name, status: 'warning' as const, message: dropped }]
  function noteDropped(event: ClipboardEvent<HTMLInputElement>) {
    const breaks = event.clipboardData.getData('text').replace(/[^\r\n]/g, '')
    setDropped(
      breaks === ''
        ? null
        : `The paste held ${describeRun(breaks)}, which this field dropped. In your code a break like that ` +
            'would stay in the value.',
    )
  }
  return (
    <Labelled {...common} findings={all}>
      {(described) => (
        <div
          className={cn(
            BOX,
            'flex items-stretch overflow-hidden',
            described.invalid ? 'border-fail' : 'border-line-strong',
          )}
        >
          <input
            id={name}
            name={name}
            type={secret && !revealed ? 'password' : 'text'}
            value={value}
            onChange={(event) => {
              if (event.target.value === '') setDropped(null)
              onChange(event.target.value)
            }}
            onPaste={noteDropped}
            onBlur={(event) => !event.currentTarget.parentElement?.contains(event.relatedTarget) && setRevealed(false)}
            placeholder={placeholder}
            maxLength={16_384}
            list={list ? `${name}-list` : undefined}
            {...PRIVATE}
            {...described.attributes}
            className={cn(INNER, 'min-h-10')}
          />
          {secret && value !== '' ? (
            <button
              type="button"
              aria-pressed={revealed}
              onClick={() => setRevealed(!revealed)}
              className="border-l border-line px-3 text-soft hover:bg-well hover:text-ink"
            >
              {revealed ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
              <span className="sr-only">Show {common.label}</span>
            </button>
          ) : null}
          {list ? (
            <datalist id={`${name}-list`}>
              {list.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          ) : null}
        </div>
      )}
    </Labelled>
  )
}

/** Text of several lines, taken byte for byte with LF. */
export function TextArea({
  rows = 4,
  placeholder,
  wrap = true,
  ...common
}: Common & { readonly rows?: number; readonly placeholder?: string; readonly wrap?: boolean }) {
  return (
    <Labelled {...common}>
      {(described) => (
        <div className={cn(BOX, described.invalid ? 'border-fail' : 'border-line-strong')}>
          <textarea
            id={common.name}
            name={common.name}
            rows={rows}
            value={common.value}
            onChange={(event) => common.onChange(event.target.value)}
            placeholder={placeholder}
            wrap={wrap ? 'soft' : 'off'}
            {...PRIVATE}
            {...described.attributes}
            className={cn(INNER, 'block resize-y py-2')}
          />
        </div>
      )}
    </Labelled>
  )
}

type Described = {
  readonly invalid: boolean
  readonly attributes: { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string }
}

function Labelled({
  name,
  label,
  hint,
  optional,
  findings = [],
  action,
  children,
}: Common & { readonly children: (described: Described) => ReactNode }) {
  const invalid = findings.some((finding) => finding.status === 'fail')
  const ids = [...(hint ? [`${name}-hint`] : []), ...(findings.length > 0 ? [`${name}-findings`] : [])].join(' ')
  return (
    <div className="grid min-w-0 gap-1">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={name} className="text-sm font-semibold">
          {label}
          {optional ? <span className="ml-2 text-xs font-normal text-soft">optional</span> : null}
        </label>
        {action}
      </div>
      {hint ? (
        <p id={`${name}-hint`} className="text-xs text-soft">
          {hint}
        </p>
      ) : null}
      {children({
        invalid,
        attributes: {
          ...(invalid ? { 'aria-invalid': true as const } : {}),
          ...(ids === '' ? {} : { 'aria-describedby': ids }),
        },
      })}
      <ul id={`${name}-findings`} aria-live="polite" className="grid gap-1 empty:hidden">
        {findings.map((finding) => (
          <li key={finding.message} className="flex gap-2 text-xs">
            <StatusShape status={finding.status} className="mt-px" />
            <span className="min-w-0 break-words">{finding.message}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
