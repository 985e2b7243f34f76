import type { Fact, ProductScheme, SampleCall } from '@/lib/engine/model/product'

/** What products of one credential set share: schemes, where the credentials are made, what is known of limits. */

const xmsSource = 'developers.sinch.com/docs/sms/api-reference/status-codes.md'

const projectAuth = 'developers.sinch.com/docs/identity-access-management/authenticate/oauth2.md'

export const oauth2Scheme: ProductScheme = {
  scheme: 'oauth2',
  when:
    'For everything that runs: exchange Key ID and Key Secret for an access token, which lives one hour and is ' +
    'valid in every region.',
  confidence: 'documented',
  source: projectAuth,
}

const projectBasicScheme: ProductScheme = {
  scheme: 'basic',
  when:
    'For a first test by hand: Key ID as user name, Key Secret as password. It is rate limited heavily, and ' +
    'the limit may change without notice.',
  confidence: 'documented',
  source: 'developers.sinch.com/docs/numbers/api-reference/authentication/basic.md',
}

export const projectSchemes = [oauth2Scheme, projectBasicScheme] as const

export const projectFields = ['projectId', 'keyId', 'keySecret'] as const

export const accessKeysPage = {
  url: 'https://dashboard.sinch.com/settings/access-keys',
  path: 'Sinch dashboard → Settings → Access keys → Create key',
} as const

const basicLimit: Fact = {
  text:
    'Basic authentication is limited heavily; no number is published, so a 429 under Basic says nothing about ' +
    'the key.',
  source: 'developers.sinch.com/docs/numbers/api-reference/authentication/basic.md',
  confidence: 'documented',
}

export const tokenEndpointLimit: Fact = {
  text: 'The token endpoint allows a burst of about 30 requests and refills 10 a second; it sends no Retry-After.',
  source: 'sinch/sinch-sdk-node:packages/sdk-client/src/plugins/oauth2/oauth2-token.request.ts',
  confidence: 'single-source',
}

export const projectLimits = [tokenEndpointLimit, basicLimit] as const

export const notApplicationCredentials: Fact = {
  text: 'An Application Key and Secret (Voice, Verification) are refused here: this API takes a project access key.',
  source: 'sinch/skills:skills/sinch-authentication/SKILL.md',
  confidence: 'documented',
}

export const expiryContradiction: Fact = {
  text:
    'The errors registry announces an expired token with a Basic challenge; the SDK tests show a Bearer ' +
    'challenge that contains "expired". We accept either, and the token’s own exp.',
  source: 'developers.sinch.com/docs/errors against sinch/sinch-sdk-dotnet:tests/Sinch.Tests/Core/HttpTests.cs',
  confidence: 'documented',
}

export const signedScheme: ProductScheme = {
  scheme: 'signed',
  when:
    'For everything that runs: each request carries an HMAC-SHA256 signature over method, body hash, content ' +
    'type, timestamp and path.',
  confidence: 'documented',
  source: 'developers.sinch.com/docs/voice/api-reference/authentication/signed-request.md',
}

export const applicationBasicScheme: ProductScheme = {
  scheme: 'basic',
  when:
    'For a prototype: Application Key as user name, Application Secret as shown as password. An app with a ' +
    'higher minimum level refuses it.',
  confidence: 'documented',
  source: 'developers.sinch.com/docs/voice/api-reference/authentication.md',
}

export const notProjectCredentials: Fact = {
  text:
    'A project access key, or a token made from one, is refused here: this API takes an Application Key and ' +
    'Secret.',
  source: 'sinch/skills:skills/sinch-authentication/SKILL.md',
  confidence: 'documented',
}

export const decodeTheSecret: Fact = {
  text: 'The Application Secret must be base64-decoded before it signs; Basic takes it as shown.',
  source: 'developers.sinch.com/docs/voice/api-reference/authentication/signed-request.md',
  confidence: 'documented',
}

export const unknownClockTolerance: Fact = {
  text: 'No tolerance for x-timestamp is documented; keep the signing clock within a few minutes of the server’s.',
  source: 'developers.sinch.com/docs/voice/api-reference/authentication/signed-request.md',
  confidence: 'inferred',
}

export const brokenSigningExamples: Fact = {
  text:
    'The worked examples on the signed-request pages print a signature that does not belong to their inputs; ' +
    'do not compare with them.',
  source: 'recomputed from developers.sinch.com/docs/voice/api-reference/authentication/signed-request',
  confidence: 'documented',
}

/** The XMS group list, the same call on two path ids: a service plan's or a project's. */
export function xmsSample(pathId: 'servicePlanId' | 'projectId', proves: string): SampleCall {
  return {
    id: 'list-groups',
    title: 'List one group',
    method: 'GET',
    path: `/xms/v1/{${pathId}}/groups?page_size=1`,
    free: true,
    proves,
    alsoAccepted: [],
    list: { member: 'groups', one: 'group', many: 'groups' },
    example: { count: 0, page: 0, page_size: 1, groups: [] },
    confidence: 'documented',
    source: xmsSource,
  }
}

/** What is asked for where a call needs a number. */
export const phoneNumber = 'Phone number, with + and country code'

/** How all paths begin where the project stands in the path. */
export const versionedProjects = {
  path: /^\/v\d\/projects(?:\/|$)/,
  shown: '/v1/projects/ or its version',
} as const
