'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import type { FormAction } from './open-case-form'
import { Field, INPUT } from '@/components/ui/field'
import { PostingForm } from '@/components/ui/posting-form'

type Props = {
  readonly action: FormAction
  readonly id: 'passphrase' | 'code'
  readonly label: string
  readonly note: string
  readonly submit: string
  readonly hook: string
  /** stands in the field from the start */
  readonly filled?: string
}

/** One value and one button: the passphrase of a supporter, the code of a case. It works without JavaScript. */
export function OneFieldForm({ action, id, label, note, submit, hook, filled }: Props) {
  const [reply, dispatch, pending] = useActionState(action, null)
  const wrong = reply && !reply.ok ? reply.message : null
  const secret = id === 'passphrase'
  return (
    <PostingForm action={dispatch} className="grid max-w-md gap-4">
      <Field id={id} label={label} note={note}>
        <input
          id={id}
          name={id}
          type={secret ? 'password' : 'text'}
          autoComplete="off"
          autoCapitalize={secret ? 'off' : 'characters'}
          autoCorrect="off"
          spellCheck={false}
          data-1p-ignore
          data-lpignore="true"
          data-bwignore="true"
          maxLength={secret ? 512 : 32}
          required
          defaultValue={filled}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-note ${id}-wrong` : `${id}-note`}
          className={secret ? INPUT : `${INPUT} data min-h-12 text-lg tracking-[0.12em] uppercase`}
        />
        {wrong ? (
          <p id={`${id}-wrong`} role="alert" className="text-sm text-fail">
            {wrong}
          </p>
        ) : null}
      </Field>
      <div>
        <Button type="submit" look="primary" data-action={hook} disabled={pending}>
          {submit}
        </Button>
      </div>
    </PostingForm>
  )
}
