import { fields } from '../fields'

/** The pages of the documentation that explanations point to, each written once. */
export const DOCS = {
  oauth2: 'https://developers.sinch.com/docs/identity-access-management/authenticate/oauth2',
  sinchAuthentication: 'https://developers.sinch.com/docs/identity-access-management/authenticate/authentication',
  accessKeys: 'https://developers.sinch.com/docs/identity-access-management/access/access-keys',
  errorsRegistry: 'https://developers.sinch.com/docs/errors',
  invalidCredentials: 'https://developers.sinch.com/docs/errors/registry/invalid-credentials',
  tokenExpired: 'https://developers.sinch.com/docs/errors/registry/access-token-expired',
  permissionDenied: 'https://developers.sinch.com/docs/errors/registry/permission-denied',
  voiceErrors: 'https://developers.sinch.com/docs/voice/api-reference/errors',
  voiceAuthentication: 'https://developers.sinch.com/docs/voice/api-reference/authentication',
  signedRequest: 'https://developers.sinch.com/docs/voice/api-reference/authentication/signed-request',
  callbackSigned: 'https://developers.sinch.com/docs/voice/api-reference/authentication/callback-signed-request',
  verificationErrors: 'https://developers.sinch.com/docs/verification/api-reference/errors',
  verificationSigned:
    'https://developers.sinch.com/docs/verification/api-reference/authentication/application-signed-request',
  verificationPublic:
    'https://developers.sinch.com/docs/verification/api-reference/authentication/public-authentication',
  inAppToken: 'https://developers.sinch.com/docs/in-app-calling/js/application-authentication',
  smsStatusCodes: 'https://developers.sinch.com/docs/sms/api-reference/status-codes',
  numbersStatusCodes: 'https://developers.sinch.com/docs/numbers/api-reference/error-codes/status-codes',
  numbersBasic: 'https://developers.sinch.com/docs/numbers/api-reference/authentication/basic',
  lookupErrors: 'https://developers.sinch.com/docs/number-lookup-api-v2/api-reference/errors',
  lookupStart: 'https://developers.sinch.com/docs/number-lookup-api-v2/getting-started',
  estTrunks: 'https://developers.sinch.com/docs/est/api-reference/est/sip-trunks',
  estErrors: 'https://developers.sinch.com/docs/est/api-reference/errors',
} as const

/** Where a person finds each credential: the same words as in the forms. */
export const WHERE = {
  projectId: fields.projectId.where,
  accessKey: fields.keyId.where,
  app: fields.applicationKey.where,
  appSecret: fields.applicationSecret.where,
  servicePlan: fields.servicePlanId.where,
} as const
