import type { OtherVendor } from '@/lib/engine/model/other-vendor'
import { madeUp } from './made-up'

const read = '2026-11'

/** Who issues tokens for the APIs of others. */
export const identity: readonly OtherVendor[] = [
  {
    id: 'keycloak',
    name: 'Keycloak',
    domains: [],
    addresses: [
      {
        says: /\/realms\/[^/]+(?:$|\/(?:protocol\/openid-connect|broker|account|\.well-known)(?:\/|$))/,
        hits: ['sso.example.com/auth/realms/main/protocol/openid-connect/token', 'sso.example.com/realms/main'],
        misses: 'api.example.com/v1/realms/main/users',
      },
    ],
    keys: [],
    refusals: [
      {
        says: /Invalid client or Invalid client credentials/,
        hits: '{"error":"invalid_client","error_description":"Invalid client or Invalid client credentials"}',
        misses: 'Invalid client credentials',
      },
    ],
    docs: 'https://www.keycloak.org/securing-apps/oidc-layers',
    confidence: 'documented',
    source: 'keycloak.org/securing-apps/oidc-layers and keycloak/keycloak:services',
    read,
  },
  {
    id: 'auth0',
    name: 'Auth0',
    domains: ['auth0.com'],
    keys: [],
    refusals: [
      { says: /^[<\s]*x-auth0-[\w-]{1,40}:/im, hits: 'x-auth0-requestid: 0123' },
      {
        says: /\baccess_denied\b[\s\S]{0,60}\bUnauthorized\b\W{1,4}\}/,
        hits: '{"error":"access_denied","error_description":"Unauthorized"}',
        misses: '{"error":"access_denied"}',
      },
    ],
    docs: 'https://auth0.com/docs/api/authentication#standard-error-responses',
    confidence: 'documented',
    source: 'auth0.com/docs/api/authentication',
    read,
  },
  {
    id: 'okta',
    name: 'Okta',
    domains: ['okta.com', 'oktapreview.com', 'okta-emea.com'],
    keys: [],
    refusals: [
      {
        says: /\berrorCode\b\W{1,5}E0000\d{3}\b/,
        hits: '{"errorCode":"E0000011","errorSummary":"Invalid token provided"}',
        misses: '{"errorCode":"E1"}',
      },
      { says: /^[<\s]*x-okta-request-id:/im, hits: 'x-okta-request-id: 0123' },
    ],
    docs: 'https://developer.okta.com/docs/reference/error-codes/',
    confidence: 'documented',
    source: 'developer.okta.com/docs/reference/error-codes',
    read,
  },
  {
    id: 'entra',
    name: 'Microsoft Entra ID',
    domains: [
      'login.microsoftonline.com',
      'sts.windows.net',
      'login.microsoft.com',
      'microsoftonline.us',
      'ciamlogin.com',
      'b2clogin.com',
    ],
    keys: [
      {
        says: /[\w~.-]{3}\dQ~[\w~.-]{31,34}/,
        hits: `abc8Q~${madeUp('words', 34)}`,
        misses: ['8Q~', `abc8Q-${madeUp('words', 34)}`],
      },
    ],
    refusals: [{ says: /\bAADSTS\d{4,8}\b/, hits: 'AADSTS7000215: Invalid client secret provided.', misses: 'AADSTS' }],
    docs: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
    confidence: 'documented',
    source: 'learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
    read,
  },
  {
    id: 'cognito',
    name: 'Amazon Cognito',
    domains: ['amazoncognito.com'],
    addresses: [
      {
        says: /^cognito-idp\.[\w-]+\.amazonaws\.com(?:\/|$)/,
        hits: 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc',
        misses: 's3.eu-west-1.amazonaws.com/cognito-idp',
      },
    ],
    keys: [],
    refusals: [
      {
        says: /__type\W{1,5}(?:NotAuthorizedException|UserNotFoundException)\b/,
        hits: '{"__type":"NotAuthorizedException"}',
      },
    ],
    docs: 'https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html',
    confidence: 'documented',
    source: 'docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html',
    read,
  },
]
