import type { ValueKindDefinition } from '@/lib/engine/model/value-kind'

/** Forms are from documentation.mailgun.com/docs/mailgun/api-reference/authentication and its older pages. */
export const valueKinds: readonly ValueKindDefinition[] = [
  {
    id: 'mailgun-key',
    words: 'a Mailgun key',
    secret: true,
    begins: /^key-/i,
    forms: [
      {
        says: /^key-[0-9a-z]{32}$/i,
        hits: ['key-abcdef0123456789abcdef0123456789', 'key-zyxwvu0123456789zyxwvu0123456789'],
        misses: 'key-abcdef0123456789',
      },
      {
        says: /^[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}$/i,
        hits: 'abcdef0123456789abcdef0123456789-abcdef01-23456789',
        misses: 'abcdef0123456789abcdef0123456789-abcdef01',
      },
    ],
  },
  {
    id: 'mailgun-public-key',
    words: 'a public Mailgun key',
    secret: true,
    begins: /^pubkey-/i,
    forms: [
      {
        says: /^pubkey-[0-9a-z]+$/i,
        hits: 'pubkey-abcdef0123456789abcdef0123456789',
        misses: 'key-abcdef0123456789abcdef0123456789',
      },
    ],
  },
  {
    id: 'literal-api',
    words: 'the word api',
    forms: [{ says: /^api$/, hits: 'api', misses: ['API', 'apis'] }],
  },
]
