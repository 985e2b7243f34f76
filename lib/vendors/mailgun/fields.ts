import type { Field } from '@/lib/engine/model/field'

const mailgunKeys = 'https://app.mailgun.com/settings/api_security'

export const fields = {
  apiKey: {
    label: 'Mailgun API key',
    aliases: [
      'api_key',
      'MAILGUN_API_KEY',
      'MG_API_KEY',
      'mailgunApiKey',
      'MAILGUN_KEY',
      'MAILGUN_SECRET',
      'MAILGUN_PRIVATE_API_KEY',
    ],
    secret: true,
    optional: false,
    shape: 'mailgun-key',
    format: '32-8-8 hexadecimal digits, or the older key- and 32 digits',
    where: 'Mailgun → account menu → API Security',
    page: mailgunKeys,
    maxLength: 512,
    userBefore: { name: 'api', rule: 'Mailgun’s user name is always the word api.' },
    confidence: 'single-source',
    source: 'documentation.mailgun.com/docs/mailgun/api-reference/authentication',
  },
  domain: {
    label: 'Sending domain',
    aliases: ['MAILGUN_DOMAIN', 'MG_DOMAIN', 'mailgunDomain', 'MAILGUN_SENDER_DOMAIN', 'MAILGUN_DOMAIN_NAME'],
    secret: false,
    optional: true,
    shape: 'sending-domain',
    format: 'A domain name, for example mg.example.com',
    where: 'Mailgun → Sending → Domains',
    page: 'https://app.mailgun.com/mg/sending/domains',
    maxLength: 253,
    carriedRaw: true,
    difference: 'domain',
    confidence: 'documented',
    source: 'documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domains',
  },
} as const satisfies Record<string, Field>

/** Names under which other tools keep the region. */
export const regionAliases = ['MAILGUN_REGION'] as const
