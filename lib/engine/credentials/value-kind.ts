import type { ValueKind } from '../model/authorization'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const JWT = /^ey[\w-]{8,}\.[\w-]+\.[\w-]*$/
const MAILGUN = /^(?:key-[0-9a-z]{32}|[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})$/i
const MAILGUN_PUBLIC = /^pubkey-[0-9a-z]+$/i
/** `$NAME`, `${NAME}`, `$env:NAME`, `%NAME%`, `{{name}}`, `$(command)`, backquotes */
const VARIABLE = /^(?:\$\{?[\w:.]+\}?|%\w+%|\{\{[\w .-]+\}\}|\$\([^)]*\)|`[^`]*`)$/
const MASKED =
  /^(?:[*•·]{3,}.*|.{0,12}[*•]{3,}.{0,8}|.{0,24}(?:\.{3}|…)|\[[\w -]{2,30}\]|<?(?:redacted|removed|masked|hidden|secret removed|sanitized)>?)$/i

const PLACEHOLDERS = [
  /^(?:undefined|null|none|nil|nan|true|false|\[object object\]|function.*|todo|tbd|test|changeme|change_me|replace_?me|secret|password|passwd|token|string|key)$/i,
  /^["'<[{(]*(?:your|my|the|insert|enter|add|put|replace)[\s_-].*/i,
  /^(?:your|my)(?:api|access|app|application|client|project|secret|key|token|auth|mailgun|sinch|service|domain|password).*/i,
  /^<[^>]{1,60}>$/,
  /^(?:api|access|app|application|client|project|service[_-]?plan|auth|sinch|mailgun|private)[_-]?(?:key|token|secret|id|password)(?:[_-]?(?:here|value|id|secret))?$/i,
  /^(?:SINCH|MAILGUN|MG|NEXT_PUBLIC|VITE|REACT_APP)_[A-Z0-9_]+$/,
  /^(?:process\.env|os\.environ|env|import\.meta\.env|getenv)\b.*/i,
  /^(?:key-)?x{6,}(?:-x+)*$/i,
  /^(?:key-)?(?:0{16,}|1{16,})$/,
  /^key-(?:your|xxx|example|3ax6xnjp29jd6fds4gc373sgvjxteol0).*/i,
  /.*[\s_-](?:here|placeholder|goes-here)$/i,
]

/** Whether a value is sample text, an unset variable or nothing. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim()
  if (text.length > 200) return false
  return PLACEHOLDERS.some((pattern) => pattern.test(text))
}

/** What kind of thing a value is. Says nothing about whether it is right. */
export function kindOf(value: string): ValueKind {
  if (value.trim() === '') return 'empty'
  if (value === 'api') return 'literal-api'
  if (UUID.test(value)) return 'uuid'
  if (MAILGUN.test(value)) return 'mailgun-key'
  if (MAILGUN_PUBLIC.test(value)) return 'mailgun-public-key'
  if (value.length <= 200 && VARIABLE.test(value)) return 'variable'
  if (isPlaceholder(value)) return 'placeholder'
  if (value.length <= 200 && MASKED.test(value)) return 'masked'
  if (JWT.test(value)) return 'jwt'
  if (/^[0-9a-f]{32}$/i.test(value)) return 'hex-32'
  if (/^[a-z0-9]{32}$/.test(value)) return 'alnum-32'
  if (/^[A-Za-z0-9+/]{22}==$/.test(value)) return 'base64-16'
  if (/^[^\s@:]{1,64}@[^\s@:]{1,255}$/.test(value)) return 'email'
  return 'other'
}
