'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { keepPreference } from './preference'
import { isTyping, SHORTCUTS } from './shortcuts'

/** Single-key shortcuts and their list. They can be switched off (WCAG 2.1.4); the choice is remembered in a cookie. */
export function Keyboard({ initiallyOn }: { readonly initiallyOn: boolean }) {
  const [on, setOn] = useState(initiallyOn)

  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const typed =
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target) ||
        document.querySelector('dialog[open]') !== null
      const shortcut = typed ? undefined : SHORTCUTS.find((s) => s.key === event.key && (on || s.key === '?'))
      if (!shortcut) return
      event.preventDefault()
      shortcut.run(document)
    }
    addEventListener('keydown', act)
    return () => removeEventListener('keydown', act)
  }, [on])

  function choose(next: boolean) {
    setOn(next)
    keepPreference('shortcuts', next ? 'on' : 'off')
  }

  return (
    <dialog
      id="shortcuts"
      aria-labelledby="shortcuts-title"
      className="m-auto w-full max-w-md rounded-lg border border-line-strong bg-sheet p-6 text-ink shadow-float"
    >
      <h2 id="shortcuts-title" className="text-lg tracking-tight">
        Keyboard
      </h2>
      <dl className="mt-4 grid grid-cols-[3rem_1fr] gap-y-2 text-sm">
        {SHORTCUTS.map(({ key, does }) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-sm border border-line-strong bg-well px-1.5 py-0.5">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        <dt>
          <kbd className="rounded-sm border border-line-strong bg-well px-1.5 py-0.5">↵</kbd>
        </dt>
        <dd>open the exchange that has the focus</dd>
      </dl>
      <label className="mt-5 flex items-center gap-2 text-sm">
        <input type="checkbox" checked={on} onChange={(event) => choose(event.target.checked)} className="size-4" />
        Single-key shortcuts are on
      </label>
      <div className="mt-5 flex justify-end">
        <Button onClick={(event) => event.currentTarget.closest('dialog')?.close()}>Close</Button>
      </div>
    </dialog>
  )
}
