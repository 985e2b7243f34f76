import { oneOf } from '@/lib/engine/http/patterns'
import type { OtherVendor } from '@/lib/engine/model/other-vendor'
import { madeUp } from './made-up'

const read = '2026-11'
const gitleaks = 'gitleaks/gitleaks:config/gitleaks.toml'

/** Clouds, and what watches over what runs there. */
export const cloud: readonly OtherVendor[] = [
  {
    id: 'aws',
    name: 'AWS',
    domains: ['amazonaws.com', 'aws.amazon.com', 'api.aws'],
    keys: [
      {
        says: /(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}|ABSK[A-Za-z0-9+/]{40,}={0,2}/,
        hits: [`AKIA${madeUp('upper', 16)}`, `ASIA${madeUp('upper', 16)}`],
        misses: ['AKIA', madeUp('upper', 20)],
      },
    ],
    refusals: [
      {
        says: /^[<\s]*x-amzn-errortype:/im,
        hits: 'x-amzn-errortype: UnrecognizedClientException',
        misses: 'x-amzn-requestid: 1',
      },
      {
        says: /\b(?:SignatureDoesNotMatch|InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId)\b/,
        hits: ['<Code>SignatureDoesNotMatch</Code>', 'UnrecognizedClientException: The security token is invalid'],
        misses: 'signature does not match',
      },
      {
        says: /The security token included in the request is (?:invalid|expired)/,
        hits: '{"message":"The security token included in the request is invalid."}',
      },
      { says: /\bbotocore\.(?:errorfactory|exceptions)\b/, hits: 'botocore.exceptions.ClientError: An error occurred' },
    ],
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html',
    confidence: 'documented',
    source: `docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html and ${gitleaks}`,
    read,
  },
  {
    id: 'google',
    name: 'Google Cloud',
    domains: ['googleapis.com', 'accounts.google.com', 'firebaseio.com', 'firebaseapp.com'],
    keys: [
      {
        says: /AIza[\w-]{30,}|ya29\.[\w.-]{16,}|GOCSPX-[\w-]{20,}|1\/\/0[\w-]{24,}|[\w-]{11}:APA91b[\w-]{40,}/,
        hits: [`AIza${madeUp('words', 35)}`, `ya29.${madeUp('words', 60)}`, `GOCSPX-${madeUp('words', 28)}`],
        misses: ['AIza', 'ya29.'],
      },
      {
        says: /\d{6,}-[a-z0-9]{20,}\.apps\.googleusercontent\.com/,
        hits: `012345678901-${madeUp('words', 32).toLowerCase()}.apps.googleusercontent.com`,
        misses: 'apps.googleusercontent.com',
      },
    ],
    refusals: [
      {
        says: oneOf([
          /\bstorage\.(?:objects|buckets)\.\w{2,20} access\b|\bgoogle\.rpc\.ErrorInfo\b|\bgoogleapis\.com\b/,
          /Expected OAuth 2 access token, login cookie/,
        ]),
        hits: ['{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID"}'],
      },
      {
        says: /\bgoogle\.auth\.exceptions\b|\bApplication Default Credentials\b/,
        hits: [
          'google.auth.exceptions.DefaultCredentialsError',
          'Could not load Application Default Credentials from the file',
        ],
        misses: 'default credentials',
      },
      {
        says: /\bFirebase(?:Auth|App)?(?:Error)?\b[^\n]{0,120}\b(?:auth|app|messaging)\/[a-z]+(?:-[a-z]+)+/,
        hits: [
          'FirebaseError: Firebase: Error (auth/invalid-api-key).',
          'FirebaseAuthError: The token has expired (auth/id-token-expired)',
        ],
        misses: 'auth/invalid-api-key',
      },
    ],
    docs: 'https://cloud.google.com/docs/authentication/troubleshoot-adc',
    confidence: 'documented',
    source: `cloud.google.com/docs/authentication/api-keys and ${gitleaks}`,
    read,
  },
  {
    id: 'azure',
    name: 'Microsoft Azure',
    domains: ['azure.com', 'windows.net', 'azure-api.net', 'graph.microsoft.com'],
    keys: [],
    refusals: [
      { says: /^[<\s]*x-ms-request-id:/im, hits: 'x-ms-request-id: 00000000-aaaa' },
      {
        says: /Server failed to authenticate the request\. Make sure the value of (?:the )?Authorization header/,
        hits: 'Server failed to authenticate the request. Make sure the value of Authorization header is correct',
      },
      {
        says: /Access denied due to (?:invalid|missing) subscription key/,
        hits: 'Access denied due to invalid subscription key',
      },
      { says: /\bInvalidAuthenticationToken(?:Tenant)?\b/, hits: '{"error":{"code":"InvalidAuthenticationToken"}}' },
    ],
    docs: 'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/authenticate-multi-tenant',
    confidence: 'documented',
    source: 'learn.microsoft.com/en-us/rest/api/azure',
    read,
  },
  {
    id: 'digitalocean',
    name: 'DigitalOcean',
    domains: ['digitalocean.com', 'digitaloceanspaces.com'],
    keys: [{ says: /do[opr]_v1_[a-f0-9]{32,}/, hits: `dop_v1_${madeUp('hex', 64)}`, misses: 'dop_v1' }],
    refusals: [
      {
        says: /\bUnable to authenticate you\b/,
        hits: '{"id":"Unauthorized","message":"Unable to authenticate you"}',
        misses: 'Unable to authenticate',
      },
    ],
    docs: 'https://docs.digitalocean.com/reference/api/',
    confidence: 'documented',
    source: `docs.digitalocean.com/reference/api and ${gitleaks}`,
    read,
  },
  {
    id: 'heroku',
    name: 'Heroku',
    domains: ['api.heroku.com', 'id.heroku.com'],
    keys: [{ says: /HRKU-[\w-]{30,}/, hits: `HRKU-AA${madeUp('words', 58)}`, misses: 'HRKU-1' }],
    refusals: [
      {
        says: /\bid\b\W{1,5}unauthorized\b[\s\S]{0,60}Invalid credentials provided/,
        hits: '{"id":"unauthorized","message":"Invalid credentials provided."}',
        misses: 'Invalid credentials provided.',
      },
    ],
    docs: 'https://devcenter.heroku.com/articles/platform-api-reference#errors',
    confidence: 'documented',
    source: `devcenter.heroku.com/articles/platform-api-reference and ${gitleaks}`,
    read,
  },
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    domains: ['api.cloudflare.com'],
    keys: [
      {
        says: /v1\.0-[a-f0-9]{24}-[a-f0-9]{100,}/,
        hits: `v1.0-${madeUp('hex', 24)}-${madeUp('hex', 146)}`,
        misses: 'v1.0-1',
      },
    ],
    refusals: [
      {
        says: /\bcode\b\W{1,5}(?:9109|9103|6003|10000)\b[\s\S]{0,40}(?:Authentication error|Invalid|Unknown X-Auth)/i,
        hits: '{"success":false,"errors":[{"code":10000,"message":"Authentication error"}]}',
        misses: '{"code":10000}',
      },
    ],
    docs: 'https://developers.cloudflare.com/fundamentals/api/troubleshooting/',
    confidence: 'documented',
    source: `developers.cloudflare.com/fundamentals/api and ${gitleaks}`,
    read,
  },
  {
    id: 'datadog',
    name: 'Datadog',
    domains: ['datadoghq.com', 'datadoghq.eu', 'ddog-gov.com'],
    keys: [],
    refusals: [{ says: /\bDD-(?:API|APPLICATION)-KEY\b/i, hits: 'DD-API-KEY is missing' }],
    docs: 'https://docs.datadoghq.com/api/latest/authentication/',
    confidence: 'documented',
    source: 'docs.datadoghq.com/api/latest/authentication',
    read,
  },
  {
    id: 'grafana',
    name: 'Grafana',
    domains: ['grafana.net', 'grafana.com'],
    keys: [
      {
        says: /glsa_[A-Za-z0-9]{16,}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/]{32,}={0,2}/,
        hits: `glsa_${madeUp('words', 32)}_01234567`,
        misses: 'glsa_x',
      },
    ],
    refusals: [
      {
        says: /\bapi-key\.(?:invalid|missing|expired)\b|\bgrafana\.com\/docs\b/,
        hits: '{"messageId":"api-key.invalid"}',
      },
    ],
    docs: 'https://grafana.com/docs/grafana/latest/developers/http_api/authentication/',
    confidence: 'third-party',
    source: gitleaks,
    read,
  },
  {
    id: 'new-relic',
    name: 'New Relic',
    domains: ['newrelic.com', 'nr-data.net'],
    keys: [{ says: /NR(?:AK|II|RA|JS)-[A-Za-z0-9-]{16,}/, hits: `NRAK-${madeUp('upper', 27)}`, misses: 'NRAK' }],
    refusals: [],
    docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    confidence: 'third-party',
    source: gitleaks,
    read,
  },
  {
    id: 'hashicorp',
    name: 'HashiCorp',
    domains: ['hashicorp.com', 'hashicorp.cloud', 'app.terraform.io'],
    keys: [
      {
        says: /hv[sbr]\.[\w-]{24,}|[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{40,}/,
        hits: [`hvs.${madeUp('words', 95)}`, `${madeUp('words', 14)}.atlasv1.${madeUp('words', 67)}`],
        misses: 'hvs.x',
      },
    ],
    refusals: [],
    docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    confidence: 'third-party',
    source: gitleaks,
    read,
  },
  {
    id: 'databricks',
    name: 'Databricks',
    domains: ['databricks.com', 'azuredatabricks.net'],
    keys: [{ says: /dapi[a-f0-9]{32}(?:-\d)?/, hits: `dapi${madeUp('hex', 32)}`, misses: 'dapi' }],
    refusals: [],
    docs: 'https://docs.databricks.com/aws/en/dev-tools/auth/',
    confidence: 'third-party',
    source: gitleaks,
    read,
  },
]
