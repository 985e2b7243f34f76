import type { Scenario } from '@/lib/engine/simulator/scenario'
import { fakeKeySecret } from '../fake'
import { applicationNamed, keyNamed, planNamed } from '../world'
import { applicationKey, planToken, projectKey } from './credentials'

const of = (name: string) =>
  ({
    product: 'numbers',
    region: 'global',
    credentials: { ...projectKey(keyNamed(name)), keySecret: fakeKeySecret(`wrong for ${name}`) },
    expect: ['client-rejected'],
    verdict: 'rejected',
    answers: { token: 401, basic: 401 },
  }) as const

/**
 * Servers that repeat the secret they were sent. The finding is an ordinary one; what matters is that no page and no
 * log repeats it.
 */
export const ECHO: readonly Scenario[] = [
  { ...of('echo-raw'), id: 'echo-raw', title: 'A server that repeats the secret as it is' },
  { ...of('echo-percent'), id: 'echo-percent', title: 'A server that repeats the secret percent-encoded' },
  { ...of('echo-base64'), id: 'echo-base64', title: 'A server that repeats the secret in base64' },
  { ...of('echo-json'), id: 'echo-json', title: 'A server that repeats the secret with JSON escapes' },
  { ...of('echo-hex'), id: 'echo-hex', title: 'A server that repeats the secret in hexadecimal' },
  { ...of('echo-html'), id: 'echo-html', title: 'A server that repeats the secret as HTML character references' },
  { ...of('echo-reason'), id: 'echo-reason', title: 'A server that repeats the secret in its status line' },
  { ...of('echo-header'), id: 'echo-header', title: 'A server that repeats the secret in its headers' },
  { ...of('echo-challenge'), id: 'echo-challenge', title: 'A server that repeats the secret in its challenge' },
  {
    ...of('echo-product'),
    id: 'echo-token',
    title: 'An API that repeats the access token in its answer',
    credentials: projectKey(keyNamed('echo-product')),
    expect: ['credentials-accepted'],
    verdict: 'accepted',
    answers: { token: 200, oauth2: 200, basic: 200 },
  },
  {
    product: 'voice',
    region: 'global',
    id: 'echo-application',
    title: 'An API that repeats signature and secret of an application',
    credentials: applicationKey(applicationNamed('echo-application')),
    expect: ['credentials-rejected'],
    verdict: 'rejected',
    answers: { signed: 401, basic: 401 },
  },
  {
    product: 'sms-service-plan',
    region: 'us',
    id: 'echo-api-token',
    title: 'An API that repeats the API token',
    credentials: planToken(planNamed('plan-echo')),
    expect: ['credentials-rejected'],
    verdict: 'rejected',
    answers: { 'static-bearer': 401 },
  },
]
