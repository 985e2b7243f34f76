import type { ValueKind } from '../auth/sent'
import type { Family } from '../products/define'

export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  project: 'a project access key (Key ID and Key Secret), or an access token made from one',
  application: 'Application Key and Application Secret',
  mailgun: 'a Mailgun API key, with the user name api',
  'sms-service-plan': 'the API token of the service plan',
}

/** A value in words, by its form. */
export const KIND_NAMES: Readonly<Record<ValueKind, string>> = {
  empty: 'nothing',
  placeholder: 'a placeholder or an unset variable',
  variable: 'a variable',
  masked: 'a hidden value',
  uuid: 'a UUID',
  jwt: 'a JWT',
  'base64-16': '16 bytes in base64, as an Application Secret is',
  'hex-32': '32 hexadecimal digits, as a service plan token is',
  'alnum-32': '32 letters and digits, as a service plan token is',
  'mailgun-key': 'a Mailgun key',
  'mailgun-public-key': 'a retired Mailgun public key',
  email: 'an e-mail address',
  'literal-api': 'the word api',
  other: 'another value',
}

const SCHEME_NAMES: Readonly<Record<string, string>> = { basic: 'Basic', bearer: 'Bearer', application: 'Application', digest: 'Digest', negotiate: 'Negotiate', ntlm: 'NTLM', dpop: 'DPoP' }

export function schemeName(scheme: string | null): string {
  return scheme === null ? 'no Authorization header' : (SCHEME_NAMES[scheme] ?? scheme)
}

/** "Basic or Bearer" */
export function schemeNames(schemes: readonly string[]): string {
  return schemes.map(schemeName).join(' or ')
}
