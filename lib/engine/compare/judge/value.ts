import { base64, hex } from '../../bytes/hash'
import { core, describeRun, isBlank, isControl, isInvisible, nameOf } from '../../credentials/characters'
import { oneOf } from '../../http/patterns'
import { decodeText } from '../../http/authorization'
import type { DifferenceId } from '../../model/difference'
import type { DiagnosisId } from '../../model/ids'
import type { ValueKindCatalogue } from '../../model/value-kind'
import type { Relevance } from '../model'

/** How one value became another. */
export type ValueChange = {
  /** null: nothing of how they differ is known but that they do */
  readonly id: DifferenceId | null
  readonly relevance: Relevance
  readonly diagnosis: DiagnosisId | null
  /** a clause about the failing side: "ends in 1 line break that the working one does not have" */
  readonly what: string
}

type Kinds = Pick<ValueKindCatalogue, 'kindOf'>
type Row = (works: string, fails: string, catalogue: Kinds) => ValueChange | null

const certain = (id: DifferenceId, diagnosis: DiagnosisId, what: string): ValueChange => ({
  id,
  relevance: 'certain',
  diagnosis,
  what,
})

const isOdd = (char: string) => isBlank(char) || isInvisible(char) || isControl(char)
const withoutOdd = (value: string) => [...value].filter((char) => !isOdd(char)).join('')

const QUOTES = /^(b?["'`“”„‟‘’«»]{1,3})([^]*?)(["'`“”„‟‘’«»]{1,3})$/
const unquoted = (value: string) => QUOTES.exec(value)?.[2] ?? null

/** Characters that look like others, by what a keyboard has for them. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', '-'],
  ['\u2212', '-'],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u2026', '...'],
  ['\uff5e', '~'],
  ['\u02dc', '~'],
])
const asTyped = (value: string) => [...value].map((char) => LOOK_ALIKES.get(char) ?? char).join('')

/** What encoders make of a value, the usual ones first. */
const ENCODED: readonly { readonly by: string; readonly of: (value: string) => string }[] = [
  { by: 'percent-encoded', of: encoded },
  { by: 'encoded as base64', of: (value) => base64(value) },
  { by: 'encoded as base64 with a line break at its end', of: (value) => base64(`${value}\n`) },
  { by: 'encoded as hexadecimal', of: (value) => hex(new TextEncoder().encode(value)) },
  { by: 'escaped for HTML', of: forHtml },
  { by: 'escaped for JSON', of: (value) => JSON.stringify(value).slice(1, -1) },
  { by: 'changed where it has plus signs: they became blanks', of: (value) => value.replaceAll('+', ' ') },
  { by: 'written in the alphabet of base64url', of: (value) => value.replaceAll('+', '-').replaceAll('/', '_') },
  { by: 'without the equals signs at its end', of: (value) => value.replace(/=+$/, '') },
  { by: 'read as Latin-1 although it is UTF-8', of: asLatin1 },
]

function encoded(value: string): string {
  try {
    return encodeURIComponent(value)
  } catch {
    return value // half of a surrogate pair
  }
}

function forHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function asLatin1(value: string): string {
  return Array.from(new TextEncoder().encode(value), (byte) => String.fromCharCode(byte)).join('')
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['equals', '='],
  ['plus', '+'],
  ['sol', '/'],
])

/** Encodings of which a text may have more or less than an encoder would make: undone rather than made. */
const UNDONE: readonly { readonly by: string; readonly of: (value: string) => string }[] = [
  { by: 'percent-encoded', of: decoded },
  {
    by: 'escaped for HTML',
    of: (value) =>
      value.replace(
        /&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
        (all, dec?: string, hexa?: string, name?: string) =>
          name === undefined
            ? ofCode(dec === undefined ? parseInt(hexa ?? '', 16) : Number(dec), all)
            : (ENTITIES.get(name) ?? all),
      ),
  },
  {
    by: 'escaped as in a program',
    of: (value) =>
      value.replace(
        /\\(?:u([\da-f]{4})|x([\da-f]{2})|([^\w\s]))/gi,
        (all, u?: string, x?: string, c?: string) => c ?? ofCode(parseInt(u ?? x ?? '', 16), all),
      ),
  },
  {
    by: 'encoded as quoted-printable',
    of: (value) => value.replace(/=([\dA-F]{2})/g, (all, code: string) => ofCode(parseInt(code, 16), all)),
  },
]

function ofCode(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value // percent signs that encode nothing
  }
}

/** Marks with which a value is cut short where it is shown. */
const SHORTENED = /^([^]{3,}?)(?:\.{3}|…)([^]{0,12})$/
const WRAPPED = /^[<{[(]([^]*)[>}\])]$/
const STRAY_QUOTES = /^["'`“”„‘’«»]{0,2}([^]*?)["'`“”„‘’«»]{0,2}$/

/** What stands for a value that was never filled in, in templates, and what objects are printed as. */
const UNFILLED = oneOf(
  [
    /^[#$]\{\{?[^{}]{1,80}\}{1,2}$/,
    /^\{\d{0,2}\}$/,
    /^@\w{1,30}\([^()]{0,80}\)$/,
    /^%(?:s|d|v|@|\(\w{1,40}\)s)$/,
    /^(?:__|@@|##?)[A-Z][A-Z0-9_]{1,40}(?:__|@@|##?)$/,
    /^:[a-z][a-z_]{1,40}$/,
    /^(?:var|local|data|config|settings|secrets?|env)\.[A-Za-z_][\w.]{1,80}$/,
    /^!\w{1,20} \w{1,60}$/,
    /^(?:System|java\.lang)\.[A-Z]\w{1,60}(?:\[\])?$/,
    /^[\w.$]{1,80}@[\da-f]{5,8}$/,
    /^(?:FIXME|dummy|example|x{3,16})$/i,
  ],
  '',
)

/** In order: the first that fits names the change. */
const ROWS: readonly Row[] = [
  (works, fails) => {
    const [, start = '', end = ''] = SHORTENED.exec(fails.trim()) ?? []
    return start !== '' && works.length > start.length + end.length && works.startsWith(start) && works.endsWith(end)
      ? certain('secret-truncated', 'placeholder-value', 'is shortened with dots, as it is where it is only shown')
      : null
  },
  (works, fails, { kindOf }) => {
    const kind = fails.trim() === '' ? 'empty' : kindOf(fails.trim())
    if (kind === 'empty') return certain('placeholder', 'placeholder-value', 'is empty')
    if (works.length >= 4 && fails.includes(works)) return null
    if (UNFILLED.test(fails.trim()))
      return certain('placeholder', 'placeholder-value', 'is what stands for a value that was not filled in')
    return kind === 'placeholder'
      ? certain('placeholder', 'placeholder-value', 'is a sample text or a name, not a value')
      : null
  },
  (works, fails) => {
    if (withoutOdd(works) !== withoutOdd(fails)) return null
    const had = core(fails)
    const after = fails.slice(had.end)
    const before = fails.slice(0, had.start)
    const inside = Array.from(fails.slice(had.start, had.end)).filter(isOdd).join('')
    const parts = [
      before && `begins with ${describeRun(before)}`,
      after && `ends in ${describeRun(after)}`,
      inside && `has ${describeRun(inside)} inside`,
    ].filter(Boolean)
    return parts.length > 0 && fails.length >= works.length
      ? certain('secret-whitespace', 'secret-whitespace', `${parts.join(' and ')}, which the working one does not`)
      : {
          id: 'secret-whitespace',
          relevance: 'likely',
          diagnosis: 'secret-whitespace',
          what: 'lacks white space that the working one has',
        }
  },
  (works, fails) => {
    const inner = unquoted(fails)
    return inner !== null && inner.trim() === works.trim()
      ? certain('secret-quoted', 'credential-quoted', 'stands in quotes, which became a part of it')
      : null
  },
  (works, fails) =>
    unquoted(works) === fails
      ? {
          id: 'secret-quoted',
          relevance: 'likely',
          diagnosis: 'credential-quoted',
          what: 'lacks quotes that the working one has',
        }
      : null,
  (works, fails) => {
    if (fails === asTyped(fails) || asTyped(fails) !== works) return null
    const at = [...fails].findIndex((char) => LOOK_ALIKES.has(char))
    const char = [...fails][at] ?? ''
    return certain(
      'secret-encoding',
      'credential-quoted',
      `has ${article(nameOf(char))} at character ${at + 1}, as word processors make it`,
    )
  },
  (works, fails) => {
    const by = works.length > 3 ? ENCODED.find(({ of }) => of(works) === fails && of(works) !== works) : undefined
    if (by) return certain('secret-encoding', 'secret-encoding', `is ${by.by}`)
    const undone = works.length > 3 ? ENCODED.find(({ of }) => of(fails) === works && of(fails) !== fails) : undefined
    if (undone)
      return {
        id: 'secret-encoding',
        relevance: 'likely',
        diagnosis: 'secret-encoding',
        what: `lacks an encoding: the working one is ${undone.by}`,
      }
    const back = works.length > 3 ? UNDONE.find(({ of }) => of(fails) === works && fails !== works) : undefined
    if (back) return certain('secret-encoding', 'secret-encoding', `is ${back.by}`)
    return decodeText(fails)?.trim() === works
      ? certain('secret-encoding', 'secret-encoding', 'is encoded as base64')
      : null
  },
  (works, fails) => {
    const scheme = /^(?:basic|bearer|application|token|apikey|api|key)[\s:]{1,4}/i.exec(fails)?.[0]
    return scheme !== undefined && fails.slice(scheme.length) === works
      ? certain('secret-encoding', 'scheme-in-value', 'has a word before it that is not a part of the value')
      : null
  },
  (works, fails) => {
    if (works === fails || works.toLowerCase() !== fails.toLowerCase()) return null
    const all =
      fails === works.toLowerCase()
        ? 'is all in lower case'
        : fails === works.toUpperCase()
          ? 'is all in upper case'
          : 'has letters in another case'
    // digits in base 16 are often read in either case
    const relevance = /^[0-9a-f-]+$/i.test(works) ? 'possible' : 'certain'
    return { id: 'secret-case', relevance, diagnosis: null, what: all }
  },
  (works, fails) => {
    const [short, long] = [fails.trim(), works.trim()]
    const lost = long.length - short.length
    if (lost <= 0 || short.length < 4 || short.length * 4 < long.length) return null
    const unit = lost === 1 ? 'character' : 'characters'
    if (long.startsWith(short))
      return certain('secret-truncated', 'shell-mangled', `is cut off: the last ${lost} ${unit} are missing`)
    if (long.endsWith(short))
      return certain('secret-truncated', 'shell-mangled', `is cut off: the first ${lost} ${unit} are missing`)
    const at = sharedStart(long, short)
    return long.slice(at + lost) === short.slice(at)
      ? certain(
          'secret-truncated',
          'shell-mangled',
          `lacks ${lost} ${unit} from character ${at + 1} on, as a shell takes out a variable`,
        )
      : null
  },
  (works, fails) => {
    if (works.length < 4 || works === fails) return null
    if (STRAY_QUOTES.exec(fails)?.[1] === works)
      return certain('secret-quoted', 'credential-quoted', 'has a quote at one end, which became a part of it')
    return WRAPPED.exec(fails)?.[1] === works
      ? certain('secret-quoted', 'credential-quoted', 'stands in brackets, which became a part of it')
      : null
  },
  (works, fails) => {
    const more = fails.length - works.length
    const where = fails.startsWith(works) ? 'end' : 'beginning'
    if (more <= 0 || works.length < 6 || !(fails.startsWith(works) || fails.endsWith(works))) return null
    return {
      id: null,
      relevance: 'certain',
      diagnosis: null,
      what: `has ${more} more ${more === 1 ? 'character' : 'characters'} at its ${where}`,
    }
  },
  (works, fails) =>
    works.length >= 8 && fails.length > works.length && fails.includes(works)
      ? { id: null, relevance: 'certain', diagnosis: null, what: 'has other text before and behind it' }
      : null,
  (works, fails) => {
    const places = works.length === fails.length ? differentPlaces(works, fails) : []
    const [at] = places
    return at !== undefined && places.length <= 2 && works.length >= 8
      ? {
          id: null,
          relevance: 'likely',
          diagnosis: null,
          what: `differs at character ${places.map((place) => place + 1).join(' and ')}`,
        }
      : null
  },
]

function article(name: string): string {
  return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`
}

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

function differentPlaces(a: string, b: string): readonly number[] {
  const places: number[] = []
  for (let i = 0; i < a.length && places.length < 4; i++) if (a[i] !== b[i]) places.push(i)
  return places
}

/** How the failing value became of the working one. Values that are equal, or hidden on a side, are not given to it. */
export function changeOf(catalogue: Kinds, works: string, fails: string): ValueChange {
  for (const row of ROWS) {
    const change = row(works, fails, catalogue)
    if (change !== null) return change
  }
  return { id: null, relevance: 'likely', diagnosis: null, what: 'is another value' }
}
