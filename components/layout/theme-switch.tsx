'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { keepPreference } from './preference'

const THEMES = [
  { value: 'system', label: 'System theme', Icon: Monitor },
  { value: 'light', label: 'Light theme', Icon: Sun },
  { value: 'dark', label: 'Dark theme', Icon: Moon },
] as const

export type Theme = (typeof THEMES)[number]['value']

/** Remembered in a cookie so that the server can render the right theme: nothing flashes on load. */
export function ThemeSwitch({ initial }: { readonly initial: Theme }) {
  const [theme, setTheme] = useState<Theme>(initial)
  const index = THEMES.findIndex((t) => t.value === theme)
  const now = THEMES[index] ?? THEMES[0]
  const next = THEMES[(index + 1) % THEMES.length] ?? THEMES[0]

  function change() {
    setTheme(next.value)
    document.documentElement.dataset.theme = next.value
    keepPreference('theme', next.value)
  }

  return (
    <button
      type="button"
      onClick={change}
      title={`${now.label}; switch to ${next.label.toLowerCase()}`}
      className="inline-flex size-9 items-center justify-center rounded-md text-soft hover:bg-well hover:text-ink"
    >
      <now.Icon aria-hidden className="size-4.5" />
      <span className="sr-only">{`${now.label}. Switch to ${next.label.toLowerCase()}`}</span>
    </button>
  )
}
