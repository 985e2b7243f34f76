import type { ValueKindDefinition } from '../model/value-kind'

/** Longer values are no variables, samples or masked values. */
const LONGEST_SAMPLE = 200

// Each form has values in lib/testing/all-vendors/credentials.test.ts, not here: they would be most of the code in a
// browser.

/** Tells a value before the kinds of the vendors are asked. */
export const FIRST_KINDS: readonly ValueKindDefinition[] = [
  {
    id: 'uuid',
    words: 'a UUID',
    forms: [/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  },
]

/** A variable of a shell or a tool that is not filled in yet: nothing is known of its value. */
const variable: ValueKindDefinition = {
  id: 'variable',
  words: 'a variable that was not filled in',
  maxLength: LONGEST_SAMPLE,
  forms: [
    /^\$\{?[\w:.]+\}?$/,
    /^%\w+%$/,
    /^\{\{[\w .-]+\}\}$/,
    /^\{[\w .-]{0,40}(?:token|key|secret|password)\}$/i,
    /^\$\([^)]*\)$/,
    /^`[^`]*`$/,
  ],
}

/** Sample text, an unset variable or nothing. Vendors add samples of their own. */
const PLACEHOLDERS: readonly RegExp[] = [
  /^(?:undefined|null|none|nil|nan|true|false)$/i,
  // a variable without a value, pasted behind what every value begins with
  /^[a-z]{2,12}[-_:](?:undefined|null|none|nil|nan)$/i,
  /^\[object \w{1,30}\]$/i,
  /^function.*$/i,
  /^(?:todo|tbd|test|change_?me|replace_?me)$/i,
  /^(?:secret|password|passwd|token|string|key)$/i,
  /^["'<[{(]*(?:your|my|the|insert|enter|add|put|replace)[\s_-].*/i,
  /^(?:your|my)(?:api|access|app|application|client|project|secret|key|token|auth|service|domain|password).*/i,
  /^<(?!\w{0,8}(?:redacted|removed|masked|hidden|filtered|sanitized))[^>]{1,60}>$/i,
  new RegExp(
    '^(?:api|access|app|application|client|project|auth|private)[_-]?(?:key|token|secret|id|password)' +
      '(?:[_-]?(?:here|value|id|secret))?$',
    'i',
  ),
  /^(?:NEXT_PUBLIC|VITE|REACT_APP)_[A-Z0-9_]+$/,
  /^(?:process\.env|os\.environ|env|import\.meta\.env|getenv)\b.*/i,
  /^x{6,}(?:-x+)*$/i,
  /^(?:0{16,}|1{16,})$/,
  /[\s_-](?:here|placeholder)$/i,
]

/** Hidden by whoever pasted it. */
const masked: ValueKindDefinition = {
  id: 'masked',
  words: 'a masked value',
  maxLength: LONGEST_SAMPLE,
  forms: [
    /^[*•·]{3,}.*$/,
    /^\*[\w -]{1,40}\*$/,
    /^.{0,12}[*•]{3,}.{0,8}$/,
    /^.{0,24}(?:\.{3}|…)$/,
    /^\[[\w -]{2,30}\]$/,
    /^[<[(]?\w{0,8}(?:redacted|removed|masked|hidden|filtered|secret removed|sanitized)[>\])]?$/i,
  ],
}

/** Tells a value that no vendor knows by its form. The sample values of all vendors are told with `placeholder`. */
export function lastKinds(placeholders: readonly RegExp[]): readonly ValueKindDefinition[] {
  return [
    variable,
    {
      id: 'placeholder',
      words: 'a placeholder',
      maxLength: LONGEST_SAMPLE,
      trims: true,
      forms: [...PLACEHOLDERS, ...placeholders],
    },
    masked,
    {
      id: 'jwt',
      words: 'an access token (a JWT)',
      secret: true,
      begins: /^eyJ/i,
      forms: [/^ey[\w-]{8,}\.[\w-]+\.[\w-]*$/],
    },
    {
      id: 'hex-32',
      words: '32 hexadecimal digits',
      forms: [/^[0-9a-f]{32}$/i],
    },
    {
      id: 'alnum-32',
      words: '32 letters and digits',
      forms: [/^[a-z0-9]{32}$/],
    },
    {
      id: 'base64-16',
      words: 'base64 of 16 bytes',
      secret: true,
      forms: [/^[A-Za-z0-9+/]{22}==$/],
    },
    {
      id: 'email',
      words: 'a mail address',
      forms: [/^[^\s@:]{1,64}@[^\s@:]{1,255}$/],
    },
  ]
}
