import { inRow, oneOf } from '../../http/patterns'
import type { Finding } from '../../model/finding'

/** One of several, as a part of a row. */
function grouped(...parts: readonly RegExp[]): RegExp {
  return new RegExp(`(?:${oneOf(parts).source})`)
}

/** A setting that holds a part of what signs a request in. */
const NAME =
  /[A-Za-z][\w.-]{0,60}?(?:key|token|secret|pass(?:word)?|pwd|plan|user|login|id)(?:_?(?:id|key|name|secret))?/
const VALUE = /[^"'\s\\]{4,400}/
const QUOTED = grouped(inRow([/"/, VALUE, /"/]), inRow([/'/, VALUE, /'/]))
const SETTING_IN_QUOTES = inRow([/^\s{0,8}/, NAME, /=/, QUOTED, /\s{0,4}$/], 'i')

/** Programs that hand a line of a file on as it stands, with its quotes. */
const HANDS_ON = oneOf([
  /\b(?:docker|podman|nerdctl)\s(?:container\s)?(?:run|exec|create)\s[^\n]{0,400}--env-file\b/,
  /\bkubectl\s[^\n]{0,80}\bcreate\s[^\n]{0,120}--from-env-file\b/,
  /\bcreate (?:secret|configmap)\s[^\n]{0,120}--from-env-file\b/,
])

/** Commands that print the variables of a process as they are; `set` and `export` write quotes of their own. */
const PRINTS_ENVIRONMENT =
  /(?:^|[\s;'"|&(/])(?:env|printenv)(?=\s{0,3}(?:\||$|'|"|;|\)|[A-Z_]{4,80}\s*$))|\/proc\/\w{1,9}\/environ/
const PRINTS_ONE = inRow([/(?:\bprintenv|\becho) {1,3}["']?\$?\{?/, NAME, /\}?["']?\s{0,4}$/], 'i')
const ALONE_IN_QUOTES = /^\s{0,4}(?:"[^"'\s\\]{6,400}"|'[^"'\s\\]{6,400}')\s{0,4}$/
const PROMPT = /^\s{0,4}(?:[\w.@~/\\:-]{0,60}[$#%>]|PS [^>\n]{0,80}>)\s/

/** A value that a program prints in quotes of its own, with quotes inside: `'"abc"'`, `"\"abc\""`. */
const NESTED = grouped(
  inRow([/'"/, VALUE, /"'/]),
  inRow([/"'/, VALUE, /'"/]),
  inRow([/"\\"/, VALUE, /\\""/]),
  inRow([/'\\'/, VALUE, /\\''/]),
)
const NESTED_IN_SETTING = oneOf(
  [
    inRow([NAME, /["'\])]{0,3}\s{0,4}(?:=>|[:=])\s{0,4}/, NESTED]),
    // a variable of a container: its name and its value are two lines
    inRow([/\bname:\s{1,4}["']?/, NAME, /["']?\s{1,40}value:\s{1,4}/, NESTED]),
    // `docker inspect`
    inRow([/["']/, NAME, /=/, grouped(inRow([/\\"/, VALUE, /\\"/]), inRow([/'/, VALUE, /'/])), /["']/]),
  ],
  'i',
)
/** A value alone in a line, as `repr` and consoles print it. */
const NESTED_ALONE = inRow([/^\s{0,4}(?:[>-]{1,3}\s{0,3})?/, NESTED, /\s{0,4}$/])
const NAMES = new RegExp(NAME.source, 'i')

function keepsQuotes(text: string): boolean {
  if (NESTED_IN_SETTING.test(text)) return true
  const lines = text.split('\n').map((line) => line.slice(0, 600))
  if (lines.some((line, i) => NESTED_ALONE.test(line) && NAMES.test(lines[i - 1] ?? ''))) return true
  if (HANDS_ON.test(text) && lines.some((line) => SETTING_IN_QUOTES.test(line))) return true
  return lines.some((line, i) => {
    const printed = lines.slice(i + 1, i + 30)
    const next = printed.findIndex((one) => PROMPT.test(one))
    const output = next < 0 ? printed : printed.slice(0, next)
    if (PROMPT.test(line) && PRINTS_ONE.test(line)) return ALONE_IN_QUOTES.test(output[0] ?? '')
    return PRINTS_ENVIRONMENT.test(line) && output.some((one) => SETTING_IN_QUOTES.test(one))
  })
}

/** `TOKEN=Bearer abc`, `token: "Bearer abc"`, `const token = 'Bearer abc'`. */
const SCHEME_IN_SETTING = inRow(
  [
    /(?:^|[\s{,])["']?([A-Za-z_$][\w.-]{1,60})["']?\s{0,3}(?::=|=>|[:=])\s{0,3}/,
    /["'`]?(bearer|basic)\s{1,3}[\w~+/=.*<[{$-]{4,}/,
  ],
  'gim',
)
/** What takes a scheme off again. */
const TAKES_OFF = /(?:replace|strip|remove|prefix|split|substr\w*|slice|trim\w*)\b[^\n]{0,40}\b(?:bearer|basic)\b/i

/** Whether a setting begins with a scheme that the program writes before it once more. */
function namesSchemeTwice(text: string): boolean {
  if (TAKES_OFF.test(text)) return false
  return [...text.matchAll(SCHEME_IN_SETTING)].slice(0, 20).some(([, name = '', scheme = '']) => {
    if (/^authorization$/i.test(name)) return false
    const plain = name.replace(/[.$-]/g, String.raw`\$&`)
    const handed = new RegExp(`(?:^|[\\s{,;])[$@]?([A-Za-z_]\\w{1,60})\\s{0,3}:?=(?!=)[^\\n]{0,80}\\b${plain}\\b`, 'gm')
    const names = [plain, ...[...text.matchAll(handed)].slice(0, 10).map((m) => m[1] ?? '')].filter(Boolean)
    const used = `(?:${names.join('|')})(?![\\w-])`
    const isSet = `(?!["']?\\]?\\s{0,3}(?::=|=(?!=)|=>)\\s)`
    const joined = new RegExp(`\\b${scheme}\\b["'\`]?[^\\n]{1,60}?(?<![\\w-])${used}${isSet}`, 'i')
    const called = new RegExp(
      `${scheme}(?:_?auth\\w{0,20}|_?token)?["']?\\s{0,2}[(:=\\s]\\s{0,2}["'$]{0,2}\\{?(?:\\w{1,40}\\.){0,3}${used}`,
      'i',
    )
    const withToken = new RegExp(`\\bwith_?token\\([^\\n]{0,40}?(?<![\\w-])${used}`, 'i')
    return text.split('\n').some((line) => {
      const own = new RegExp(`(?<![\\w-])${plain}["']?\\s{0,3}(?::=|=>|[:=])\\s{0,3}["'\`]?${scheme}\\b`, 'i').test(
        line,
      )
      return !own && [joined, called, withToken].some((form) => form.test(line.slice(0, 600)))
    })
  })
}

/** `NAME=abc^M$`: a carriage return, as `cat -A` and editors show it. */
const CARRIAGE_RETURN_SHOWN = inRow([NAME, /["']?\s{0,3}[:=]\s{0,3}/, /[^\s^]{4,400}\^M\$?\s{0,4}$/], 'i')
/** A value alone in a line, with what nobody sees at its end, as `repr` prints it. */
const BLANK_SHOWN = inRow([
  /^\s{0,4}(?:[>-]{1,3}\s{0,3})?/,
  grouped(/'[^'\s\\]{4,400}(?:\\[rnt]| ){1,6}'/, /"[^"\s\\]{4,400}(?:\\[rnt]| ){1,6}"/),
  /\s{0,4}$/,
])

function endsInBlank(text: string): boolean {
  const lines = text.split('\n').map((line) => line.slice(0, 600))
  return lines.some(
    (line, i) => CARRIAGE_RETURN_SHOWN.test(line) || (BLANK_SHOWN.test(line) && NAMES.test(lines[i - 1] ?? '')),
  )
}

const FAULTS: readonly { readonly shows: (text: string) => boolean; readonly finding: Finding }[] = [
  {
    shows: keepsQuotes,
    finding: {
      kind: 'quotes-kept',
      diagnosis: 'credential-quoted',
      field: null,
      message: 'The quotes around a setting have become a part of its value: whoever loads it hands them on.',
      blocks: false,
    },
  },
  {
    shows: endsInBlank,
    finding: {
      kind: 'blank-shown',
      diagnosis: 'secret-whitespace',
      field: null,
      message: 'The value of a setting ends in a line break or a blank, as it is printed here: it is sent with it.',
      blocks: false,
    },
  },
  {
    shows: namesSchemeTwice,
    finding: {
      kind: 'scheme-in-setting',
      diagnosis: 'scheme-in-value',
      field: null,
      message: 'A setting begins with the scheme, and the program writes the scheme before it once more.',
      blocks: false,
    },
  },
]

/** What settings have become on the way into a program, as a text shows it; only its beginning is looked at. */
export function findingsOfKeptSettings(text: string): readonly Finding[] {
  const start = text.slice(0, 65_536)
  return FAULTS.filter(({ shows }) => shows(start)).map(({ finding }) => finding)
}
