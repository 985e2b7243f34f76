import type { MaskCatalogue } from '../model/catalogue'
import { patternOf } from '../notation/pattern'
import { stickyAt } from '../notation/quotes'
import type { FoundSecret } from './found-secret'
import { isWord, lowerCase, secretWords, strengthOf, type NameStrength } from './secret-names'
import { staysReadable } from './stays-readable'
import { valueAt, valueSearch, type ValueAfter, type ValueSearch } from './value-after'

/** Characters of a name, in the scripts that part words by more than a change of script. */
const NAME_CHARACTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}_$-]/u
const LONGEST_NAME = 48

/** How a value is tied to its name: the firmer, the less the value has to look like one. */
type Tie = 'sign' | 'word' | 'column' | 'line' | 'option' | 'blank'

/** What may stand between the end of a name and what ties it to its value: quotes, brackets, emphasis, a remark. */
const AFTER_NAME = patternOf(
  'y',
  String.raw`(?:\\{1,7}u0022|\u001b\[[\d;]{0,12}m|\\{0,7}["'”’${'`'}*_\])}]|&quot;|%22){0,6}`,
  String.raw`(?: ?\([^()\n]{0,40}\))?(?:\*{1,2})?`,
)
const SIGN = patternOf(
  'iy',
  String.raw`(?:[^\S\n]|%20|\\{1,7}n){0,8}`,
  String.raw`(?:::(?=[^\S\n]|["'])|:=|=>|->|=|:|：|＝|%3D|%3A|\\u003d|\\u003a|&#61;)(?!=)\*{0,2}`,
  String.raw`(?:\s|%20|\+(?=\S)){0,200}`,
)
/** Verbs that say what a secret is, in the languages of the names. */
const VERBS = 'is|was|are|equals|being|set to|is set to|reads|ist|lautet|war|heißt|es|era|est|était|é|è|foi|jest|to|это'
const TIED_BY_WORD = patternOf(
  'iuy',
  String.raw`[^\S\n]{1,4}(?:${VERBS})(?: now| still| actually| aktuell)?[:：]?[^\S\n]{1,4}`,
  String.raw`|[^\S\n]{0,2}(?:是|为|為|は|：)[^\S\n]{0,4}`,
)
/** A dash, a question mark, dots up to the next column, or space as wide as between columns. */
const WIDE = /[^\S\n]{1,4}[-–—→][^\S\n]{1,4}|\?[^\S\n]{1,4}|[^\S\n]?\.{2,80}[^\S\n]?|[^\S\n]{2,80}|\t/y
/** A prompt that says whose secret is asked for. */
const ASKED_FOR =
  /[^\S\n](?:for|of|für|de|pour|para)[^\S\n](?:user |the user |host )?["'\w.@-]{1,80}["']?:[^\S\n]{1,4}/y
const BAR = /[^\S\n]{0,80}[|│]{1,2}[^\S\n]{0,80}/y
const TAG_END = /[^<>\n]{0,200}>\s{0,200}(?:<(?:string|value|data)[^<>]{0,100}>\s{0,200})?/y
/** The end of a tag that has the name for an attribute, and tags between the name and the value: cells of a table. */
const TAGS = patternOf(
  'y',
  String.raw`(?:["'][^<>\n]{0,100}>|\s{0,40}<\/[\w:-]{1,40}>)`,
  String.raw`(?:\s{0,40}<\/?[\w:-]{1,40}[^<>]{0,100}>){0,5}\s{0,40}`,
)
/** A member of a class in a dump of PHP: `[keySecret:Acme\Config:private] =>`, `"keySecret":protected]=>`. */
const MEMBER_OF_CLASS = /(?:["']?(?::["'\w\\]{1,120}){1,2}\]|["'];s:\d{1,6}:(?="))\s{0,8}(?:=>)?\s{0,40}/y
/** A part of a multipart body. */
const PART = /["']?(?:;[^\n]{0,200})?\r?\n(?:[\w-]{1,40}:[^\n]{0,200}\r?\n){0,3}\r?\n/y
/** Further options of a command, and the one that takes the value. */
const COMMAND_VALUE = patternOf(
  'iy',
  String.raw`["']?(?:[^\S\n]{1,4}--?[\w-]{1,40}(?:[= ]{1,4}[^\s-][^\s]{0,100})?){0,3}`,
  String.raw`[^\S\n]{1,4}--?(?:value|body|secret-string|plaintext|data|string|[bv])(?:=|[^\S\n]{1,4})`,
)
const TYPE = /(?:const )?(?:SecretString|SecureString|string|str|text|char\*?|\?string)\??[^\S\n]{0,4}=[^\S\n]{0,4}/iy
const NAME_IN_TUPLE = /,[^\S\n]{0,4}/y
/** `key="password" value="…"`, `name: password, value: …`, a block with a default, `<key>…</key><string>`. */
const MEMBER = patternOf(
  'iy',
  String.raw`(?:["'”’]\]?)?(?:[,;]|\s|<\/[a-z]+>|\{){1,12}`,
  String.raw`(?:(?:type|description|sensitive|enabled|nullable|required)[\s"']{0,4}[=:][^\n]{0,120}[\n,]\s{0,80}){0,4}`,
  String.raw`(?:["'“\\]{0,8}(?:default|value|val|wert|valor|valeur|text|content|data)["'”\\]{0,8}`,
  String.raw`\s{0,20}(?:=>|=|:)\s{0,20}|<(?:string|value|data|text)[^<>]{0,100}>\s{0,100})`,
)
const NEXT_LINE = /[^\S\n]{0,8}[:：]?[^\S\n]{0,8}\r?\n(?:[^\S\n]{0,40}(?:[-=~]{3,}[^\S\n]*)?\r?\n){0,2}[^\S\n]{0,40}/y
const BLANK = /[^\S\n]{1,8}/y
/** `"password", "…"`: a pair of strings. */
const TUPLE = /(?:\\{0,7}["'”’]|>>)[^\S\n]{0,4},\s{0,40}(?=\\{0,7}["'“]|<<|b["'])/y
/** A call or an index closed behind the name: `setPassword(`, `env["SECRET"] ||= `, `getenv("SECRET", `. */
const CALL = /\(\s{0,20}(?=\\{0,7}["'“`])/y

/**
 * Values under names that give a secret away, in any notation, one by one: see `secret-names.ts` for the names. At most
 * 20,000.
 */
export function* namedValues(catalogue: MaskCatalogue, text: string): Generator<FoundSecret> {
  let found = 0
  const search = valueSearch(text)
  const pattern = secretWords()
  const lower = lowerCase(text)
  for (let m = pattern.exec(lower); m; m = pattern.exec(lower)) {
    const name = nameAround(text, m.index, m.index + m[0].length)
    const strength = strengthOf(text.slice(name.from, name.to), catalogue.fieldNames)
    pattern.lastIndex = Math.max(pattern.lastIndex, name.to)
    if (strength === null || isCut(name)) continue
    const secret = valueOf(catalogue, text, name, strength, search)
    if (!secret) continue
    yield secret
    pattern.lastIndex = secret.to
    if (++found >= 20_000) return
  }
}

type Name = { readonly from: number; readonly to: number }

function nameAround(text: string, from: number, to: number): Name {
  let [start, end] = [from, to]
  const grows = (at: number) => NAME_CHARACTER.test(text[at] ?? '')
  if (grows(from))
    while (start > 0 && from - start < LONGEST_NAME && (grows(start - 1) || dotWithin(text, start - 1))) start--
  if (grows(to - 1)) while (end < text.length && end - to < LONGEST_NAME && (grows(end) || dotWithin(text, end))) end++
  // a dash that begins an option is no part of the name
  while (text[start] === '-' || text[start] === '$' || text[start] === '.') start++
  while (end > to && /[-.$]/.test(text[end - 1] ?? '')) end--
  return { from: start, to: end }
}

/** Longer names are none. */
const isCut = ({ from, to }: Name) => to - from >= LONGEST_NAME

/** A full stop inside of a name, such as `acme.key.secret`, and none that ends a sentence. */
function dotWithin(text: string, at: number): boolean {
  return text[at] === '.' && NAME_CHARACTER.test(text[at - 1] ?? '') && NAME_CHARACTER.test(text[at + 1] ?? '')
}

function valueOf(
  catalogue: MaskCatalogue,
  text: string,
  name: Name,
  strength: NameStrength,
  search: ValueSearch,
): FoundSecret | null {
  for (const { tie, at } of tiesAfter(text, name)) {
    const value = valueAt(text, at, search)
    if (value && isSecretValue(catalogue, text, value, tie, strength))
      return secretOf(value, text.slice(name.from, name.to))
    if (value && tie === 'sign') return null
  }
  return null
}

function secretOf(value: ValueAfter, name: string): FoundSecret {
  const bare = value.quoted ? value.value : value.value.replace(/[.,:;!?]+$/, '')
  return { from: value.from, to: value.to, label: labelOf(name), value: decoded(bare) }
}

/** A name as it stands in place of the value. */
export function labelOf(name: string): string {
  return name.replace(/\s+/g, ' ').slice(0, 40)
}

function decoded(value: string): string {
  if (!/%[0-9a-f]{2}/i.test(value)) return value
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

type TieAt = { readonly tie: Tie; readonly at: number }

/** The ways in which a value may be tied to the name before it, the firmest first. */
function tiesAfter(text: string, { from, to }: Name): readonly TieAt[] {
  const closed = to + (stickyAt(AFTER_NAME, text, to)?.length ?? 0)
  const before = text[from - 1] ?? ''
  const after = (tie: Tie, start: number, pattern: RegExp): readonly TieAt[] => {
    const length = stickyAt(pattern, text, start)?.length ?? 0
    return length > 0 ? [{ tie, at: start + length }] : []
  }
  const ofClass = after('sign', to, MEMBER_OF_CLASS)
  if (ofClass.length > 0 && /[["']/.test(before)) return ofClass
  const [sign] = after('sign', closed, SIGN)
  if (sign) {
    const crossed = text.slice(closed, sign.at)
    const bare = crossed.includes('\n') && !/^(?:b?["'“`<(\\]|string\()/.test(text.slice(sign.at, sign.at + 12))
    // in another line a value stands alone, or under a name of its own
    if (bare) return [{ ...sign, tie: 'line' }, ...after('sign', closed + crossed.trimEnd().length, MEMBER)]
    return [...after('sign', sign.at, TYPE), sign]
  }
  return [
    ...after('sign', to, MEMBER),
    ...(before === '<' || isPrefixed(text, from) ? after('sign', to, TAG_END) : []),
    ...after('sign', to, COMMAND_VALUE),
    ...(/\bname\s?=\s?["']?$/.test(text.slice(Math.max(0, from - 10), from)) ? after('sign', to, PART) : []),
    ...(before === '/' ? [] : tiesWithoutSign(text, from, to, closed, after)),
  ]
}

function tiesWithoutSign(
  text: string,
  from: number,
  to: number,
  closed: number,
  after: (tie: Tie, start: number, pattern: RegExp) => readonly TieAt[],
): readonly TieAt[] {
  return [
    ...(isFirst(text, from) ? after('sign', to, TUPLE) : []),
    ...after('sign', to, CALL),
    ...(text[from - 1] === '$' || text[from - 1] === '{' ? [] : after('column', closed, BAR)),
    ...after('word', closed, TIED_BY_WORD),
    ...after('word', to, TAGS),
    ...after('word', to, ASKED_FOR),
    ...(isOption(text, from) ? after('option', to, BLANK) : after('word', closed, WIDE)),
    ...after('blank', closed, BLANK),
    ...(/[[({]/.test(text[from - 1] ?? '') ? after('blank', to, NAME_IN_TUPLE) : []),
    ...(standsAlone(text, from) ? after('line', closed, NEXT_LINE) : []),
  ]
}

/** The name of an element with a prefix: `<s:password>`. */
function isPrefixed(text: string, from: number): boolean {
  return text[from - 1] === ':' && /<[\w-]{1,40}:$/.test(text.slice(Math.max(0, from - 42), from))
}

/** A string that is the first of several, and not the value of another name. */
function isFirst(text: string, from: number): boolean {
  return /(?:^|[([{,<])\s{0,20}(?:b|\\{0,7})["'“]?$/.test(text.slice(Math.max(0, from - 32), from))
}

function isOption(text: string, from: number): boolean {
  return /(?:^|[\s"'`(])(?:--?|\/)$/.test(text.slice(Math.max(0, from - 3), from)) && text[from - 1] !== '.'
}

const LONGEST_LEAD = 60

/** What stands before a name that is asked for at a prompt: `$ echo $SECRET`, `>>> os.environ['SECRET']`. */
const PROMPT = patternOf(
  'i',
  String.raw`^(?:[\w.@~:/-]{0,40}[$#%>] ?|>>> |\((?:lldb|gdb)\) )`,
  String.raw`(?:echo |po |p |print |printenv |puts |cat )?[\w.$[\]"'({]{0,40}$`,
)

/** Nothing but signs of a list, a heading or a prompt, or a few words of the name, stands before it in its line. */
function standsAlone(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - LONGEST_LEAD), from)
  const line = before.lastIndexOf('\n')
  if (line < 0 && from > LONGEST_LEAD) return false
  const lead = before.slice(line + 1)
  return /^[\s$>*#\-+•"'`(\d.)]*(?:[\p{L}\p{N}]{1,20} ){0,3}$/u.test(lead) || PROMPT.test(lead)
}

/** Words that say what is wrong with a value instead of giving it, and those that a sentence goes on with. */
const SAID_OF_A_VALUE: ReadonlySet<string> = new Set(
  [
    'valid invalid correct incorrect complete incomplete missing required wrong expire expired empty not must cannot',
    'can could should has have null none unset undefined rejected refused denied failed failure error unauthorized',
    'unauthorised forbidden bad no of for from and or the a an is was to in ungültig falsch fehlt fehlend leer',
    'inválida inválido incorrecta incorrecto invalide incorrect manquant ausente faltante',
  ]
    .join(' ')
    .split(' '),
)

const saysWhatIsWrong = (word: string) => SAID_OF_A_VALUE.has(word.toLowerCase().split(/[-_'’.:,;!?]/)[0] ?? '')

function isSecretValue(
  catalogue: MaskCatalogue,
  text: string,
  { from, to, value, quoted }: ValueAfter,
  tie: Tie,
  strength: NameStrength,
): boolean {
  const bare = quoted ? value : value.replace(/[.,:;!?]+$/, '')
  if (bare.length < 2 || staysReadable(catalogue, bare) || /^[a-z][a-z+.-]{1,20}:\/\//i.test(bare)) return false
  if (/^\d{1,3}$/.test(bare) || /^(?:\[|\{|\()$/.test(bare) || isCode(bare)) return false
  const goesOn = !quoted && /^[^\S\n]{1,3}[\p{L}(]/u.test(text.slice(to, to + 5))
  if (tie !== 'sign' && (/^[(<]/.test(bare) || TECHNICAL.test(bare))) return false
  if (tie === 'sign' || tie === 'column' || tie === 'option') {
    if (tie === 'option' && /^[-/<]/.test(bare)) return false
    if (strength === 'weak') return looksMadeUp(catalogue, bare)
    if (!quoted && isWord(bare) && (goesOn || saysWhatIsWrong(bare))) return false
    return !(quoted && /\s/.test(bare) && isSentence(bare))
  }
  if (tie === 'line')
    return (
      !/\s/.test(bare) && endsLine(text, to) && (strength === 'strong' ? !isWord(bare) : looksMadeUp(catalogue, bare))
    )
  if (tie === 'word')
    return !isWord(bare) && bare.length >= 4 && (strength === 'strong' || looksMadeUp(catalogue, bare)) && from < to
  return bare.length >= 8 && looksMadeUp(catalogue, bare) && !/[/:]/.test(bare)
}

const endsLine = (text: string, to: number) => /^["'`]?[^\S\n]{0,8}(?:\r?\n|$)/.test(text.slice(to, to + 12))

/** Names of algorithms and encodings, which have digits in them. */
const TECHNICAL =
  /^(?:base(?:16|32|58|64)(?:url)?|utf-?(?:8|16)|sha-?\d{1,3}|md5|oauth[12]?|http\/?[\d.]{1,3}|[hre]s\d{3}|hmac\S*)$/i

/** Objects and functions of which code takes a value, which says nothing of the value. */
const TAKEN_FROM = patternOf(
  '',
  String.raw`^(?:process\.env|os\.environ|os\.getenv|System\.getenv|getenv|env|ENV|import\.meta|config|settings`,
  String.raw`|secrets|vars?|local|data|self|this|args|options|opts|params|request|req)[.([]`,
)

function isCode(value: string): boolean {
  return TAKEN_FROM.test(value) || /^[\w.]{1,80}\(["'\w)]?/.test(value)
}

function isSentence(value: string): boolean {
  return value.split(/\s+/).length >= 3 && value.split(/\s+/).filter((word) => !isWord(word)).length <= 1
}

/** Letters and digits in one, or letters in odd order: no word, no number, no address, no id that is told elsewhere. */
export function looksMadeUp(catalogue: MaskCatalogue, value: string): boolean {
  if (
    value.length < 6 ||
    /\s/.test(value) ||
    isWord(value) ||
    catalogue.kindOf(value) === 'uuid' ||
    TECHNICAL.test(value)
  )
    return false
  if (/^[\w.-]+\.[a-z]{2,}(?:[:/].*)?$/i.test(value) && !/\d[A-Za-z]{2,}\d|[a-z][A-Z].*\d/.test(value)) return false
  if (/\d/.test(value) && /[a-z]/i.test(value))
    return !/^[a-z]+[-_.]?\d{1,4}$/i.test(value) && !/^\d{4}-\d\d-\d\d/.test(value)
  return /^[a-z]+$/i.test(value) && isScrambled(value)
}

/** Letters in an order of capitals that no name of words joined has. */
function isScrambled(letters: string): boolean {
  const words = letters.split(/(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])/)
  return words.length > 2 && letters.length / words.length < 3
}
