import type { FieldFinding } from '@/lib/engine/signing/findings'
import type { WebhookKind } from '@/lib/engine/signing/webhooks/define'
import { TextArea, TextField } from './field'
import type { WebhookValues } from './webhook-bench'

type Words = {
  readonly headers: string
  readonly secret: string
  readonly secretHint: string
  readonly bodyHint: string
  readonly placeholder: string
}

const signed: Words = {
  headers: 'authorization, x-timestamp and content-type, one a line.',
  secret: 'Application Secret',
  secretHint: 'Of the app named in the Authorization header. It stays in this page.',
  bodyHint: 'The raw bytes that arrived, before your framework parsed them.',
  placeholder: 'authorization: application …:…\nx-timestamp: 2026-01-02T03:04:05Z\ncontent-type: application/json',
}

const WORDS: Record<WebhookKind, Words> = {
  'voice-callback': signed,
  'verification-callback': signed,
  'conversation-webhook': {
    headers: 'The four x-sinch-webhook-signature headers, one a line.',
    secret: 'Webhook secret',
    secretHint: 'The one you set on this webhook, as text. It stays in this page.',
    bodyHint: 'The raw bytes that arrived, before your framework parsed them.',
    placeholder:
      'x-sinch-webhook-signature: …\nx-sinch-webhook-signature-nonce: …\nx-sinch-webhook-signature-timestamp: …',
  },
  'numbers-webhook': {
    headers: 'X-Sinch-Signature.',
    secret: 'hmacSecret',
    secretHint: 'Of the callback configuration of the Numbers API, as text. It stays in this page.',
    bodyHint: 'The raw bytes that arrived, before your framework parsed them.',
    placeholder: 'X-Sinch-Signature: …',
  },
  'mailgun-webhook': {
    headers: 'Not needed: Mailgun puts the signature into the body.',
    secret: 'HTTP webhook signing key',
    secretHint: 'Mailgun → API Security → HTTP webhook signing key. Not an API key. It stays in this page.',
    bodyHint: 'The JSON body, its signature object alone, or the form fields of an older webhook.',
    placeholder: '',
  },
}

type Props = {
  readonly kind: WebhookKind
  readonly values: WebhookValues
  readonly change: (next: Partial<WebhookValues>) => void
  readonly findings: readonly FieldFinding[]
}

const METHODS = ['POST', 'GET', 'PUT'] as const

/** The fields of one kind of webhook. */
export function WebhookForm({ kind, values, change, findings }: Props) {
  const words = WORDS[kind]
  const signedCallback = kind === 'voice-callback' || kind === 'verification-callback'
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
        hint={words.headers}
        rows={kind === 'mailgun-webhook' ? 2 : 5}
        placeholder={words.placeholder}
        wrap={false}
        optional={kind === 'mailgun-webhook'}
      />
      {signedCallback ? (
        <div className="grid grid-cols-[7rem_minmax(0,1fr)] items-start gap-3">
          <TextField {...at('method')} label="Method" list={METHODS} />
          <TextField {...at('path')} label="Path" placeholder="/sinch/callback" />
        </div>
      ) : null}
      <TextArea {...at('body')} label="Body" hint={words.bodyHint} rows={7} />
      {signedCallback ? (
        <TextField
          {...at('applicationKey')}
          label="Application Key"
          optional
          hint="To see whether the callback belongs to this app."
        />
      ) : null}
      <TextField {...at('secret')} label={words.secret} hint={words.secretHint} secret />
      {kind === 'mailgun-webhook' ? (
        <TextField
          {...at('otherKey')}
          label="Mailgun API key"
          optional
          hint="To see whether your code used it in place of the signing key."
          secret
        />
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
