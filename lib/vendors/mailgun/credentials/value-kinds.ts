import type { ValueKindDefinition } from '@/lib/engine/model/value-kind'

/** Forms are from documentation.mailgun.com/docs/mailgun/api-reference/authentication and its older pages. */
export const valueKinds: readonly ValueKindDefinition[] = [
  {
    id: 'mailgun-key',
    words: 'a Mailgun key',
    secret: true,
    begins: /^key-/i,
    forms: [
      /^key-(?!3ax6xnjp29jd6fds4gc373sgvjxteol0|x{32}|0{32}|1{32})[0-9a-z]{32}$/i,
      /^[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}$/i,
    ],
  },
  {
    id: 'mailgun-public-key',
    words: 'a public Mailgun key',
    secret: true,
    begins: /^pubkey-/i,
    forms: [/^pubkey-(?!5ogiflzbnjrljiky49qxsiozqef5jxp7)[0-9a-z]+$/i],
  },
  {
    id: 'literal-api',
    words: 'the word api',
    forms: [/^api$/],
  },
]
