'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { buttonClass } from './button'

type Props = {
  /** what is copied, or a function that makes it when it is needed, given the button */
  readonly text: string | ((button: HTMLButtonElement) => string)
  /** names what is copied: "Copy curl for bash" */
  readonly label: string
  /** shown on the button, where the accessible name is longer */
  readonly short?: string
  readonly action?: string
  readonly look?: 'secondary' | 'quiet'
}

/** Copies text and says so, to the eye and to a screen reader. */
export function CopyButton({ text, label, short, action, look = 'quiet' }: Props) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  async function copy(button: HTMLButtonElement) {
    const done = await navigator.clipboard.writeText(typeof text === 'string' ? text : text(button)).then(
      () => 'copied' as const,
      () => 'refused' as const,
    )
    setState(done)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setState('idle'), 2500)
  }

  const word = { idle: short ?? label, copied: 'Copied', refused: 'The browser refused' }[state]
  return (
    <button
      type="button"
      onClick={(event) => copy(event.currentTarget)}
      className={buttonClass(look, 'sm')}
      {...(action ? { 'data-action': action } : {})}
    >
      {state === 'copied' ? <Check aria-hidden className="size-3.5" /> : <Copy aria-hidden className="size-3.5" />}
      <span aria-hidden={short && state === 'idle' ? true : undefined}>{word}</span>
      {short && state === 'idle' ? <span className="sr-only">{label}</span> : null}
      <span aria-live="polite" className="sr-only">
        {state === 'copied' ? `${label}: done` : ''}
      </span>
    </button>
  )
}
