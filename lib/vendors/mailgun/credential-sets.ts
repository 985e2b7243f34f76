import type { CredentialSet } from '@/lib/engine/model/credential-set'
import { apiKeyLife } from './key-life'
import { keepTheKey } from './products/shared'

const mailgun: CredentialSet = {
  id: 'mailgun',
  name: 'Mailgun API key',
  consistsOf: 'One API key; the user name is the literal word api.',
  wanted: 'a Mailgun API key, with the user name api',
  pair: { user: { literal: 'api' }, password: 'apiKey' },
  wrongSecret: (uuid) => {
    const digits = uuid.replaceAll('-', '')
    return `${digits}-${digits.slice(0, 8)}-${digits.slice(8, 16)}`
  },
  comparison: { because: 'Only project access keys reach several products with one credential.' },
  why:
    'Mailgun has accounts and domains of its own and knows neither Sinch projects nor apps. The key belongs to ' +
    'the account, and account and domain live in one region.',
  typicalProduct: 'mailgun-send',
  importRank: 2,
  hasRights: true,
  shownOnce: false,
  steps: (product) => [
    { text: 'In Mailgun open the account menu → API Security.', url: product.credentialsPage.url },
    { text: 'Add a key; give it a role that covers what you want to call.' },
    keepTheKey,
    {
      text: 'See in which region the domain is: US or EU. It decides the host.',
      url: 'https://app.mailgun.com/mg/sending/domains',
    },
  ],
  mistakenFor:
    'Sinch keys are not Mailgun keys, and a sending key is not an account key: each opens its own door only.',
  regionQuestion: 'In which region is your Mailgun domain?',
  facts: [
    {
      text:
        'Account keys reach the whole account; further ones can be limited by a role. A domain sending key may ' +
        'only post messages of its domain.',
      source: 'documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
      confidence: 'documented',
    },
    {
      text:
        'Current keys are 32-8-8 hexadecimal digits, older ones key- and 32. Take the key as shown: neither ' +
        'add nor remove key-.',
      source: 'documentation.mailgun.com/docs/mailgun/api-reference/authentication',
      confidence: 'single-source',
    },
    {
      text: 'A key that begins with pubkey- is a retired public validation key and opens nothing.',
      source: 'mailgun/documentation',
      confidence: 'single-source',
    },
    {
      text:
        'SMTP is another door: smtp.mailgun.org and smtp.eu.mailgun.org take the SMTP credentials of a domain, ' +
        'never an API key.',
      source: 'sinch/skills:skills/sinch-mailgun/SKILL.md',
      confidence: 'documented',
    },
    {
      text: 'An address allowlist of the account can refuse a good key with the same 401 Forbidden.',
      source: 'mailgun/mailgun.js issues',
      confidence: 'third-party',
    },
  ],
  contradictions: [],
  keyLife: apiKeyLife,
  problems: ['wrong-region', 'wrong-key-type', 'wrong-username', 'plan-restriction', 'ip-not-allowed', 'wrong-domain'],
}

const mailgunSmtp: CredentialSet = {
  id: 'mailgun-smtp',
  name: 'Mailgun SMTP login',
  consistsOf: 'A login of the domain, which is a whole address, and its SMTP password.',
  wanted: 'an SMTP login of the domain, as postmaster@<domain>, and its SMTP password',
  pair: { user: { field: 'smtpUser' }, password: 'smtpPassword' },
  wrongSecret: (uuid) => `why401-control-${uuid.replaceAll('-', '').slice(0, 16)}`,
  comparison: { because: 'A login of a domain opens its mail server and nothing else.' },
  why:
    'SMTP is a door of its own: a mail server knows the logins of domains, and neither accounts nor API keys. The ' +
    'login lives in the region of its domain.',
  typicalProduct: 'mailgun-smtp',
  importRank: 3,
  hasRights: false,
  shownOnce: true,
  steps: (product) => [
    { text: 'In Mailgun open Sending → Domains and the domain.', url: product.credentialsPage.url },
    { text: 'Open Domain settings → SMTP credentials. Each login is a whole address.' },
    { text: 'Reset the password of a login, or add a login. The password is shown this once.', important: true },
    { text: 'See in which region the domain is: US or EU. It decides the host.' },
  ],
  mistakenFor:
    'An API key, a domain sending key and the password of the dashboard are not SMTP passwords, and the word api is ' +
    'not a user name.',
  regionQuestion: 'In which region is your Mailgun domain?',
  facts: [
    {
      text: 'Every domain has logins of its own; postmaster@<domain> is there from the beginning.',
      source: 'documentation.mailgun.com/docs/mailgun/user-manual/smtp-protocol/smtp-relay',
      confidence: 'documented',
    },
    {
      text: 'A login is made, and its password changed, on the page of the domain or by the credentials API.',
      source: 'documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/credentials',
      confidence: 'documented',
    },
  ],
  contradictions: [],
  problems: [
    'smtp-login-refused',
    'wrong-region',
    'wrong-key-type',
    'secret-whitespace',
    'wrong-username',
    'ip-not-allowed',
    'account-restricted',
    'connection-failed',
    'tls-failure',
  ],
}

export const credentialSets = [mailgun, mailgunSmtp] as const
