'use client'

import { useId, useState } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import type { ProvenEdit } from '@/lib/engine/model/proven-edit'
import { editForms } from '@/lib/engine/snippets/edit-forms'

/** The proven change in the form of the place where the value is kept. */
export function EditForms({ edit }: { readonly edit: ProvenEdit }) {
  const forms = editForms(edit)
  const [chosen, setChosen] = useState(forms[0]?.id)
  const form = forms.find((one) => one.id === chosen) ?? forms[0]
  const id = useId()
  if (!form) return null
  return (
    <Disclosure
      summary={<span className="font-medium">Make this change where you keep the value</span>}
      className="mt-4"
    >
      <div className="grid gap-2 pt-1 pb-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <label htmlFor={id} className="text-sm">
            It is kept in
          </label>
          <select
            id={id}
            value={form.id}
            onChange={(event) => setChosen(event.target.value)}
            className="min-h-9 rounded-md border border-line-strong bg-sheet px-2 text-sm"
          >
            {forms.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
          <CopyButton text={form.code} label={`Copy for ${form.label}`} action="copy-edit" look="secondary" />
        </div>
        <pre
          className="data overflow-x-auto rounded-md bg-well p-3 text-xs"
          role="region"
          aria-label={`The change for ${form.label}`}
          tabIndex={0}
        >
          {form.code}
        </pre>
        <p className="text-xs text-soft">No value of yours stands in it: it asks for the secret where it is needed.</p>
      </div>
    </Disclosure>
  )
}
