import { patternOf } from '../notation/pattern'

/**
 * A text as a reader makes it out who undoes what somebody did to its characters: escapes of any language and format,
 * lists of their numbers, look-alikes.
 */
export type Readings = {
  /** as the text stands, and as it reads after undoing escapes and numbers; in lower case */
  readonly plain: readonly string[]
  /** of these the last, without white space */
  readonly joined: string
  /** of all of them the letters and digits alone: what stands between characters is no part of them */
  readonly bare: readonly string[]
}

/** Every spelling is undone in one pass over the text, so the time is linear in its length. */
export function readingsOf(text: string): Readings {
  const escapes = unescaped(text)
  const percent = unpercent(unpercent(unpercent(escapes)))
  const references = unreferenced(percent)
  const alike = references.normalize('NFKC')
  const numbers = LISTS.map(([list, numberOf]) => alike.replace(list, (run) => ofNumbers(run, numberOf)))
  const joined = references.replace(/\\[nrt]|[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '')
  const plain = [...new Set([text, escapes, percent, references, alike, ...numbers].map((t) => t.toLowerCase()))]
  const bare = [...new Set([alike, ...numbers].map((t) => bareOf(t)))]
  return { plain, joined: joined.toLowerCase(), bare }
}

/** Letters and digits alone, in lower case; escapes of line breaks and tabs are none. */
export function bareOf(text: string): string {
  return text
    .replace(/\\[nrt]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** `\u0071`, `\u{71}`, `\U00000071`, `\x71`, `\161`, escaped as often as may be. */
const ESCAPE = patternOf(
  'gi',
  String.raw`\\{1,8}(?:u\{0{0,6}([0-9a-f]{1,6})\}|u(0{4}[0-9a-f]{4})|u([0-9a-f]{4})|x\{?([0-9a-f]{2})\}?`,
  String.raw`|([0-3][0-7]{2})(?![0-7])|(["'\\/]))`,
)

function unescaped(text: string): string {
  return text.replace(
    ESCAPE,
    (all, braced?: string, eight?: string, four?: string, two?: string, octal?: string, same?: string) => {
      const code = braced ?? four ?? eight ?? two
      if (code !== undefined) return character(parseInt(code, 16), all)
      return octal === undefined ? (same ?? all) : character(parseInt(octal, 8), all)
    },
  )
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** References of HTML, whose semicolon may be missing (HTML section 13.2.5.80), and quoted-printable. */
function unreferenced(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (all, code: string) => character(parseInt(code, 16), all))
    .replace(/&#(\d{1,7});?/g, (all, code: string) => character(Number(code), all))
    .replace(/&(amp|lt|gt|quot|apos);/gi, (all, name: string) => NAMED[name.toLowerCase()] ?? all)
    .replace(/(?:=[0-9a-f]{2}){3,}/gi, (run) => ofNumbers(run, hexadecimal))
    .replace(/%u([0-9a-f]{4})/gi, (all, code: string) => character(parseInt(code, 16), all))
}

const hexadecimal = (digits: string) => parseInt(digits, 16)

/** What stands between the numbers of a list. */
const BETWEEN = String.raw`[\s,;:|.\-]{1,12}`

/** Runs of numbers that may be those of characters, and how one is read. */
const LISTS: readonly (readonly [RegExp, (digits: string) => number])[] = [
  [listOf(String.raw`\d{2,3}`), Number],
  [listOf('(?:0x|x)?[0-9a-f]{2}'), hexadecimal],
  [listOf('(?:0o?)?[0-7]{2,3}'), (digits) => parseInt(digits, 8)],
  [listOf('(?:0b)?[01]{7,8}'), (digits) => parseInt(digits, 2)],
]

function listOf(number: string): RegExp {
  return new RegExp(`(?<![0-9a-z])${number}(?:${BETWEEN}${number}){2,}(?![0-9a-z])`, 'gi')
}

function ofNumbers(run: string, numberOf: (digits: string) => number): string {
  const numbers = run.toLowerCase().match(/[0-9a-f]+(?![xo])/g) ?? []
  return numbers.map((digits) => character(numberOf(digits), '')).join('')
}

function character(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise
}

function unpercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => parseInt(hex, 16))
    return new TextDecoder().decode(bytes)
  })
}
