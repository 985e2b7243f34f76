import type { ValueKind } from '../model/authorization'

/** What a value looks like, in words for a finding. */
export const KIND_WORDS: Record<ValueKind, string> = {
  empty: 'nothing',
  placeholder: 'a placeholder',
  variable: 'a variable that was not filled in',
  masked: 'a masked value',
  uuid: 'a UUID',
  jwt: 'an access token (a JWT)',
  'base64-16': 'an Application Secret (base64 of 16 bytes)',
  'hex-32': '32 hexadecimal digits',
  'alnum-32': '32 letters and digits',
  'mailgun-key': 'a Mailgun key',
  'mailgun-public-key': 'a public Mailgun key',
  'literal-api': 'the word api',
  email: 'a mail address',
  other: 'something else',
}
