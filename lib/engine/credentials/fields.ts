import type { Confidence } from '../model/product'

/** What a value of the field looks like; checks in `inspect.ts` are chosen by this. */
export type Shape =
  | 'uuid'
  | 'application-key'
  | 'base64'
  | 'opaque'
  | 'mailgun-key'
  | 'plan-id'
  | 'plan-token'
  | 'domain'
  | 'user-id'
  | 'choice'

export type Field = {
  readonly label: string
  /** the same value under the names other tools give it */
  readonly aliases: readonly string[]
  readonly secret: boolean
  readonly optional: boolean
  readonly shape: Shape
  /** one line: what it looks like */
  readonly format: string
  /** where a person finds it, as a path of clicks */
  readonly where: string
  readonly page: string
  readonly maxLength: number
  readonly confidence: Confidence
  readonly source: string
}

const accessKeys = 'https://dashboard.sinch.com/settings/access-keys'
const voiceApps = 'https://dashboard.sinch.com/voice/apps'
const smsServices = 'https://dashboard.sinch.com/sms/api/services'
const mailgunKeys = 'https://app.mailgun.com/settings/api_security'

/** One row a credential field: forms, validation, masking, imports and pages are views of this table. */
export const FIELDS = {
  projectId: {
    label: 'Project ID',
    aliases: ['project_id', 'SINCH_PROJECT_ID', 'projectId'],
    secret: false,
    optional: false,
    shape: 'uuid',
    format: 'A UUID: 8-4-4-4-12 hexadecimal digits',
    where: 'Sinch dashboard, top of every page, or Settings → Project management',
    page: 'https://dashboard.sinch.com/settings/project-management',
    maxLength: 64,
    confidence: 'documented',
    source: 'sinch/sinch-mcp-server:src/auth/sinch-oauth-credentials.ts',
  },
  keyId: {
    label: 'Key ID',
    aliases: ['key_id', 'SINCH_KEY_ID', 'client_id', 'accessKeyId', 'SINCH_ACCESS_KEY'],
    secret: false,
    optional: false,
    shape: 'uuid',
    format: 'A UUID; the OAuth 2.0 client_id',
    where: 'Sinch dashboard → Settings → Access keys',
    page: accessKeys,
    maxLength: 64,
    confidence: 'single-source',
    source: 'sinch/sinch-mcp-server:src/auth/sinch-oauth-credentials.ts',
  },
  keySecret: {
    label: 'Key Secret',
    aliases: ['key_secret', 'SINCH_KEY_SECRET', 'client_secret', 'accessKeySecret', 'SINCH_ACCESS_SECRET'],
    secret: true,
    optional: false,
    shape: 'opaque',
    format: 'Opaque: neither length nor alphabet is documented',
    where: 'Sinch dashboard → Settings → Access keys; shown once, when the key is created',
    page: accessKeys,
    maxLength: 512,
    confidence: 'documented',
    source: 'developers.sinch.com/docs/identity-access-management/access/access-keys.md',
  },
  applicationKey: {
    label: 'Application Key',
    aliases: [
      'application_key',
      'SINCH_APPLICATION_KEY',
      'appKey',
      'app_key',
      'SINCH_APP_KEY',
      'SINCH_VOICE_APPLICATION_KEY',
    ],
    secret: false,
    optional: false,
    shape: 'application-key',
    format: 'A UUID in upper or lower case',
    where: 'Sinch dashboard → Voice → Apps, or Verification → Apps',
    page: voiceApps,
    maxLength: 64,
    confidence: 'documented',
    source: 'developers.sinch.com/docs/voice/api-reference/authentication.md',
  },
  applicationSecret: {
    label: 'Application Secret',
    aliases: [
      'application_secret',
      'SINCH_APPLICATION_SECRET',
      'appSecret',
      'app_secret',
      'SINCH_APP_SECRET',
      'SINCH_VOICE_APPLICATION_SECRET',
    ],
    secret: true,
    optional: false,
    shape: 'base64',
    format: 'Base64; every published example is 24 characters and decodes to 16 bytes',
    where: 'Sinch dashboard → Voice → Apps, or Verification → Apps → the app → Secret',
    page: voiceApps,
    maxLength: 512,
    confidence: 'single-source',
    source: 'developers.sinch.com/docs/voice/api-reference/authentication/signed-request.md',
  },
  apiKey: {
    label: 'Mailgun API key',
    aliases: ['api_key', 'MAILGUN_API_KEY', 'MG_API_KEY', 'mailgunApiKey', 'MAILGUN_KEY'],
    secret: true,
    optional: false,
    shape: 'mailgun-key',
    format: '32-8-8 hexadecimal digits, or the older key- and 32 digits',
    where: 'Mailgun → account menu → API Security',
    page: mailgunKeys,
    maxLength: 512,
    confidence: 'single-source',
    source: 'documentation.mailgun.com/docs/mailgun/api-reference/authentication',
  },
  domain: {
    label: 'Sending domain',
    aliases: ['MAILGUN_DOMAIN', 'MG_DOMAIN', 'mailgunDomain'],
    secret: false,
    optional: true,
    shape: 'domain',
    format: 'A domain name, for example mg.example.com',
    where: 'Mailgun → Sending → Domains',
    page: 'https://app.mailgun.com/mg/sending/domains',
    maxLength: 253,
    confidence: 'documented',
    source: 'documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domains',
  },
  servicePlanId: {
    label: 'Service plan ID',
    aliases: ['service_plan_id', 'SINCH_SERVICE_PLAN_ID', 'SERVICE_PLAN_ID', 'smsServicePlanId'],
    secret: false,
    optional: false,
    shape: 'plan-id',
    format: '32 lower-case letters and digits, in practice hexadecimal',
    where: 'Sinch dashboard → SMS → APIs → Service plans',
    page: smsServices,
    maxLength: 64,
    confidence: 'third-party',
    source: 'developers.sinch.com/docs/numbers/api-reference/error-codes/status-codes.md (masked sample)',
  },
  apiToken: {
    label: 'API token',
    aliases: ['api_token', 'SINCH_API_TOKEN', 'SINCH_SMS_API_TOKEN', 'sms_api_token', 'smsApiToken'],
    secret: true,
    optional: false,
    shape: 'plan-token',
    format: '32 lower-case letters and digits',
    where: 'Sinch dashboard → SMS → APIs → the service plan → Show token',
    page: smsServices,
    maxLength: 512,
    confidence: 'third-party',
    source: 'trufflesecurity/trufflehog:pkg/detectors/sinchmessage/sinchmessage.go',
  },
  userId: {
    label: 'User ID',
    aliases: ['user_id', 'SINCH_USER_ID'],
    secret: false,
    optional: true,
    shape: 'user-id',
    format: 'Your own name for the user',
    where: 'Your own user database: Sinch does not issue it',
    page: 'https://developers.sinch.com/docs/in-app-calling/js/application-authentication',
    maxLength: 255,
    confidence: 'documented',
    source: 'developers.sinch.com/docs/in-app-calling/android/application-authentication',
  },
  region: {
    label: 'Region',
    aliases: [
      'SINCH_REGION',
      'SINCH_SMS_REGION',
      'SINCH_CONVERSATION_REGION',
      'conversationRegion',
      'smsRegion',
      'voiceRegion',
      'MAILGUN_REGION',
    ],
    secret: false,
    optional: false,
    shape: 'choice',
    format: 'One of the product’s regions',
    where: 'Where the app, plan or domain was created',
    page: 'https://dashboard.sinch.com',
    maxLength: 16,
    confidence: 'documented',
    source: 'the product’s own reference',
  },
} as const satisfies Record<string, Field>

export type FieldId = keyof typeof FIELDS
export const FIELD_IDS = Object.keys(FIELDS) as readonly FieldId[]

/** The definition of a field, widened from its literal type. */
export function fieldOf(id: FieldId): Field {
  return FIELDS[id]
}
