import type { ErrorClue } from '@/lib/engine/model/guide'
import type { DiagnosisId } from '@/lib/engine/model/ids'
import { FIVE_DIGIT_CODES } from '../bodies/five-digit-codes'
import { answeringIn, takersOf } from './takers'

const DIAGNOSES: Readonly<Record<number, DiagnosisId>> = {
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

/** The scheme that a code is about. */
const SCHEMES: Readonly<Record<number, string>> = { 40101: 'signed', 40102: 'signed', 40303: 'public' }

const codes = FIVE_DIGIT_CODES.map(({ code, means }): ErrorClue => {
  const scheme = SCHEMES[code]
  const diagnosis = DIAGNOSES[code]
  return {
    form: new RegExp(`(?:^|\\D)${code}(?:\\D|$)`),
    reading: {
      says: `${code} is a code of Voice and Verification: ${means}`,
      products: ['voice', 'verification'],
      ...(scheme ? { scheme } : {}),
      ...(diagnosis ? { diagnosis } : {}),
    },
  }
})

/** What an error message says about who sent it, the most special sign first. */
export const errors: readonly ErrorClue[] = [
  ...codes,
  {
    form: /invalid_client/i,
    reading: {
      says: 'invalid_client comes from the token endpoint: Key ID or Key Secret of a project access key was refused.',
      products: takersOf('project'),
      scheme: 'oauth2',
      diagnosis: 'client-rejected',
    },
  },

  {
    form: /grant_type/i,
    reading: {
      says: 'The token endpoint did not receive grant_type: the body of the token request was lost.',
      products: takersOf('project'),
      scheme: 'oauth2',
      diagnosis: 'missing-grant-type',
    },
  },

  {
    form: /-d: command not found/i,
    reading: {
      says: 'The shell ended the command before -d: a line lacks its backslash, and grant_type was never sent.',
      products: takersOf('project'),
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
    form: /onClientFailed|clientDidFail/i,
    weak: true,
    reading: {
      says: 'This callback belongs to the In-App Calling SDKs: the registration token was refused.',
      products: ['in-app-calling'],
      diagnosis: 'registration-token-invalid',
    },
  },

  {
    form: /Callback URL must be set/i,
    weak: true,
    reading: {
      says: 'Public authentication was used on an app without a callback URL.',
      products: ['verification'],
      scheme: 'public',
      diagnosis: 'auth-level-too-low',
    },
  },

  {
    form: /Authorization requirement not met/i,
    weak: true,
    reading: {
      says: 'The app has a higher minimum level than the scheme that was used.',
      products: ['verification'],
      diagnosis: 'auth-level-too-low',
    },
  },

  {
    form: /errors\/registry\/permission-denied|does not have access to projects/i,
    weak: true,
    reading: {
      says: 'The access key was accepted and belongs to another project, or lacks access to this one.',
      products: takersOf('project'),
      diagnosis: 'wrong-project',
    },
  },

  {
    form: /errors\/registry\/access-token-expired|Jwt expired|token (?:has )?expired/i,
    weak: true,
    reading: {
      says: 'An access token has expired: these are project products.',
      products: takersOf('project'),
      scheme: 'oauth2',
      diagnosis: 'token-expired',
    },
  },

  {
    form: /errors\/registry\//i,
    weak: true,
    reading: {
      says: 'Answers of this form come from products that take a project access key.',
      products: takersOf('project'),
    },
  },

  {
    form: /UNAUTHENTICATED|PERMISSION_DENIED/,
    weak: true,
    reading: {
      says: 'This wording comes from project products such as Conversation, Templates and Numbers.',
      products: answeringIn('google-rpc', 'est'),
    },
  },

  {
    form: /traceId/i,
    weak: true,
    reading: { says: 'traceId stands in answers of the Number Lookup API.', products: ['number-lookup'], hint: true },
  },
]
