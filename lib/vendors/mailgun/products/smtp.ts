import { defineProduct } from '@/lib/engine/model/product'

const manual = 'documentation.mailgun.com/docs/mailgun/user-manual'
const sending = `${manual}/sending-messages/send-smtp`

/** The mail servers, which take logins of a domain. Read in November 2026 where no other date stands. */
export const mailgunSmtp = defineProduct({
  id: 'mailgun-smtp',
  name: 'Mailgun SMTP',
  vendor: 'mailgun',
  credentialSet: 'mailgun-smtp',
  summary: 'Takes mail over SMTP. It takes a login of the domain, a whole address with a password of its own.',
  schemes: [
    {
      scheme: 'smtp-auth',
      when: 'Always: PLAIN, or LOGIN where a program knows no other, after the connection was encrypted.',
      confidence: 'documented',
      source: sending,
    },
  ],
  fields: ['smtpUser', 'smtpPassword', 'region'],
  regions: [
    { code: 'us', label: 'US', host: 'smtp.mailgun.org' },
    { code: 'eu', label: 'EU', host: 'smtp.eu.mailgun.org' },
  ],
  regionRole: 'must-match',
  regionNote:
    'The region belongs to the domain and cannot be changed. A login of a European domain is unknown on the US ' +
    'server, and the reverse.',
  otherHosts: [],
  sample: null,
  login: {
    protocol: 'smtp',
    id: 'log-in',
    title: 'Log in to the mail server and leave',
    ports: [
      { port: 587, tls: 'starttls' },
      { port: 2525, tls: 'starttls' },
      { port: 25, tls: 'starttls' },
      { port: 465, tls: 'from-the-start' },
    ],
    proves: 'The mail server of this region accepts the login. Whether a message would be sent was not tried.',
    confidence: 'documented',
    source: sending,
  },
  errorShapes: [],
  dashboard: 'https://app.mailgun.com/mg/sending/domains',
  credentialsPage: {
    url: 'https://app.mailgun.com/mg/sending/domains',
    path: 'Mailgun → Sending → Domains → Domain settings → SMTP credentials',
  },
  docs: [
    `https://${sending}`,
    `https://${manual}/smtp-protocol/smtp-relay`,
    'https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/credentials',
  ],
  limits: [],
  gotchas: [
    {
      text:
        'The user name is a whole address of the domain, as postmaster@mg.example.com, never the word api and never ' +
        'a name without its domain.',
      source: `${manual}/smtp-protocol`,
      confidence: 'documented',
    },
    {
      text:
        'Each domain has logins of its own, with passwords of their own. Neither an API key, nor a domain sending ' +
        'key, nor the password of the dashboard is one.',
      source: `${manual}/smtp-protocol/smtp-relay`,
      confidence: 'documented',
    },
    {
      text:
        'Ports 587, 2525 and 25 begin in clear and are encrypted by STARTTLS; 465 is encrypted from the first byte. ' +
        'Many networks block 25.',
      source: sending,
      confidence: 'documented',
    },
    {
      text: 'A refused login is answered 535, whatever is wrong: region, user name, password or kind of key.',
      source: 'mailgun/documentation issue 132, nodemailer/nodemailer issue 1078',
      confidence: 'third-party',
    },
    {
      text:
        'The service “Mailgun” that nodemailer knows by name is the US server; a European domain needs the host by ' +
        'its name.',
      source: 'nodemailer/nodemailer issue 1078',
      confidence: 'single-source',
    },
  ],
  contradictions: [
    {
      text:
        'No page says what an SMTP password looks like. Configurations that are published hold some of 32-8-8 ' +
        'hexadecimal digits, as the newer API keys are, and one report has such a value refused. So that form is ' +
        'sent, and only what begins with key- is held back.',
      source: 'marlam/msmtp issue 201 against configurations in public repositories',
      confidence: 'inferred',
    },
  ],
})
