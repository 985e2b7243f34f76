import { issueToken } from '@/lib/vendors/sinch/simulator/access-token'
import { APPLICATIONS, applicationNamed, keyNamed, planNamed, PROJECTS } from '@/lib/vendors/sinch/simulator/world'
import { mailgunNamed } from '@/lib/vendors/mailgun/simulator/world'
import type { Call } from './call'

/** When the calls are made. */
export const NOW = Date.parse('2026-11-29T12:00:00Z')
export const STAMP = '2026-11-29T11:59:58Z'

const PLAIN = {
  method: 'GET',
  protocol: 'https',
  query: [],
  headers: [],
  contentType: null,
  body: null,
  version: '1.1',
  proxy: null,
  redirectedFrom: null,
} as const

const atlas = keyNamed('atlas')
const app = applicationNamed('atlas-calls')
const plan = planNamed('plan-us')
const mail = mailgunNamed('mail-us')

const basic = { by: 'basic', user: atlas.id, secret: atlas.secret } as const
const bearer = { by: 'bearer', token: issueToken(atlas, NOW - 60_000) } as const
const ofApp = { by: 'basic', user: app.key, secret: app.secret } as const
const signed = { by: 'signed', key: app.key, secret: app.secret, timestamp: STAMP, stampName: 'x-timestamp' } as const
const ofMail = { by: 'basic', user: 'api', secret: mail.key } as const

/** Free calls that the simulated world accepts, of every credential set and scheme. */
export const ACCEPTED_CALLS: readonly Call[] = [
  ...[basic, bearer].flatMap((presented): Call[] => [
    {
      ...PLAIN,
      product: 'numbers',
      host: 'numbers.api.sinch.com',
      path: `/v1/projects/${PROJECTS.atlas.id}/activeNumbers`,
      query: [
        ['regionCode', 'US'],
        ['type', 'LOCAL'],
      ],
      presented,
    },
    {
      ...PLAIN,
      product: 'conversation',
      host: 'us.conversation.api.sinch.com',
      path: `/v1/projects/${PROJECTS.atlas.id}/apps`,
      presented,
    },
  ]),
  { ...PLAIN, product: 'voice', host: 'callingapi.sinch.com', path: '/v1/configuration/numbers', presented: ofApp },
  { ...PLAIN, product: 'voice', host: 'callingapi.sinch.com', path: '/v1/configuration/numbers', presented: signed },
  {
    ...PLAIN,
    product: 'sms-service-plan',
    host: 'us.sms.api.sinch.com',
    path: `/xms/v1/${plan.id}/groups`,
    query: [['page_size', '1']],
    presented: { by: 'bearer', token: plan.token },
  },
  {
    ...PLAIN,
    product: 'mailgun-send',
    host: 'api.mailgun.net',
    path: '/v4/domains',
    query: [['limit', '1']],
    presented: ofMail,
  },
  {
    ...PLAIN,
    product: 'mailgun-send',
    host: 'api.mailgun.net',
    path: '/v3/mg.example.com/events',
    query: [['limit', '1']],
    presented: ofMail,
  },
  {
    ...PLAIN,
    product: 'numbers',
    host: 'auth.sinch.com',
    path: '/oauth2/token',
    method: 'POST',
    contentType: 'application/x-www-form-urlencoded',
    body: 'grant_type=client_credentials',
    presented: basic,
  },
]

/** Credentials of the same forms that belong to somebody else. */
export const OTHERS = {
  projectId: PROJECTS.borealis.id,
  keyId: keyNamed('borealis').id,
  keySecret: keyNamed('borealis').secret,
  applicationKey: APPLICATIONS.find(({ name }) => name === 'atlas-strict')?.key ?? '',
  applicationSecret: APPLICATIONS.find(({ name }) => name === 'atlas-strict')?.secret ?? '',
  planId: planNamed('plan-eu').id,
  planToken: planNamed('plan-eu').token,
  mailKey: mailgunNamed('mail-eu').key,
  domain: 'new.example.com',
  token: issueToken(keyNamed('borealis'), NOW - 60_000),
  expired: issueToken(atlas, NOW - 7_200_000),
  fresh: issueToken(atlas, NOW - 30_000),
}
