import type { KeyLife } from '@/lib/engine/model/key-life'

const createKey = 'documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/keys/post-v1-keys'
const roles = 'documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt'
const help = 'help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials'
const page = 'https://app.mailgun.com/settings/api_security'

/** API keys of an account and of its domains: several live side by side. */
export const apiKeyLife: KeyLife = {
  title: 'Rotate a Mailgun key without an outage',
  kinds: [
    { name: 'Account key', what: 'Of the account, kind user. It may do what its role allows.' },
    { name: 'Domain sending key', what: 'Of one domain, kind domain. It posts messages of that domain, nothing else.' },
    { name: 'Web key', what: 'Of a session of the control panel, kind web. It ends after one day at most.' },
    { name: 'Old key, key-…', what: 'The one private key of older accounts. key- belongs to its value.' },
    { name: 'Public key, pubkey-…', what: 'Retired with the old validation API. It opens nothing.' },
    { name: 'Webhook signing key', what: 'Verifies webhooks that come to you. It opens nothing.' },
    { name: 'SMTP password', what: 'Of one login of a domain, for SMTP alone.' },
  ],
  overlap: 'Both keys are valid side by side until you delete the old one, or until its expiration.',
  steps: [
    { text: 'Make a second key with the same role, or a second sending key of the same domain.', url: page },
    {
      text: 'Store it at once: it is shown this once. If it gets an expiration, note the day of its end beside it.',
      important: true,
    },
    { text: 'Check the new key here, in the region of the domain, before any program has it.' },
    { text: 'Give it to every program, and restart what reads its key at its start.' },
    { text: 'Watch that nothing is refused for a day or more, then delete the old key.', url: page },
    {
      text:
        'The webhook signing key is one for the account: let your endpoint accept a signature of either key while ' +
        'you regenerate it, then take the old one out.',
    },
  ],
  facts: [
    {
      text: 'A key has a role: admin, developer, basic (once analyst), or sending for keys of a domain.',
      source: createKey,
      confidence: 'documented',
    },
    {
      text:
        'A key may be made with an expiration, in seconds from then. After it the key is refused like a deleted one; ' +
        'with which words is not documented.',
      source: createKey,
      confidence: 'documented',
    },
    {
      text: 'Web keys live one day at most, and the IP allowlist does not apply to them.',
      source: createKey,
      confidence: 'documented',
    },
    {
      text: 'Several account keys may exist at a time, and replacing one at your own pace is what they are for.',
      source: help,
      confidence: 'documented',
    },
    {
      text:
        'A regenerated key of an older account went on working for 48 hours. This was written in 2014; whether it ' +
        'holds for the keys of today is not known.',
      source: 'www.mailgun.com/blog/product/swap-out-your-api-keys-with-no-downtime',
      confidence: 'single-source',
    },
    {
      text:
        'How soon a new or a deleted key is known in both regions is not documented. Check it before you rely ' +
        'on it.',
      source: roles,
      confidence: 'inferred',
    },
    {
      text: 'With most plans further keys may be made with a role; the first key of an account can do everything.',
      source: roles,
      confidence: 'documented',
    },
  ],
  problems: ['credentials-rejected', 'wrong-key-type', 'insufficient-scope', 'webhook-signature-mismatch'],
}
