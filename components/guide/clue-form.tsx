'use client'

import type { FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { scrub } from '@/lib/engine/guide/scrub'
import { credentialCatalogue } from '@/lib/vendors/credentials'

export type ClueInput = {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly kind: 'line' | 'text' | 'choice'
  readonly max: number
  readonly value: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
}

const control = 'w-full rounded-md border border-line-strong bg-sheet px-3 py-2 text-ink'

/**
 * Asks for what a person has. A plain GET form, so it works without JavaScript; with it, what could be a secret is
 * taken out before the browser puts the values into the address.
 */
export function ClueForm({
  known,
  inputs,
}: {
  readonly known: readonly (readonly [name: string, value: string])[]
  readonly inputs: readonly ClueInput[]
}) {
  function clean(event: FormEvent<HTMLFormElement>) {
    for (const { id, kind, max } of inputs) {
      const field = event.currentTarget.elements.namedItem(id)
      if (kind === 'choice' || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue
      field.value = scrub(credentialCatalogue, field.value, max)
    }
  }
  return (
    <form method="get" action="/guide" onSubmit={clean} className="grid gap-5">
      {known.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {inputs.map((input) => (
        <div key={input.id} className="grid gap-1">
          <label htmlFor={`clue-${input.id}`} className="text-sm font-medium">
            {input.label}
          </label>
          <p id={`clue-${input.id}-help`} className="text-xs text-soft">
            {input.help}
          </p>
          <Control input={input} />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" look="primary">
          See what follows
        </Button>
        <p className="text-xs text-soft">
          What you enter stands in this page’s address. Keys and tokens are taken out first; do not enter them.
        </p>
      </div>
    </form>
  )
}

function Control({ input: { id, kind, max, value, choices } }: { readonly input: ClueInput }) {
  const shared = { id: `clue-${id}`, name: id, 'aria-describedby': `clue-${id}-help` } as const
  if (kind === 'choice')
    return (
      <select {...shared} defaultValue={value} className={`${control} text-sm`}>
        <option value="">Not known</option>
        {choices.map((c) => (
          <option key={c.id} value={c.id}>
            {c.label}
          </option>
        ))}
      </select>
    )
  if (kind === 'text')
    return (
      <textarea
        {...shared}
        defaultValue={value}
        maxLength={max}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        className={`${control} data`}
      />
    )
  return (
    <input
      {...shared}
      defaultValue={value}
      maxLength={max}
      type="text"
      inputMode="url"
      autoCapitalize="none"
      spellCheck={false}
      autoComplete="off"
      className={`${control} data`}
    />
  )
}
