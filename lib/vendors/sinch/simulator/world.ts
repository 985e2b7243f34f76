import type { ProductId } from '@/lib/engine/model/ids'
import type { BehaviourId } from './behaviours'
import type { AccessKeyOf, Project } from './model'
import { named } from '@/lib/engine/simulator/scenario'
import { fakeUuid } from '@/lib/engine/simulator/fake'
import {
  fakeApiToken,
  fakeApplicationKey,
  fakeApplicationSecret,
  fakeBase64KeySecret,
  fakeKeySecret,
  fakePlanId,
} from './fake'

/** The small world behind the simulator, as rows. Nothing in it changes while it runs. */

export type AccessKey = AccessKeyOf<BehaviourId>

export type Level = 'public' | 'basic' | 'signed'

export type Application = {
  readonly name: string
  readonly key: string
  readonly secret: string
  /** the weakest scheme that the app accepts */
  readonly minimum: Level
  readonly callbackUrl?: boolean
  readonly behaviour?: BehaviourId
}

export type ServicePlan = {
  readonly name: string
  readonly id: string
  readonly token: string
  readonly region: string
  readonly behaviour?: BehaviourId
}

const everything: readonly ProductId[] = [
  'conversation',
  'template-management',
  'numbers',
  'fax',
  'est',
  '10dlc',
  'number-lookup',
  'provisioning',
  'voice-v2',
  'sms-project',
]

const project = (name: string, location: string, created: string, enabled = everything): Project => ({
  id: fakeUuid(`project ${name}`),
  location,
  created,
  enabled,
})

export const PROJECTS = {
  /** everything enabled, located in the US */
  atlas: project('atlas', 'us', '2024-03-01'),
  /** located in Europe, with the messaging products only */
  borealis: project('borealis', 'eu', '2025-02-11', [
    'conversation',
    'template-management',
    'numbers',
    'provisioning',
    'sms-project',
  ]),
  /** located in Europe, and empty */
  dione: { ...project('dione', 'eu', '2026-02-03'), isEmpty: true },
  /** located in Europe, while the hosts of other regions answer with empty lists */
  europa: { ...project('europa', 'eu', '2025-08-19'), elsewhere: 'empty lists' },
  /** created after the end of sale of SMS for project keys */
  corona: project('corona', 'us', '2026-06-30'),
} as const satisfies Readonly<Record<string, Project>>

const key = (
  name: string,
  behaviour?: BehaviourId,
  of: Project = PROJECTS.atlas,
  secret = fakeKeySecret(name),
): AccessKey => ({
  name,
  id: fakeUuid(`key ${name}`),
  secret,
  project: of,
  ...(behaviour ? { behaviour } : {}),
})

export const ACCESS_KEYS: readonly AccessKey[] = [
  key('atlas'),
  key('borealis', undefined, PROJECTS.borealis),
  key('corona', undefined, PROJECTS.corona),
  key('dione', undefined, PROJECTS.dione),
  key('europa', undefined, PROJECTS.europa),
  { ...key('deleted'), deleted: true },
  // a secret that is valid base64 by chance
  key('atlas-for-voice', undefined, PROJECTS.atlas, fakeBase64KeySecret('atlas-for-voice')),
  key('any-secret', 'accepts-any-secret'),
  key('expired', 'issues-expired-token'),
  key('broken-token', 'issues-broken-token'),
  key('no-token', 'answers-without-token'),
  key('unauthorized-client', 'unauthorized-client'),
  key('body-dropped', 'drops-the-body'),
  key('token-429', 'token-rate-limited'),
  key('token-429-retry-after', 'token-rate-limited-with-wait'),
  key('product-429', 'rate-limited'),
  key('basic-429', 'basic-rate-limited'),
  key('role-too-small', 'insufficient-scope'),
  key('trial', 'trial-account'),
  key('bare-403', 'bare-refusal-of-numbers'),
  key('no-conversation', 'refused-by-conversation'),
  key('product-503', 'server-error'),
  key('token-503', 'token-server-error'),
  key('login-page', 'login-page'),
  key('token-login-page', 'token-login-page'),
  key('redirect', 'redirects'),
  key('token-redirect', 'token-redirects'),
  key('proxy', 'proxy-authentication'),
  key('token-br', 'token-encoded'),
  key('token-huge', 'token-huge'),
  key('token-bad-json', 'token-bad-json'),
  key('reset', 'reset'),
  key('token-reset', 'token-reset'),
  key('hang', 'hangs'),
  key('token-hang', 'token-hangs'),
  key('cut-off', 'token-cut-off'),
  key('endless', 'token-endless'),
  key('drip', 'token-drips'),
  key('garbage', 'token-garbage'),
  key('two-lengths', 'token-two-lengths'),
  key('huge-headers', 'token-huge-headers'),
  key('echo-raw', 'token-echoes-raw'),
  key('echo-percent', 'token-echoes-percent'),
  key('echo-base64', 'token-echoes-base64'),
  key('echo-json', 'token-echoes-json'),
  key('echo-hex', 'token-echoes-hex'),
  key('echo-html', 'token-echoes-html'),
  key('echo-reason', 'token-echoes-in-reason'),
  key('echo-header', 'token-echoes-in-header'),
  key('echo-challenge', 'token-echoes-in-challenge'),
  key('echo-product', 'echoes'),
]

const application = (name: string, minimum: Level = 'basic', behaviour?: BehaviourId): Application => ({
  name,
  key: fakeApplicationKey(`application ${name}`),
  secret: fakeApplicationSecret(name),
  minimum,
  ...(behaviour ? { behaviour } : {}),
})

export const APPLICATIONS: readonly Application[] = [
  application('atlas-calls'),
  application('atlas-device', 'public'),
  application('atlas-strict', 'signed'),
  application('clock', 'basic', 'clock-ahead'),
  application('clock-strict', 'signed', 'clock-ahead'),
  application('no-credit', 'basic', 'insufficient-funds'),
  application('bare-403-application', 'basic', 'bare-refusal'),
  application('header-dropped', 'basic', 'drops-authorization'),
  application('header-mangled', 'basic', 'mangles-authorization'),
  application('any-application-secret', 'basic', 'accepts-any-secret'),
  application('echo-application', 'basic', 'echoes-refusal'),
]

const plan = (name: string, region: string, behaviour?: BehaviourId): ServicePlan => ({
  name,
  id: fakePlanId(name),
  token: fakeApiToken(name),
  region,
  ...(behaviour ? { behaviour } : {}),
})

export const SERVICE_PLANS: readonly ServicePlan[] = [
  plan('plan-us', 'us'),
  plan('plan-eu', 'eu'),
  plan('plan-au', 'au'),
  plan('plan-blocked', 'us', 'blocked-account'),
  plan('plan-at-failing-host', 'eu', 'european-host-fails'),
  plan('plan-echo', 'us', 'echoes-refusal'),
]

export const keyNamed = named(ACCESS_KEYS)
export const applicationNamed = named(APPLICATIONS)
export const planNamed = named(SERVICE_PLANS)
