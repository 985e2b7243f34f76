import type { SecretShape } from '@/lib/engine/model/secret-shape'

const hex = (length: number) => '0123456789abcdef'.repeat(4).slice(0, length)

/** Forms of its keys. Source: documentation.mailgun.com/docs/mailgun/api-reference/authentication. */
export const secretShapes: readonly SecretShape[] = [
  {
    pattern: /\b(?:pub)?key-[0-9a-zA-Z]{20,40}\b/g,
    label: 'Mailgun key',
    examples: [`key-${hex(32)}`, `pubkey-${hex(32)}`],
    counterexamples: ['key-value-store', 'api-key-1'],
  },
  {
    pattern: /\b[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}\b/gi,
    label: 'Mailgun key',
    examples: [`${hex(32)}-${hex(8)}-${hex(8)}`],
    counterexamples: [`${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`],
  },
]

/** A signature that is printed in its documentation. Source: documentation.mailgun.com webhooks. */
export const publishedValues: readonly string[] = ['d2271d12299f6592d9d44cd9d250f0704e4674c30d79d07c47a66f95ce71cf55']
