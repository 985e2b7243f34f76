import { PLANTED_WORDS } from '@/lib/engine/simulator/fake'
import type { Scenario } from '@/lib/engine/simulator/scenario'
import { fakeApiToken } from '../fake'
import { applicationNamed, keyNamed, planNamed } from '../world'
import { applicationKey, planToken, projectKey } from './credentials'

const atlas = keyNamed('atlas')
const good = projectKey(atlas)
const calls = applicationNamed('atlas-calls')
const plan = planNamed('plan-us')
const [WORD = ''] = PLANTED_WORDS

const numbers = { product: 'numbers', region: 'global', answers: { token: 401, basic: 401 } } as const
const voice = { product: 'voice', region: 'global' } as const

/** The last character as `%41`: what a value copied out of a URL looks like. */
const percentEncodedEnd = (text: string): string =>
  `${text.slice(0, -1)}%${text
    .charCodeAt(text.length - 1)
    .toString(16)
    .toUpperCase()}`

/** The flagship: the first thing a visitor sees proven. */
export const LINE_BREAK: Scenario = {
  ...numbers,
  id: 'secret-line-break',
  title: 'A line break after the Key Secret',
  credentials: { ...good, keySecret: `${atlas.secret}\n` },
  expect: ['secret-whitespace'],
  verdict: 'rejected',
  proven: 'secret-whitespace',
}

/** Right credentials, pasted wrongly. */
export const INPUT: readonly Scenario[] = [
  {
    ...numbers,
    id: 'secret-zero-width-space',
    title: 'A zero-width space before the Key Secret',
    credentials: { ...good, keySecret: `\u200b${atlas.secret}` },
    expect: ['secret-whitespace'],
    verdict: 'undecided',
  },
  {
    ...voice,
    id: 'application-secret-line-break',
    title: 'A line break after the Application Secret: signing works, Basic does not',
    credentials: { ...applicationKey(calls), applicationSecret: `${calls.secret}\n` },
    expect: ['secret-whitespace', 'credentials-accepted'],
    proven: 'secret-whitespace',
    verdict: 'accepted',
    answers: { signed: 200, basic: 401 },
  },
  {
    ...numbers,
    id: 'secret-quoted',
    title: 'Quotes around the Key Secret',
    credentials: { ...good, keySecret: `"${atlas.secret}"` },
    expect: ['credential-quoted'],
    verdict: 'rejected',
    proven: 'credential-quoted',
  },
  {
    ...numbers,
    id: 'secret-typographic-quotes',
    title: 'Typographic quotes around the Key Secret',
    credentials: { ...good, keySecret: `\u201c${atlas.secret}\u201d` },
    expect: ['credential-quoted'],
    verdict: 'undecided',
  },
  {
    product: 'sms-service-plan',
    region: 'us',
    id: 'token-with-scheme',
    title: 'The word Bearer inside the API token',
    credentials: { ...planToken(plan), apiToken: `Bearer ${plan.token}` },
    expect: ['scheme-in-value'],
    verdict: 'rejected',
    proven: 'scheme-in-value',
    answers: { 'static-bearer': 401 },
  },
  {
    ...numbers,
    id: 'key-id-and-secret-swapped',
    title: 'Key ID and Key Secret swapped',
    credentials: { ...good, keyId: atlas.secret, keySecret: atlas.id },
    expect: ['fields-swapped'],
    verdict: 'rejected',
    proven: 'fields-swapped',
  },
  {
    ...numbers,
    id: 'project-and-key-id-swapped',
    title: 'Project ID and Key ID swapped',
    credentials: { ...good, projectId: atlas.id, keyId: atlas.project.id },
    expect: ['fields-swapped'],
    verdict: 'rejected',
    proven: 'fields-swapped',
  },
  {
    ...numbers,
    id: 'values-one-field-too-far',
    title: 'Key ID, Key Secret and Project ID, each in the field of another',
    credentials: { projectId: atlas.id, keyId: atlas.secret, keySecret: atlas.project.id },
    expect: ['fields-swapped'],
    verdict: 'rejected',
    proven: 'fields-swapped',
  },
  {
    ...numbers,
    id: 'project-id-as-key-id',
    title: 'The Project ID in the field of the Key ID too',
    credentials: { ...good, keyId: atlas.project.id },
    expect: ['wrong-identifier'],
    verdict: 'rejected',
  },
  {
    ...numbers,
    id: 'key-id-as-secret',
    title: 'The Key ID in the field of the Key Secret too',
    credentials: { ...good, keySecret: atlas.id },
    expect: ['fields-swapped'],
    verdict: 'rejected',
  },
  {
    ...numbers,
    id: 'project-id-and-secret-swapped',
    title: 'Project ID and Key Secret swapped',
    credentials: { ...good, projectId: atlas.secret, keySecret: atlas.project.id },
    expect: ['fields-swapped'],
    verdict: 'undecided',
  },
  {
    product: 'sms-project',
    region: 'us',
    id: 'plan-as-key-on-project-sms',
    title: 'A service plan ID and its token in the fields of an access key',
    credentials: { projectId: atlas.project.id, keyId: plan.id, keySecret: plan.token },
    expect: ['service-plan-token-mixup'],
    verdict: 'rejected',
    proven: 'service-plan-token-mixup',
    answers: { token: 401 },
  },
  {
    product: 'sms-project',
    region: 'us',
    id: 'plan-as-project',
    title: 'The same with the service plan ID as Project ID too',
    credentials: { projectId: plan.id, keyId: plan.id, keySecret: plan.token },
    expect: ['service-plan-token-mixup', 'wrong-identifier'],
    verdict: 'undecided',
    answers: { token: 401 },
  },
  {
    ...numbers,
    id: 'placeholder-secret',
    title: 'A placeholder in place of the Key Secret',
    credentials: { ...good, keySecret: `<YOUR_${WORD}_KEY_SECRET>` },
    expect: ['placeholder-value'],
    verdict: 'undecided',
  },
  {
    ...numbers,
    id: 'secret-percent-encoded',
    title: 'A Key Secret that is still percent-encoded',
    credentials: { ...good, keySecret: percentEncodedEnd(good.keySecret ?? '') },
    expect: ['secret-encoding'],
    proven: 'secret-encoding',
    verdict: 'rejected',
  },
  {
    ...voice,
    id: 'application-secret-not-base64',
    title: 'An Application Secret that is not base64',
    credentials: { ...applicationKey(calls), applicationSecret: `${WORD}-not~base64` },
    expect: ['secret-not-base64'],
    verdict: 'rejected',
    answers: { signed: 401, basic: 401 },
  },
  {
    product: 'in-app-calling',
    region: 'euc1',
    id: 'in-app-secret-quoted',
    title: 'Quotes around the Application Secret of In-App Calling',
    credentials: { ...applicationKey(calls), applicationSecret: `"${calls.secret}"` },
    expect: ['credential-quoted'],
    verdict: 'rejected',
    proven: 'credential-quoted',
    answers: { signed: 401, basic: 401 },
  },
  {
    ...voice,
    id: 'application-key-is-a-name',
    title: 'The name of the app in place of its key',
    credentials: { ...applicationKey(calls), applicationKey: 'atlas-calls' },
    expect: ['unknown-application'],
    verdict: 'rejected',
    answers: { signed: 400, basic: 400 },
  },
  {
    ...numbers,
    id: 'key-id-with-colon',
    title: 'A colon after the Key ID',
    credentials: { ...good, keyId: `${atlas.id}:` },
    expect: ['malformed-authorization'],
    verdict: 'undecided',
  },
  {
    product: 'sms-service-plan',
    region: 'us',
    id: 'project-id-as-plan-id',
    title: 'A Project ID where the service plan ID belongs',
    credentials: { servicePlanId: atlas.project.id, apiToken: fakeApiToken('plan-us') },
    expect: ['wrong-identifier', 'service-plan-token-mixup'],
    verdict: 'rejected',
    answers: { 'static-bearer': 401 },
  },
]
