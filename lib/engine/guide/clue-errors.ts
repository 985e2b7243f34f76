import { FIVE_DIGIT_CODES } from '@/lib/vendors/sinch/bodies/five-digit-codes'
import { ofCredentialSet, withShape, type Reading } from './clues'

type Row = { readonly form: RegExp; readonly reading: Reading }

/** What an error message says about who sent it, the most special sign first. */
const ROWS: readonly Row[] = [
  {
    form: /invalid_client/i,
    reading: {
      says: 'invalid_client comes from the token endpoint: Key ID or Key Secret of a project access key was refused.',
      products: ofCredentialSet('project'),
      scheme: 'oauth2',
      diagnosis: 'client-rejected',
    },
  },
  {
    form: /grant_type/i,
    reading: {
      says: 'The token endpoint did not receive grant_type: the body of the token request was lost.',
      products: ofCredentialSet('project'),
      scheme: 'oauth2',
      diagnosis: 'missing-grant-type',
    },
  },
  {
    form: /-d: command not found/i,
    reading: {
      says: 'The shell ended the command before -d: a line lacks its backslash, and grant_type was never sent.',
      products: ofCredentialSet('project'),
      scheme: 'oauth2',
      diagnosis: 'missing-grant-type',
    },
  },
  {
    form: /rbm_has_not_been_used/i,
    reading: {
      says: 'rbm_has_not_been_used comes from the Provisioning API: the key was accepted and RCS is not enabled.',
      products: ['provisioning'],
      diagnosis: 'product-not-enabled',
    },
  },
  {
    form: /unauthorized_error/i,
    reading: {
      says: 'unauthorized_error comes from the Provisioning API: key, secret or Project ID is wrong.',
      products: ['provisioning'],
      diagnosis: 'credentials-rejected',
    },
  },
  {
    form: /Project with id/i,
    reading: {
      says:
        '“Project with id … is not enabled” comes from Elastic SIP Trunking: the key was accepted and the ' +
        'product is off.',
      products: ['est'],
      diagnosis: 'product-not-enabled',
    },
  },
  {
    form: /This feature is unavailable/i,
    reading: {
      says: '“This feature is unavailable” comes from Mailgun: the key was accepted and the plan lacks the feature.',
      products: ofCredentialSet('mailgun'),
      diagnosis: 'plan-restriction',
    },
  },
  {
    form: /MailgunAPIError/i,
    reading: { says: 'MailgunAPIError comes from Mailgun’s own client.', products: ofCredentialSet('mailgun') },
  },
  {
    form: /(?:^|\W)Forbidden(?:\W|$)/,
    reading: {
      says: 'The plain word Forbidden with a 401 is how Mailgun refuses a key, whatever the cause.',
      products: ofCredentialSet('mailgun'),
      diagnosis: 'credentials-rejected',
    },
  },
  {
    form: /onClientFailed|clientDidFail/i,
    reading: {
      says: 'This callback belongs to the In-App Calling SDKs: the registration token was refused.',
      products: ['in-app-calling'],
      diagnosis: 'registration-token-invalid',
    },
  },
  {
    form: /Callback URL must be set/i,
    reading: {
      says: 'Public authentication was used on an app without a callback URL.',
      products: ['verification'],
      scheme: 'public',
      diagnosis: 'auth-level-too-low',
    },
  },
  {
    form: /Authorization requirement not met/i,
    reading: {
      says: 'The app has a higher minimum level than the scheme that was used.',
      products: ['verification'],
      diagnosis: 'auth-level-too-low',
    },
  },
  {
    form: /errors\/registry\/permission-denied|does not have access to projects/i,
    reading: {
      says: 'The access key was accepted and belongs to another project, or lacks access to this one.',
      products: ofCredentialSet('project'),
      diagnosis: 'wrong-project',
    },
  },
  {
    form: /errors\/registry\/access-token-expired|Jwt expired|token (?:has )?expired/i,
    reading: {
      says: 'An access token has expired: these are project products.',
      products: ofCredentialSet('project'),
      scheme: 'oauth2',
      diagnosis: 'token-expired',
    },
  },
  {
    form: /errors\/registry\//i,
    reading: {
      says: 'Answers of this form come from products that take a project access key.',
      products: ofCredentialSet('project'),
    },
  },
  {
    form: /UNAUTHENTICATED|PERMISSION_DENIED/,
    reading: {
      says: 'This wording comes from project products such as Conversation, Templates and Numbers.',
      products: withShape('google-rpc', 'est'),
    },
  },
  {
    form: /traceId/i,
    reading: { says: 'traceId stands in answers of the Number Lookup API.', products: ['number-lookup'], hint: true },
  },
]

/** @param text an error message or body; at most the length of its field */
export function readError(text: string): Reading {
  const code = fiveDigit(text)
  if (code) return code
  return (
    ROWS.find(({ form }) => form.test(text))?.reading ?? {
      says: 'This message names no API that is known here. The error explainer reads whole answers, headers included.',
      products: null,
    }
  )
}

function fiveDigit(text: string): Reading | null {
  const found = FIVE_DIGIT_CODES.find(({ code }) => new RegExp(`(?:^|\\D)${code}(?:\\D|$)`).test(text))
  if (!found) return null
  return {
    says: `${found.code} is a code of Voice and Verification: ${found.means}`,
    products: ['voice', 'verification'],
    ...(found.code === 40102 || found.code === 40101 ? { scheme: 'signed' as const } : {}),
    ...(found.code === 40303 ? { scheme: 'public' as const } : {}),
    ...(DIAGNOSES[found.code] ? { diagnosis: DIAGNOSES[found.code] } : {}),
  }
}

const DIAGNOSES: Readonly<Record<number, NonNullable<Reading['diagnosis']>>> = {
  40004: 'unknown-application',
  40100: 'malformed-authorization',
  40101: 'timestamp-out-of-range',
  40102: 'signature-mismatch',
  40104: 'missing-authorization',
  40107: 'credentials-rejected',
  40108: 'credentials-rejected',
  40200: 'insufficient-funds',
  40301: 'auth-level-too-low',
  40303: 'auth-level-too-low',
}
