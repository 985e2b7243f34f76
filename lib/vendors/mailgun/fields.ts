import type { Field } from '@/lib/engine/model/field'

const mailgunDomains = 'https://app.mailgun.com/mg/sending/domains'
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
  smtpUser: {
    label: 'SMTP user name',
    aliases: ['MAILGUN_SMTP_USER', 'MAILGUN_SMTP_USERNAME', 'MAILGUN_SMTP_LOGIN', 'mailgunSmtpUser'],
    secret: false,
    optional: false,
    shape: 'smtp-user',
    format: 'A whole address of the domain, for example postmaster@mg.example.com',
    where: 'Mailgun → Sending → Domains → Domain settings → SMTP credentials',
    page: mailgunDomains,
    maxLength: 320,
    partner: 'smtpPassword',
    confidence: 'documented',
    source: 'documentation.mailgun.com/docs/mailgun/user-manual/smtp-protocol',
  },
  smtpPassword: {
    label: 'SMTP password',
    aliases: ['MAILGUN_SMTP_PASSWORD', 'MAILGUN_SMTP_PASS', 'mailgunSmtpPassword'],
    secret: true,
    optional: false,
    shape: 'smtp-password',
    format: 'What was shown when the login was made or its password reset',
    where: 'Mailgun → Sending → Domains → Domain settings → SMTP credentials',
    page: mailgunDomains,
    maxLength: 512,
    anyText: true,
    confidence: 'single-source',
    source: 'documentation.mailgun.com/docs/mailgun/user-manual/smtp-protocol/smtp-relay',
  },
} as const satisfies Record<string, Field>

/** Names under which other tools keep the region. */
export const regionAliases = ['MAILGUN_REGION'] as const
