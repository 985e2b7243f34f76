import { fakeUuid } from '@/lib/engine/simulator/fake'
import type { Scenario } from '@/lib/engine/simulator/scenario'
import { fakeAccessToken, fakeApiToken, fakeApplicationKey, fakeApplicationSecret, fakeKeySecret } from '../fake'
import { applicationNamed, keyNamed, planNamed, PROJECTS } from '../world'
import { applicationKey, planToken, projectKey } from './credentials'

const atlas = projectKey(keyNamed('atlas'))
const calls = applicationNamed('atlas-calls')

const numbers = { product: 'numbers', region: 'global' } as const
const voice = { product: 'voice', region: 'global' } as const
/** without Basic, so that nothing but the access token speaks */
const smsProject = { product: 'sms-project', region: 'us' } as const
const refused = { token: 401, basic: 401 } as const

/** Credentials that are wrong, old, or of another kind. */
export const CREDENTIAL: readonly Scenario[] = [
  {
    ...numbers,
    id: 'wrong-secret',
    title: 'A Key Secret of another key',
    credentials: { ...atlas, keySecret: fakeKeySecret('no such key') },
    expect: ['client-rejected'],
    verdict: 'rejected',
    answers: refused,
  },
  {
    ...numbers,
    id: 'deleted-key',
    title: 'A key that was deleted',
    credentials: projectKey(keyNamed('deleted')),
    expect: ['client-rejected'],
    verdict: 'rejected',
    answers: refused,
  },
  {
    ...numbers,
    id: 'unknown-key',
    title: 'A Key ID that does not exist',
    credentials: { ...atlas, keyId: fakeUuid('no such key') },
    expect: ['client-rejected'],
    verdict: 'rejected',
    answers: refused,
  },
  {
    ...smsProject,
    id: 'unauthorized-client',
    title: 'A key that may not use client credentials',
    credentials: projectKey(keyNamed('unauthorized-client')),
    expect: ['unauthorized-client'],
    verdict: 'rejected',
    answers: { token: 400 },
  },
  {
    ...smsProject,
    id: 'token-expired-at-issue',
    title: 'A token that has expired when it arrives',
    credentials: projectKey(keyNamed('expired')),
    expect: ['token-expired'],
    verdict: 'rejected',
    answers: { token: 200, oauth2: 401 },
  },
  {
    ...smsProject,
    id: 'token-cut-short',
    title: 'A token that is cut off',
    credentials: projectKey(keyNamed('broken-token')),
    expect: ['token-malformed'],
    verdict: 'rejected',
    answers: { token: 200, oauth2: 401 },
  },
  {
    ...numbers,
    id: 'wrong-project',
    title: 'A key of one project, the Project ID of another',
    credentials: projectKey(keyNamed('borealis'), PROJECTS.atlas),
    expect: ['wrong-project'],
    verdict: 'rejected',
    answers: { token: 200, oauth2: 403, basic: 403 },
  },
  {
    product: 'provisioning',
    region: 'global',
    id: 'wrong-project-provisioning',
    title: 'Another project’s key on the Provisioning API, which answers 401',
    credentials: projectKey(keyNamed('borealis'), PROJECTS.atlas),
    expect: ['wrong-project'],
    verdict: 'rejected',
    answers: { token: 200, oauth2: 401, basic: 401 },
  },
  {
    ...numbers,
    id: 'application-credentials-on-numbers',
    title: 'An Application Key and Secret on a project API',
    credentials: { projectId: PROJECTS.atlas.id, keyId: calls.key, keySecret: calls.secret },
    expect: ['app-credentials-on-project-api'],
    verdict: 'rejected',
    proven: 'app-credentials-on-project-api',
    answers: refused,
  },
  {
    ...voice,
    id: 'project-key-on-voice',
    title: 'A project access key on Voice',
    credentials: {
      applicationKey: keyNamed('atlas-for-voice').id,
      applicationSecret: keyNamed('atlas-for-voice').secret,
    },
    expect: ['project-credentials-on-app-api'],
    verdict: 'rejected',
    proven: 'project-credentials-on-app-api',
    answers: { signed: 400, basic: 400 },
  },
  {
    ...voice,
    id: 'unknown-application',
    title: 'An Application Key that does not exist',
    credentials: {
      applicationKey: fakeApplicationKey('no such application'),
      applicationSecret: fakeApplicationSecret('no such application'),
    },
    expect: ['unknown-application'],
    verdict: 'rejected',
    answers: { signed: 400, basic: 400 },
  },
  {
    ...voice,
    id: 'wrong-application-secret',
    title: 'The Application Secret of another app',
    credentials: { ...applicationKey(calls), applicationSecret: fakeApplicationSecret('no such application') },
    expect: ['credentials-rejected', 'signature-mismatch'],
    verdict: 'rejected',
    answers: { signed: 401, basic: 401 },
  },
  {
    product: 'verification',
    region: 'global',
    id: 'wrong-verification-secret',
    title: 'The Application Secret of another app, on Verification',
    credentials: { ...applicationKey(calls), applicationSecret: fakeApplicationSecret('no such application') },
    expect: ['signature-mismatch', 'credentials-rejected'],
    verdict: 'rejected',
    answers: { signed: 401, basic: 401 },
  },
  {
    product: 'sms-service-plan',
    region: 'us',
    id: 'access-token-as-api-token',
    title: 'An OAuth access token where the plan’s API token belongs',
    credentials: { ...planToken(planNamed('plan-us')), apiToken: fakeAccessToken('pasted') },
    expect: ['service-plan-token-mixup'],
    verdict: 'rejected',
    answers: { 'static-bearer': 401 },
  },
  {
    product: 'sms-service-plan',
    region: 'us',
    id: 'wrong-api-token',
    title: 'The API token of another service plan',
    credentials: { ...planToken(planNamed('plan-us')), apiToken: fakeApiToken('no such plan') },
    expect: ['credentials-rejected'],
    verdict: 'rejected',
    answers: { 'static-bearer': 401 },
  },
]
