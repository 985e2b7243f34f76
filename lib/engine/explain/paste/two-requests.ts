/** A paste that holds two calls, taken apart: which works and which fails is told by words, by answers, or by order. */
export type TwoRequests = { readonly works: string; readonly fails: string }

/** Only the beginning is looked at. In characters. */
const LOOKED_AT = 65_536

/** A heading over one of two calls: what stands before its word, and what may follow. */
const heading = (words: readonly string[]) =>
  new RegExp(
    `^[#/*=\\-\\s>]{0,8}(?:this (?:one )?)?(?:${words.join('|')})` +
      '(?: (?:here|there|call|request|in \\w+))?\\s{0,3}[:=*-]{0,6}\\s*$',
    'i',
  )
const WORKS = heading(['works?', 'worked', 'working', 'ok', 'good', 'success(?:ful(?:ly)?)?', 'passes'])
const FAILS = heading(['fail(?:s|ed|ing)?', 'broken', 'bad', 'does(?:n.t| not) work', 'not working', 'refused'])

/** Where a call begins: a command, or the line of a request. */
const BEGINS = [
  /^\s{0,4}(?:[\w.@~:/\\-]{0,60}[$#%>] {0,2})?curl(?:\.exe)?\s/,
  /^(?:> )?(?:GET|HEAD|POST|PUT|PATCH|DELETE) \S{1,4000} HTTP\/[\d.]{1,3}\s*$/,
]

/**
 * The two calls of a paste, or null where it holds none or one, or where the calls have nothing in common: a token that
 * is fetched before it is used makes no pair.
 */
export function twoRequestsIn(text: string): TwoRequests | null {
  const lines = text.slice(0, LOOKED_AT).split('\n')
  return labelled(lines) ?? repeated(lines)
}

function labelled(lines: readonly string[]): TwoRequests | null {
  const works = lines.findIndex((line) => WORKS.test(line))
  const fails = lines.findIndex((line) => FAILS.test(line))
  if (works < 0 || fails < 0) return null
  const [first, second] = [Math.min(works, fails), Math.max(works, fails)]
  const parts = [lines.slice(first + 1, second), lines.slice(second + 1)].map((part) => part.join('\n').trim())
  const [a = '', b = ''] = parts
  if (a === '' || b === '') return null
  return works < fails ? { works: a, fails: b } : { works: b, fails: a }
}

function repeated(lines: readonly string[]): TwoRequests | null {
  const begins = BEGINS.map((form) => lines.flatMap((line, i) => (form.test(line.slice(0, 5000)) ? [i] : []))).find(
    (found) => found.length === 2,
  )
  const [first, second] = begins ?? []
  if (first === undefined || second === undefined) return null
  const [a, b] = [lines.slice(0, second).join('\n').trim(), lines.slice(second).join('\n').trim()]
  if (placeOf(a) === null || placeOf(a) !== placeOf(b)) return null
  return statusOf(a) >= 400 && statusOf(b) < 400 ? { works: b, fails: a } : { works: a, fails: b }
}

/** The host that is called. */
function placeOf(text: string): string | null {
  const url = /https?:\/\/(?:[^/?#@\s]{0,300}@)?([\w.-]{3,255})/i.exec(text)?.[1]
  return (url ?? /^(?:> )?host:\s{0,4}([\w.-]{3,255})/im.exec(text)?.[1])?.toLowerCase() ?? null
}

function statusOf(text: string): number {
  return Number(/^(?:< )?HTTP\/[\d.]{1,3} ([1-5]\d\d)/m.exec(text)?.[1] ?? '0')
}
