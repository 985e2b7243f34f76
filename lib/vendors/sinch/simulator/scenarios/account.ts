import type { Scenario } from '@/lib/engine/simulator/scenario'
import { applicationNamed, keyNamed, planNamed } from '../world'
import { applicationKey, planToken, projectKey } from './credentials'

const numbers = { product: 'numbers', region: 'global' } as const
/** without Basic, so that nothing but the token endpoint speaks */
const smsProject = { product: 'sms-project', region: 'us' } as const

/** Credentials that are accepted while something else refuses: account, plan, role, limit. */
export const ACCOUNT: readonly Scenario[] = [
  {
    ...numbers,
    id: 'role-too-small',
    title: 'A key whose role may not read numbers',
    credentials: projectKey(keyNamed('role-too-small')),
    expect: ['insufficient-scope', 'product-not-enabled'],
    verdict: 'accepted',
    answers: { token: 200, oauth2: 403, basic: 403 },
  },
  {
    ...numbers,
    id: 'trial-account',
    title: 'A trial account',
    credentials: projectKey(keyNamed('trial')),
    expect: ['trial-restriction'],
    verdict: 'accepted',
    answers: { token: 200, oauth2: 403, basic: 403 },
  },
  {
    ...numbers,
    id: 'bare-refusal',
    title: 'One product answers 403 without a word, another lists as usual',
    credentials: projectKey(keyNamed('bare-403')),
    expect: ['product-not-enabled', 'insufficient-scope'],
    verdict: 'accepted',
    answers: { token: 200, oauth2: 403, basic: 403 },
  },
  {
    product: 'conversation',
    region: 'us',
    id: 'token-works-elsewhere',
    title: 'A token that Numbers takes and Conversation refuses',
    credentials: projectKey(keyNamed('no-conversation')),
    expect: ['product-not-enabled'],
    verdict: 'accepted',
    answers: { token: 200, oauth2: 401, basic: 401 },
  },
  {
    product: 'voice',
    region: 'global',
    id: 'bare-refusal-of-application',
    title: 'A 403 without a word of explanation',
    credentials: applicationKey(applicationNamed('bare-403-application')),
    expect: ['undetermined'],
    verdict: 'undecided',
    answers: { signed: 403, basic: 403 },
  },
  {
    product: 'voice',
    region: 'global',
    id: 'no-credit',
    title: 'A Voice account without credit',
    credentials: applicationKey(applicationNamed('no-credit')),
    expect: ['insufficient-funds'],
    verdict: 'accepted',
    answers: { signed: 402, basic: 402 },
  },
  {
    product: 'sms-service-plan',
    region: 'us',
    id: 'blocked-account',
    title: 'A blocked SMS account',
    credentials: planToken(planNamed('plan-blocked')),
    expect: ['account-restricted'],
    verdict: 'accepted',
    answers: { 'static-bearer': 403 },
  },
  {
    ...smsProject,
    id: 'token-endpoint-busy',
    title: 'A token endpoint that limits requests',
    credentials: projectKey(keyNamed('token-429')),
    expect: ['rate-limited'],
    verdict: 'undecided',
    answers: { token: 429 },
  },
  {
    ...smsProject,
    id: 'token-endpoint-busy-with-wait',
    title: 'The same, with a time to wait',
    credentials: projectKey(keyNamed('token-429-retry-after')),
    expect: ['rate-limited'],
    verdict: 'undecided',
    answers: { token: 429 },
  },
  {
    ...numbers,
    id: 'product-busy',
    title: 'An API that limits requests',
    credentials: projectKey(keyNamed('product-429')),
    expect: ['rate-limited'],
    verdict: 'accepted',
    answers: { token: 200, oauth2: 429, basic: 429 },
  },
  {
    ...numbers,
    id: 'basic-limited',
    title: 'Basic is limited, the access token works',
    credentials: projectKey(keyNamed('basic-429')),
    expect: ['credentials-accepted', 'rate-limited'],
    verdict: 'accepted',
    answers: { token: 200, oauth2: 200, basic: 429 },
  },
]
