import { base64 } from '@/lib/engine/bytes/encoding'
import type { CredentialSet } from '@/lib/engine/model/credential-set'
import { applicationSteps, planSteps, projectSteps } from './guide/steps'
import { accessKeyLife, applicationSecretLife, planTokenLife } from './key-life'

const skills = 'sinch/skills:skills/sinch-authentication/SKILL.md'
const accessKeys = 'developers.sinch.com/docs/identity-access-management/access/access-keys.md'
const registry = 'developers.sinch.com/docs/errors'

const projectKeysOnly = {
  because: 'Only project access keys reach several products with one credential.',
} as const

const project: CredentialSet = {
  id: 'project',
  name: 'Project access key',
  consistsOf: 'Project ID, Key ID and Key Secret.',
  wanted: 'a project access key (Key ID and Key Secret), or an access token made from one',
  pair: { user: { field: 'keyId' }, password: 'keySecret' },
  wrongSecret: (uuid) => `why401-control-${uuid.replaceAll('-', '')}`,
  comparison: { products: ['numbers', 'fax'] },
  why:
    'These APIs belong to a project: the Project ID stands in the path, and the access key proves that you may ' +
    'act in that project. A Voice or Verification app has a key and secret of its own, which these APIs do not ' +
    'know.',
  typicalProduct: 'numbers',
  importRank: 3,
  hasRights: true,
  shownOnce: true,
  tokenErrorShape: 'oauth',
  steps: projectSteps,
  mistakenFor:
    'Application credentials are not project keys. The Key and Secret of a Voice or Verification app are refused ' +
    'here, and a Key Secret is refused there.',
  facts: [
    {
      text: 'The Key Secret is shown once, when the key is created. Lost means a new key.',
      source: accessKeys,
      confidence: 'documented',
    },
    {
      text: 'A project has at most 10 access keys. A key works on its project and on that project’s subprojects.',
      source: accessKeys,
      confidence: 'documented',
    },
    {
      text:
        'A key is scoped to a project and not to a product: making one asks for a display name alone. Where one ' +
        'product refuses a key that others take, the product is off for the project, or the account lacks it.',
      source: accessKeys,
      confidence: 'documented',
    },
    {
      text: 'A new subproject can take 30 seconds before its parent’s key may use it.',
      source: 'developers.sinch.com/docs/subprojects',
      confidence: 'single-source',
    },
    {
      text:
        'A 403 permission-denied names the access key and the project: compare the two ids with yours. On ' +
        'every product at once it means that the key belongs to another project.',
      source: registry,
      confidence: 'documented',
    },
    {
      text:
        'The token endpoint answers 400 when grant_type did not arrive and 401 when Key ID or Key Secret is ' +
        'wrong or the key was deleted.',
      source: 'sinch/sinch-sdk-dotnet:src/Sinch/Auth/AuthApiError.cs',
      confidence: 'inferred',
    },
    {
      text:
        'One published curl command for the token lacks a backslash, so the shell never sends grant_type and ' +
        'then complains “-d: command not found”.',
      source: skills,
      confidence: 'documented',
    },
    {
      text:
        'A JWT that you sign yourself, for example HS256 with the Key Secret, is refused with 401 everywhere. ' +
        'Only auth.sinch.com issues tokens.',
      source: skills,
      confidence: 'documented',
    },
    {
      text:
        'The SDKs renew a token after a 401 only when WWW-Authenticate contains “expired”. Where a proxy ' +
        'strips that header, calls work for an hour and then fail for good.',
      source: 'sinch/sinch-sdk-node, sinch/sinch-sdk-python, sinch/sinch-sdk-java, sinch/sinch-sdk-dotnet',
      confidence: 'documented',
    },
  ],
  contradictions: [
    {
      text:
        'The page on access keys says that a key is never sent to an API itself; the page on Basic says that Basic ' +
        'works on all REST APIs. Both are in use: Basic for tests, tokens for what runs.',
      source: `${accessKeys} against developers.sinch.com/docs/numbers/api-reference/authentication/basic.md`,
      confidence: 'documented',
    },
    {
      text:
        'us.auth.sinch.com and eu.auth.sinch.com exist and are not needed; pages of 2021 name eu.auth. ' +
        'auth.sinch.com is the default of all SDKs, and its tokens are valid in every region.',
      source: `${skills} against sinch/docs:docs/numbers/apispec/numbers-api.yaml`,
      confidence: 'documented',
    },
    {
      text:
        'token_type is printed as Bearer on one page and as bearer in SDK tests. Compare it without regard to ' +
        'case.',
      source: 'developers.sinch.com/docs/identity-access-management/authenticate/oauth2.md against the SDK tests',
      confidence: 'documented',
    },
  ],
  keyLife: accessKeyLife,
  problems: [
    'client-rejected',
    'app-credentials-on-project-api',
    'wrong-project',
    'token-expired',
    'missing-grant-type',
    'token-self-minted',
    'product-not-enabled',
  ],
}

const application: CredentialSet = {
  id: 'application',
  name: 'Application key and secret',
  consistsOf: 'Application Key and Application Secret, from the app that makes the calls.',
  wanted: 'Application Key and Application Secret',
  pair: { user: { field: 'applicationKey' }, password: 'applicationSecret' },
  wrongSecret: (uuid) => base64(uuid.replaceAll('-', '').slice(0, 16)),
  comparison: projectKeysOnly,
  why:
    'These APIs belong to an app, not to a project: the key names the app, and the secret proves it, by Basic ' +
    'or by a signature over each request. A project access key says nothing about an app.',
  typicalProduct: 'voice',
  importRank: 4,
  hasRights: false,
  shownOnce: false,
  steps: applicationSteps,
  mistakenFor:
    'Project keys are not application credentials. A Key ID and Key Secret, or an access token made from them, are ' +
    'refused here.',
  facts: [
    {
      text:
        'Application Keys are printed in upper case with hyphens, and seen in lower case. They are the same ' +
        'key; send yours as it is shown.',
      source: 'developers.sinch.com/docs/voice/api-reference/authentication.md',
      confidence: 'documented',
    },
    {
      text: 'Old pages print “Basic:” with a colon. A header with that colon is refused.',
      source: 'sinch/docs:docs/voice/using-rest.md',
      confidence: 'single-source',
    },
    {
      text: 'A retired form of Basic put application\\ before the key. It is no longer documented.',
      source: 'sinch/node-sinch-request',
      confidence: 'third-party',
    },
    {
      text:
        'Old pages print JSON with typographic quotes: pasted as they are, the body is broken and its ' +
        'signature does not match.',
      source: 'sinch/docs:docs/voice/using-rest.md',
      confidence: 'single-source',
    },
    {
      text: 'The path is signed without host and query; a slash at its end counts.',
      source: 'sinch/sinch-sdk-node:packages/sdk-client/src/utils/authorization.helper.ts',
      confidence: 'documented',
    },
    {
      text:
        'Codes have five digits and begin with the HTTP status: 40102 is a wrong signature, 40101 a timestamp ' +
        'that is missing or invalid.',
      source: 'developers.sinch.com/docs/voice/api-reference/errors',
      confidence: 'documented',
    },
    {
      text:
        'The Node.js SDK’s check of Basic callbacks compares without decoding, so valid ones are rejected; the ' +
        '.NET SDK’s accepts the scheme word in lower case only.',
      source: 'sinch/sinch-sdk-node and sinch/sinch-sdk-dotnet, callback validators',
      confidence: 'documented',
    },
  ],
  contradictions: [
    {
      text: 'errorCode is a string in a table and a number in the samples; older answers add status. Both are read.',
      source: 'developers.sinch.com/docs/voice/api-reference/errors',
      confidence: 'documented',
    },
    {
      text:
        'The scheme word is written Application and application. Requests of the SDKs use Application, ' +
        'callbacks arrive in lower case.',
      source:
        'developers.sinch.com/docs/verification/api-reference/authentication/application-signed-request.md ' +
        'against the Voice page',
      confidence: 'documented',
    },
  ],
  keyLife: applicationSecretLife,
  problems: [
    'project-credentials-on-app-api',
    'signature-mismatch',
    'secret-not-decoded',
    'secret-not-base64',
    'body-hash-mismatch',
    'signed-content-type-mismatch',
    'signed-path-mismatch',
    'timestamp-out-of-range',
  ],
}

const servicePlan: CredentialSet = {
  id: 'sms-service-plan',
  name: 'SMS service plan',
  consistsOf: 'Service plan ID and the plan’s static API token.',
  wanted: 'the API token of the service plan',
  pair: { user: { field: 'servicePlanId' }, password: 'apiToken' },
  wrongSecret: (uuid) => uuid.replaceAll('-', ''),
  comparison: projectKeysOnly,
  why:
    'The SMS API is older than projects: a service plan has its own id in the path and its own token, which is ' +
    'sent as Bearer but is not an OAuth 2.0 token.',
  typicalProduct: 'sms-service-plan',
  importRank: 1,
  hasRights: false,
  shownOnce: false,
  steps: planSteps,
  mistakenFor:
    'A project access key is not a service plan’s token. With Project ID and access token you call the hosts that ' +
    'begin with zt instead.',
  regionQuestion: 'In which region is your service plan?',
  facts: [
    {
      text:
        'Host, path id and token belong together: service plan ID and API token on {region}.sms.api.sinch.com, ' +
        'Project ID and access token on zt.{region}.sms.api.sinch.com.',
      source: 'sinch/sinch-sdk-dotnet:src/Sinch/Core/UrlResolver.cs',
      confidence: 'documented',
    },
    {
      text: 'A token that begins with eyJ is an access token of a project and is refused here.',
      source: 'developers.sinch.com/docs/identity-access-management/authenticate/authentication.md',
      confidence: 'documented',
    },
    {
      text: 'Basic appears in third-party code for this API; it is not documented.',
      source: 'third-party clients',
      confidence: 'third-party',
    },
    {
      text: 'SMS is no longer sold to new projects; existing plans go on working.',
      source: 'sinch/sinch-sdk-node:README.md',
      confidence: 'documented',
    },
  ],
  contradictions: [],
  keyLife: planTokenLife,
  problems: ['service-plan-token-mixup', 'wrong-region', 'wrong-host', 'wrong-identifier', 'credentials-shadowed'],
}

/** In the order in which tables show them. */
export const credentialSets = [project, application, servicePlan] as const
