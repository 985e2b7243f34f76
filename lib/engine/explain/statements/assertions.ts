import { inRow, oneOf } from '../../http/patterns'

/**
 * Texts that print two numbers, the one that was wanted and the one that came: assertions of tests, health checks and
 * libraries, in the words of many languages. The wanted one is no answer.
 */

/** Words after or before which the wanted value stands. */
const WANTED_WORDS = [
  // English
  'expected(?: ?one ?of| status| code| response| value| result| to (?:be|get|have|receive|return|see))?',
  'expecting',
  'expects?',
  'expectation',
  'wanted',
  'want',
  'wants',
  'desired',
  'should(?: (?:be|have been|return|have returned|equal|respond with|have|get|give|answer))?',
  'supposed to (?:be|return|get|give)',
  'must (?:be|equal|return)',
  'instead of',
  'rather than',
  'and not',
  'but not',
  'is not one of',
  'not in',
  'not equal to',
  'other than',
  'different from',
  'anything but',
  '(?:allowed|acceptable|accepted|valid|ok|success(?:ful)?) (?:status(?:es)?|codes?)(?: codes?)?',
  // German, Dutch, Swedish, Danish, Norwegian
  'erwartet(?:e[rsn]?|er status)?',
  'soll(?:te|wert)?(?: sein)?',
  'gewünscht',
  'statt',
  'anstelle von',
  'verwacht(?:te)?',
  'in plaats van',
  'förväntad(?:e)?',
  'förväntat',
  'forventet',
  'i stedet for',
  'istället för',
  // French, Spanish, Portuguese, Italian
  'attendue?s?',
  'attendait',
  'au lieu de',
  'prévue?',
  'souhaitée?',
  'espera(?:do|da|ba|va|r)(?:s)?',
  'se esperaba',
  'en (?:lugar|vez) de',
  'em vez de',
  'ao invés de',
  'previsto',
  'attes[oa]',
  'ci si aspettava',
  'invece di',
  'al posto di',
  // Polish, Czech, Russian, Ukrainian, Turkish
  'oczekiwan[oeya]',
  'zamiast',
  'očekáván[oa]',
  'místo',
  'ожидал(?:ось|ся|и)?',
  'ожидаем(?:ый|ое|ая)',
  'вместо',
  'очікувал(?:ось|ося|и)?',
  'замість',
  'beklenen',
  'yerine',
  // Chinese, Japanese, Korean
  '期望',
  '预期',
  '預期',
  '应为',
  '應為',
  '而不是',
  '期待(?:値|値は|された)?',
  '예상',
  '기대',
]

/** Words after or before which the value stands that came. */
const CAME_WORDS = [
  'got',
  'get',
  'gets',
  'getting',
  'gave',
  'received?',
  'receiving',
  'but(?: was| is| it was| got| found| received)?',
  'was',
  'were',
  'actual(?:ly)?',
  'returned',
  'returns',
  'responded(?: with)?',
  'answered',
  'came back(?: with)?',
  'found',
  'saw',
  'observed',
  'found instead',
  'ha(?:ve|s|d)',
  'erhalten',
  'erhielt',
  'bekommen',
  'bekam',
  'war',
  'kam',
  'tatsächlich(?:er)?',
  'istwert',
  'geliefert',
  'kreeg',
  'gekregen',
  'ontvangen',
  'fick',
  'fik',
  'faktisk',
  'obtenue?',
  'reçue?',
  'était',
  'recibid[oa]',
  'obtenid[oa]',
  'fue',
  'recebid[oa]',
  'obtid[oa]',
  'foi',
  'ricevut[oa]',
  'ottenut[oa]',
  'otrzyman[oey]',
  'dostał(?:em)?',
  'получен[оа]?',
  'получили',
  'отримано',
  'alınan',
  '实际',
  '實際',
  '收到',
  '得到',
  '返回',
  '実際',
  '실제',
]

const isWord = (words: readonly string[]) => `(?<![\\p{L}\\p{N}_])(?:${words.join('|')})(?![\\p{L}\\p{N}_])`
const isMark = (words: readonly string[]) => words.filter((word) => /[\u3000-\u9fff\uac00-\ud7af]/.test(word)).join('|')
const isLatin = (words: readonly string[]) => words.filter((word) => !/[\u3000-\u9fff\uac00-\ud7af]/.test(word))

const TOKENS = new RegExp(
  [
    `(?<wanted>${isWord(isLatin(WANTED_WORDS))}|${isMark(WANTED_WORDS)}|Expected(?:OneOf|Status|Code)|!==?)`,
    `(?<came>${isWord(isLatin(CAME_WORDS))}|${isMark(CAME_WORDS)})`,
    '(?<number>(?<![\\w.:/#-]|\\d,)[1-5](?:\\d\\d|xx|XX)(?![\\w/]|[.:-]\\d|-[A-Za-z]))',
  ].join('|'),
  'giu',
)

type Token = {
  readonly kind: 'wanted' | 'came' | 'number'
  readonly at: number
  readonly to: number
  readonly text: string
}

/** A number in a text: where it stands and what it is. */
export type Placed = { readonly at: number; readonly to: number; readonly code: number }

/** What an assertion says: the numbers that were wanted, and those that came. */
export type Assertion = { readonly wanted: readonly Placed[]; readonly came: readonly Placed[] }

const NOTHING: Assertion = { wanted: [], came: [] }

/** chai and its like: `expected 401 to equal 200`. The first is the one that came. */
const CAME_FIRST = inRow(
  [
    /\bexpect(?:ed|ing)?:? (?:status |code |response )?(?:<|\[)?([1-5]\d\d)\b[^\n]{0,40}?\b(?:to|toBe|be|equals?)\b /,
    /(?:deeply |strictly |have |be )?(?:equal to|equal|be|eql|match|status|to|included?|one of|within)?(?: to| in)?/,
    /[^\d\n]{0,30}([1-5]\d\d)\b/,
  ],
  'gi',
)

/** `assert 401 == 200`, `401 !== 200`, `AssertionError: 401 != 200`: the one that came stands first. */
const COMPARED = /(?<![\w.])([1-5]\d\d) {0,2}(?:===?|!==?|<>|≠) {0,2}([1-5]\d\d)(?![\w.])/g

/** A name of a test that failed: what it wants is in its name. */
const TEST_NAME = /^\s{0,12}(?:[✗✕✖×✘●❌✓✔√]|(?:not )?ok \d|FAIL(?:ED)?\b|\d{1,4}\) |--- FAIL|PASS\b)/u

/** Where the name of a test ends behind which the line goes on with what was thrown. */
function endOfName(text: string): number {
  const thrown = text.search(/ - [\w.]{0,120}(?:Error|Exception|Failure)\b/)
  return thrown < 0 ? text.length : thrown
}

/** Whether there may be an assertion at all; the cheap questions before the dear one. */
const PERHAPS = /[1-5](?:\d\d|xx)/i
const PERHAPS_WANTED = oneOf(
  [
    /expect|want|desir|should|suppos|must|instead|rather|not |other than|differ|anything|codes?\b|[!=]=|≠|<>/,
    /erwart|soll|gewünscht|statt|anstelle|verwacht|plaats|förvänt|forvent|stedet|stället/,
    /attend|lieu|prévu|souhait|espera|lugar|vez|invés|previsto|attes|aspett|invece|posto/,
    /oczek|zamiast|oček|místo|ожид|вмест|очік|заміст|beklen|yerin|[\u3000-\u9fff\uac00-\ud7af]/,
  ],
  'i',
)

/**
 * The wanted and the real numbers of a line. Numbers that nothing is said about are in neither list.
 * @param line at most its first 2,000 characters are looked at
 */
export function assertionIn(line: string): Assertion {
  const text = line.slice(0, 2000)
  if (!PERHAPS.test(text) || !(PERHAPS_WANTED.test(text) || TEST_NAME.test(text))) return NOTHING
  const fixed = pairsIn(text, CAME_FIRST) ?? pairsIn(text, COMPARED)
  if (fixed) return fixed
  const tokens = tokensOf(text)
  const numbers = tokens.filter(({ kind }) => kind === 'number')
  if (numbers.length === 0) return NOTHING
  if (TEST_NAME.test(text)) return { wanted: numbers.filter(({ at }) => at < endOfName(text)).map(placed), came: [] }
  if (!tokens.some(({ kind }) => kind === 'wanted')) return NOTHING
  const wanted = new Set(wantedOf(tokens))
  return {
    wanted: [...wanted].map(placed),
    came: numbers.filter((number) => !wanted.has(number)).map(placed),
  }
}

/** The numbers of a line that a word such as `got` stands before, for the lines under one that says what was wanted. */
export function cameIn(line: string): readonly Placed[] {
  const text = line.slice(0, 2000)
  if (!PERHAPS.test(text)) return []
  const tokens = tokensOf(text)
  return tokens.filter(({ kind }, i) => kind === 'number' && tokens[i - 1]?.kind === 'came').map(placed)
}

function pairsIn(text: string, pattern: RegExp): Assertion | null {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return null
  const side = (group: 1 | 2) =>
    found.map((m): Placed => {
      const code = m[group] ?? ''
      const at = group === 1 ? m.index + m[0].indexOf(code) : m.index + m[0].lastIndexOf(code)
      return { at, to: at + code.length, code: Number(code) }
    })
  return { came: side(1), wanted: side(2) }
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKENS)].slice(0, 60).map((m) => ({
    kind: m.groups?.wanted !== undefined ? 'wanted' : m.groups?.came !== undefined ? 'came' : 'number',
    at: m.index,
    to: m.index + m[0].length,
    text: m[0],
  }))
}

const placed = ({ at, to, text }: Token): Placed => ({ at, to, code: Number(text.replace(/x/gi, '0')) })

/** A word claims a number that stands at most so far behind it, and so far before it. In characters. */
const REACH = { after: 60, before: 24 }

/**
 * Each word that wants claims the numbers right after it, a list as a whole. Where none follows before the next word it
 * claims the one before it: `200 expected, got 401`; and where the words stand behind their numbers all through the
 * text, each claims the one before it.
 */
function wantedOf(tokens: readonly Token[]): Token[] {
  const first = tokens[0]
  const last = tokens.at(-1)
  const behind = first?.kind === 'number' && last?.kind !== 'number'
  return tokens.flatMap((token, i) => {
    if (token.kind !== 'wanted') return []
    const after = listAfter(tokens, i)
    const number = tokens[i - 1]
    const before = number?.kind === 'number' && token.at - number.to <= REACH.before ? number : null
    if (behind && before) return [before]
    if (after.length > 0) return after
    return before && !ONLY_BEFORE.test(token.text) ? [before] : []
  })
}

/** Words that say nothing of a number before them: `401, you should log in`. */
const ONLY_BEFORE =
  /^(?:should|must|supposed|want|wants|allowed|acceptable|accepted|valid|ok|success|soll|and not|but not)/i

/** The numbers between a word and the next, where commas alone are between them. */
function listAfter(tokens: readonly Token[], from: number): Token[] {
  const list: Token[] = []
  for (const token of tokens.slice(from + 1)) {
    const before = list.at(-1)
    if (token.kind !== 'number') break
    if (token.at - (before?.to ?? tokens[from]?.to ?? 0) > (before ? 12 : REACH.after)) break
    list.push(token)
  }
  return list
}
