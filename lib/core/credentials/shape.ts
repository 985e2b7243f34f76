import type { ValueKind } from '../auth/sent'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const HEX_32 = /^[0-9a-f]{32}$/i
const ALNUM_32 = /^[0-9a-z]{32}$/
const BASE64_16 = /^[A-Za-z0-9+/]{22}==$/
const MAILGUN = /^(?:[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}|(?:pub)?key-[0-9a-z]{32})$/i
const JWT = /^[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]*$/

const PLACEHOLDER_WORDS = new Set([
  'undefined', 'null', 'none', 'nil', 'nan', 'true', 'false', '[object object]', 'changeme', 'change-me', 'change_me', 'secret', 'password',
  'xxx', 'todo', 'tbd', 'redacted', 'string', 'example', 'test', 'value', 'token', 'key', 'your_key', 'placeholder', 'none-set', '(null)',
])
const PLACEHOLDER_FORMS = [
  /^<[^<>]{0,80}>$/, // <YOUR_KEY_ID>
  /^\{\{?[^{}]{0,80}\}?\}$/, // {keyId}, {{keyId}}
  /^\[[^[\]]{0,80}\]$/,
  /^\$\{?[A-Za-z_][A-Za-z0-9_]{0,80}\}?$/, // $SINCH_KEY_ID, ${SINCH_KEY_ID}
  /^%[A-Za-z_][A-Za-z0-9_]{0,80}%$/, // %SINCH_KEY_ID%
  /^(?:process\.env|os\.environ|System\.getenv|ENV)\b.{0,80}$/,
  /^(?:your|my|insert|enter|replace|put|paste)[-_ ].{0,80}$/i,
  /^(?:x|X|\*|•|\.|0|-|_){6,}$/,
  /^(?:SINCH|MAILGUN|MG)_[A-Z_]{2,60}$/,
]

/** A placeholder of a sample, an unset variable or a printed nothing. */
export function isPlaceholder(value: string): boolean {
  const text = value.length > 100 ? '' : value
  if (text === '') return false
  return PLACEHOLDER_WORDS.has(text.toLowerCase()) || PLACEHOLDER_FORMS.some((form) => form.test(text)) || text === '00000000-0000-0000-0000-000000000000'
}

/** What kind of thing a value is, by its form alone: nothing is sent and nothing is proven. */
export function kindOf(value: string): ValueKind {
  if (value === '') return 'empty'
  if (value.length > 4096) return 'other'
  if (isPlaceholder(value)) return 'placeholder'
  if (UUID.test(value)) return 'uuid'
  if (MAILGUN.test(value)) return 'mailgun-key'
  if (BASE64_16.test(value)) return 'base64-16'
  if (HEX_32.test(value)) return 'hex-32'
  if (ALNUM_32.test(value)) return 'alnum-32'
  if (value === 'api') return 'literal-api'
  return JWT.test(value) ? 'jwt' : 'other'
}

/** The kind in words, for a finding. */
export const KIND_WORDS: Record<ValueKind, string> = {
  empty: 'nothing',
  placeholder: 'a placeholder',
  uuid: 'a UUID',
  jwt: 'an access token (a JWT)',
  'base64-16': 'an Application Secret (base64 of 16 bytes)',
  'hex-32': '32 hexadecimal digits',
  'alnum-32': '32 letters and digits',
  'mailgun-key': 'a Mailgun key',
  'literal-api': 'the word api',
  other: 'something else',
}
