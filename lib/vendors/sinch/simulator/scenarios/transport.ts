import type { Scenario } from '@/lib/engine/simulator/scenario'
import { applicationNamed, keyNamed } from '../world'
import { applicationKey, projectKey } from './credentials'

const of = (name: string) =>
  ({ product: 'numbers', region: 'global', credentials: projectKey(keyNamed(name)), verdict: 'undecided' }) as const
/** on a product without Basic, so that nothing but the token endpoint speaks */
const atTokenOf = (name: string) => ({ ...of(name), product: 'sms-project', region: 'us' }) as const
const atToken = { token: 'broken' } as const

/**
 * Answers that come from something else than the API, or do not come whole. They say nothing about the credential; a
 * token that was issued does.
 */
export const TRANSPORT: readonly Scenario[] = [
  {
    ...of('product-503'),
    id: 'server-error',
    title: 'The API answers 503 with a web page',
    expect: ['not-auth-server-error', 'not-the-api'],
    verdict: 'accepted',
    answers: { token: 200, oauth2: 503, basic: 503 },
  },
  {
    ...atTokenOf('token-503'),
    id: 'token-server-error',
    title: 'The token endpoint answers 503',
    expect: ['not-auth-server-error', 'not-the-api'],
    answers: { token: 503 },
  },
  {
    ...of('login-page'),
    id: 'login-page',
    title: 'A sign-in page answers in place of the API',
    expect: ['not-the-api'],
    verdict: 'accepted',
    answers: { token: 200, oauth2: 200, basic: 200 },
  },
  {
    ...atTokenOf('token-login-page'),
    id: 'token-login-page',
    title: 'A sign-in page answers in place of the token endpoint',
    expect: ['not-the-api'],
    answers: { token: 200 },
  },
  {
    ...of('redirect'),
    id: 'redirected',
    title: 'A redirect in place of an answer',
    expect: ['redirected'],
    verdict: 'accepted',
    answers: { token: 200, oauth2: 302, basic: 302 },
  },
  {
    ...atTokenOf('token-redirect'),
    id: 'token-redirected',
    title: 'A redirect in place of a token',
    expect: ['redirected'],
    answers: { token: 302 },
  },
  {
    ...of('proxy'),
    id: 'proxy',
    title: 'A proxy that wants credentials of its own',
    expect: ['proxy-auth-required'],
    answers: { token: 407, basic: 407 },
  },
  {
    ...atTokenOf('no-token'),
    id: 'no-token',
    title: 'The token endpoint answers 200 without a token',
    expect: ['unreadable-response'],
    answers: { token: 200 },
  },
  {
    ...atTokenOf('token-bad-json'),
    id: 'token-bad-json',
    title: 'The token endpoint answers with half a JSON text',
    expect: ['unreadable-response'],
    answers: { token: 200 },
  },
  {
    ...atTokenOf('token-br'),
    id: 'token-compressed',
    title: 'A compressed answer that nobody asked for',
    expect: ['unreadable-response'],
    answers: { token: 200 },
  },
  {
    ...atTokenOf('token-huge'),
    id: 'token-too-large',
    title: 'An answer that is too large to be read',
    expect: ['unreadable-response'],
    answers: { token: 200 },
  },
  {
    ...of('hang'),
    id: 'timeout',
    title: 'An API that never answers',
    expect: ['timeout'],
    verdict: 'accepted',
    answers: { token: 200, oauth2: 'broken', basic: 'broken' },
  },
  {
    ...atTokenOf('token-hang'),
    id: 'token-timeout',
    title: 'A token endpoint that never answers',
    expect: ['timeout'],
    answers: atToken,
  },
  {
    ...of('reset'),
    id: 'connection-reset',
    title: 'An API that closes the connection',
    expect: ['connection-failed'],
    verdict: 'accepted',
    answers: { token: 200, oauth2: 'broken', basic: 'broken' },
  },
  {
    ...atTokenOf('token-reset'),
    id: 'token-connection-reset',
    title: 'A token endpoint that closes the connection',
    expect: ['connection-failed'],
    answers: atToken,
  },
  {
    ...atTokenOf('cut-off'),
    id: 'token-cut-off',
    title: 'A token answer that stops halfway',
    expect: ['connection-failed'],
    answers: atToken,
  },
  {
    ...atTokenOf('endless'),
    id: 'token-endless',
    title: 'A token answer that never ends',
    expect: ['unreadable-response', 'not-the-api'],
    answers: atToken,
  },
  {
    ...atTokenOf('drip'),
    id: 'token-drips',
    title: 'A token answer of one byte a second',
    expect: ['timeout'],
    answers: atToken,
  },
  {
    ...atTokenOf('garbage'),
    id: 'token-not-http',
    title: 'An answer that is not HTTP',
    expect: ['unreadable-response'],
    answers: atToken,
  },
  {
    ...atTokenOf('two-lengths'),
    id: 'token-two-lengths',
    title: 'An answer with two lengths',
    expect: ['unreadable-response'],
    answers: atToken,
  },
  {
    ...atTokenOf('huge-headers'),
    id: 'token-huge-headers',
    title: 'An answer with headers that are too large',
    expect: ['unreadable-response'],
    answers: atToken,
  },
  {
    ...of('any-secret'),
    id: 'any-secret',
    title: 'Something that accepts every secret, right or wrong',
    expect: ['not-the-api'],
    answers: { token: 200, oauth2: 200, basic: 200 },
  },
  {
    product: 'voice',
    region: 'global',
    id: 'any-application-secret',
    title: 'The same for an application: every signature is right',
    credentials: applicationKey(applicationNamed('any-application-secret')),
    expect: ['not-the-api'],
    verdict: 'undecided',
    answers: { signed: 200, basic: 200 },
  },
]
