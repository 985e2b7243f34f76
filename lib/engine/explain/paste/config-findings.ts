import { decodeText } from '../../http/authorization'
import { inRow, oneOf } from '../../http/patterns'
import type { DiagnosisId } from '../../model/ids'
import type { Finding } from '../../model/finding'

const found = (kind: string, diagnosis: DiagnosisId, message: string): Finding => ({
  kind,
  diagnosis,
  field: null,
  message,
  blocks: false,
})

/** What can be seen to be wrong in the settings of a program, before anybody is asked. Messages hold no values. */
const CONFIG_FAULTS: readonly {
  readonly shows: (text: string) => boolean
  readonly finding: Finding
}[] = [
  {
    shows: (text) =>
      /^\s*kind:\s*["']?Secret\b/m.test(text) && encodedValues(text).some((value) => value.endsWith('\n')),
    finding: found(
      'encoded-line-break',
      'secret-whitespace',
      'A value of the Kubernetes Secret decodes to text that ends in a line break: encode it with printf or echo -n.',
    ),
  },
  {
    shows: hasNameAsValue,
    finding: found(
      'name-as-value',
      'placeholder-value',
      'A setting holds the name of a variable in quotes, so the name is sent and not the value of the variable.',
    ),
  },
  {
    shows: (text) => [LINE_BREAK_IN_VALUE, SHOWN_WITH_BLANK, DUMP_ENDS_IN_BREAK].some((form) => form.test(text)),
    finding: found(
      'line-break-in-value',
      'secret-whitespace',
      'A secret ends in an escaped line break or a blank inside its quotes: it is sent with it.',
    ),
  },
  {
    shows: (text) => PRINTED_IN_QUOTES.test(text),
    finding: found(
      'quotes-in-value',
      'credential-quoted',
      'A variable for a secret is printed with quotes around it: they are a part of the value and are sent with it.',
    ),
  },
  {
    shows: hasEmptySecret,
    finding: found(
      'empty-secret',
      'placeholder-value',
      'A secret of the workflow is empty in its log: it is not set here, or this run may not read it.',
    ),
  },
]

/** `key: 'MAIL_API_KEY'`: a constant in quotes under a name; what a list calls `key` has a `value` beside it. */
const CONSTANT_AS_VALUE = inRow(
  [
    /(?:^|[\s{,("'])([A-Za-z][\w-]{1,40})["']?\s{0,3}(?::|=>|=)\s{0,3}/,
    /(?:"[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{2,30}){1,6}"|'[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{2,30}){1,6}')/,
  ],
  'gm',
)
const HOLDS_SECRET = /(?:key|token|secret|pass|password|pwd|credentials?)$/i

function hasNameAsValue(text: string): boolean {
  return [...text.matchAll(CONSTANT_AS_VALUE)].some(
    (m) => HOLDS_SECRET.test(m[1] ?? '') && !/^\s{0,20},?\s{0,20}["']?value\b/.test(text.slice(m.index + m[0].length)),
  )
}

/** `key = "abc\n"`: what ends a value inside its quotes is a part of it. */
const LINE_BREAK_IN_VALUE = inRow(
  [
    /(?:key|token|secret|pass(?:word)?|pwd)["']?\s{0,3}(?::|=>|=)\s{0,3}b?/,
    /(?:"[\w~./+=:-]{8,400}(?:\\[rn]| ){1,9}"|'[\w~./+=:-]{8,400}(?:\\[rn]| ){1,9}')/,
  ],
  'i',
)

const SECRET_WORD = /(?:key|token|secret|pass(?:word)?|pwd)\b[^\n]{0,60}?(?<![\w"'])b?/.source
const UNSEEN = String.raw`(?:\\[rnt]|\\x0[ad]|\\u200[b-f]|\\ufeff|\\u?x?(?:00)?a0| ){1,9}`
const BODY = String.raw`[\w~./+=:-]{8,400}`

/** The name of a secret and, on the same line, its value in quotes with what nobody sees: as `repr` prints it. */
const SHOWN_WITH_BLANK = oneOf(
  [`'${BODY}${UNSEEN}'`, `"${BODY}${UNSEEN}"`, `["']${UNSEEN}${BODY}["']`].map(
    (value) => new RegExp(`${SECRET_WORD}${value}`),
  ),
  'i',
)

/** A dump of a secret by its bytes, of which the last is a line feed. */
const DUMP_ENDS_IN_BREAK = inRow(
  [
    /\b(?:xxd|hexdump|od)\b[^\n]{0,80}\n(?:[0-9a-f]{4,8}:?[^\n]{0,100}\n){0,20}/,
    /[0-9a-f]{4,8}:?[^\n]{0,80}(?:\b0a|[0-9a-f]{2}0a|\\n)(?:\s{1,60}\|?\S{0,20}\.\|?)?\s{0,4}(?:\n|$)/,
  ],
  'i',
)

/** What prints a variable, and the line under it in quotes: a shell adds none. */
const PRINTED_IN_QUOTES = inRow([
  /(?:printenv|echo) ["']?\$?\{?\w{0,60}(?:KEY|TOKEN|SECRET|PASSWORD)\}?["']?\s{0,4}\n\s{0,4}/,
  /(?:"[\w~./+=-]{6,400}"|'[\w~./+=-]{6,400}')\s{0,4}(?:\n|$)/,
])

/** A variable for a secret that has no value. */
const EMPTY_SECRET = /^\s{1,12}[A-Z][A-Z0-9_]{0,60}(?:KEY|TOKEN|SECRET|PASSWORD):\s*$/

/** Whether workflows print the environment of a step, with a secret that has no value. */
function hasEmptySecret(text: string): boolean {
  const lines = text.split('\n')
  return lines.some(
    (line, i) =>
      /^\s{0,12}env:\s*$/.test(line) && lines.slice(i + 1, i + 40).some((variable) => EMPTY_SECRET.test(variable)),
  )
}

/** The findings of settings in a text; only its beginning is looked at. */
export function findingsOfConfig(text: string): readonly Finding[] {
  const start = text.slice(0, 65_536)
  return CONFIG_FAULTS.filter(({ shows }) => shows(start)).map(({ finding }) => finding)
}

/** The values of a mapping in YAML that are base64 of text, decoded. */
function encodedValues(text: string): string[] {
  return [...text.matchAll(/^\s{1,12}[\w.-]{1,80}:\s{1,4}["']?([A-Za-z0-9+/]{4,4000}={0,2})["']?\s*(?:#|$)/gm)]
    .slice(0, 40)
    .map((m) => decodeText(m[1] ?? '') ?? '')
}
