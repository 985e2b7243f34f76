import type { FieldFinding } from '@/lib/engine/signing/findings'
import type { Webhook } from '@/lib/engine/signing/webhooks/model'
import { TextArea, TextField } from './field'

/** The texts of the form's controls, by their names. */
export type WebhookValues = Readonly<
  Record<'headers' | 'body' | 'secret' | 'method' | 'path' | 'applicationKey' | 'otherKey' | 'observed', string>
>

type Props = {
  readonly webhook: Webhook
  readonly values: WebhookValues
  readonly change: (next: Partial<WebhookValues>) => void
  readonly findings: readonly FieldFinding[]
}

const METHODS = ['POST', 'GET', 'PUT'] as const

/** The fields of one kind of webhook. */
export function WebhookForm({ webhook: { form, words }, values, change, findings }: Props) {
  const signedCallback = form === 'callback'
  const at = (field: keyof WebhookValues) => ({
    name: field,
    value: values[field],
    onChange: (value: string) => change({ [field]: value }),
    findings: findings.filter((f) => f.field === field),
  })
  return (
    <div className="grid min-w-0 gap-5">
      <TextArea
        {...at('headers')}
        label="Headers"
        hint={words.headers.hint}
        rows={words.headers.rows}
        placeholder={words.headers.placeholder}
        wrap={false}
        optional={words.headers.optional}
      />
      {signedCallback ? (
        <div className="grid grid-cols-[7rem_minmax(0,1fr)] items-start gap-3">
          <TextField {...at('method')} label="Method" list={METHODS} />
          <TextField {...at('path')} label="Path" placeholder="/sinch/callback" />
        </div>
      ) : null}
      <TextArea {...at('body')} label="Body" hint={words.body.hint} rows={7} />
      {words.key ? (
        <TextField {...at('applicationKey')} label={words.key.label} optional hint={words.key.hint} />
      ) : null}
      <TextField {...at('secret')} label={words.secret.label} hint={words.secret.hint} secret />
      {words.otherKey ? (
        <TextField {...at('otherKey')} label={words.otherKey.label} optional hint={words.otherKey.hint} secret />
      ) : null}
      <TextArea
        {...at('observed')}
        label="Signature your code calculated"
        optional
        hint="Where it differs from the one that came: the bench names the mistake."
        rows={2}
      />
    </div>
  )
}
