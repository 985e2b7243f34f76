import { mailgunInspect, mailgunOptimize, mailgunValidate } from '../products'
import type { Sdk, SdkKeyUse, SdkUse } from '@/lib/engine/model/sdk'
import { variable } from './variables'

/** Mailgun's own Node.js client. Source: mailgun/mailgun.js:README.md. */

function use(call: string): SdkUse {
  return {
    reads: ['apiKey'],
    code: (_, host) => `import Mailgun from 'mailgun.js'

const mailgun = new Mailgun(FormData).client({
  username: 'api',
  key: process.env.${variable('apiKey')},
  url: 'https://${host}',
})

${call}`,
  }
}

/** What a domain sending key can do, and the only thing: it sends a real message. */
const sendOneMessage: SdkKeyUse = {
  ...use(`console.log(
  await mailgun.messages.create(process.env.${variable('domain')}, {
    from: \`Key test <postmaster@\${process.env.${variable('domain')}}>\`,
    to: process.env.MAIL_TO,
    subject: 'Key test',
    text: 'The key may send.',
  }),
)`),
  reads: ['apiKey', 'domain'],
  id: 'send',
  title: 'send one message',
  effect: 'billable',
  note: 'It sends a real message, to the address in MAIL_TO.',
}

/** For APIs that have no method of their own: the client's request, which carries the key and the url. */
const get = (path: string) =>
  use(`const answer = await mailgun.request.get('${path}')
console.log(answer.status, answer.body)`)

export const mailgunSdk: Sdk = {
  id: 'mailgun-node',
  name: 'Node.js, Mailgun’s own client',
  language: 'javascript',
  package: 'mailgun.js',
  page: 'https://www.npmjs.com/package/mailgun.js',
  tested: { version: '14.0.1', read: '2026-11-29' },
  current: {
    version: '14.1.1',
    released: '2026-11-02',
    read: '2026-11-29',
    source: 'mailgun/mailgun.js:CHANGELOG.md',
    confidence: 'documented',
  },
  install: { language: 'bash', code: 'npm install mailgun.js' },
  notes: [
    {
      text:
        'Mailgun is not part of the Sinch SDKs. The user name is the literal word api, and an EU domain needs ' +
        'the EU url.',
      source: 'mailgun/mailgun.js:README.md',
      confidence: 'documented',
    },
    {
      text:
        'A refused key surfaces as an error with status 401, details Forbidden and type MailgunAPIError, ' +
        'whatever the cause.',
      source: 'mailgun/mailgun.js issues 359, 388, 393',
      confidence: 'documented',
    },
    {
      text: 'A missing domain argument puts the word undefined into the path and ends as a 401 or 404.',
      source: 'mailgun/mailgun.js issue 207',
      confidence: 'third-party',
    },
  ],
  missing: 'Mailgun’s Node.js client does not cover this API. Call it over plain HTTP.',
  uses: {
    'mailgun-send': use('console.log(await mailgun.domains.list({ limit: 1 }))'),
    'mailgun-inspect': get(mailgunInspect.sample.path),
    'mailgun-optimize': get(mailgunOptimize.sample.path),
    'mailgun-validate': get(mailgunValidate.sample.path),
  },
  keyUses: { 'mailgun-send': { sending: sendOneMessage } },
}
