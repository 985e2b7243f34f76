import { catalogue } from '@/lib/vendors'

/** Where the explanations point: vendor documentation and standards, each written once. */
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
  estErrors: 'https://developers.sinch.com/docs/est/api-reference/errors',
  mailgunAuthentication: 'https://documentation.mailgun.com/docs/mailgun/api-reference/authentication',
  mailgunKeys: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
  mailgunApi: 'https://documentation.mailgun.com/docs/mailgun/api-reference',
  basicRfc: 'https://www.rfc-editor.org/rfc/rfc7617.html#section-2',
  bearerErrors: 'https://www.rfc-editor.org/rfc/rfc6750.html#section-3.1',
  bearerHeader: 'https://www.rfc-editor.org/rfc/rfc6750.html#section-2.1',
  tokenErrors: 'https://www.rfc-editor.org/rfc/rfc6749.html#section-5.2',
  clientCredentials: 'https://www.rfc-editor.org/rfc/rfc6749.html#section-4.4.2',
  clientPassword: 'https://www.rfc-editor.org/rfc/rfc6749.html#section-2.3.1',
  challengeGrammar: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-11.6.1',
  proxyAuthentication: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-11.7.1',
  redirects: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4',
  tooMany: 'https://www.rfc-editor.org/rfc/rfc6585.html#section-4',
  jwtTimes: 'https://www.rfc-editor.org/rfc/rfc7519.html#section-4.1.4',
  serverErrors: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6',
  clientErrors: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5',
} as const

/** Where a person finds each credential: the same words as in the forms. */
export const WHERE = {
  projectId: catalogue.field('projectId').where,
  accessKey: 'Sinch dashboard → Settings → Access keys',
  app: catalogue.field('applicationKey').where,
  appSecret: catalogue.field('applicationSecret').where,
  servicePlan: catalogue.field('servicePlanId').where,
  mailgunKey: catalogue.field('apiKey').where,
  mailgunDomain: catalogue.field('domain').where,
} as const
