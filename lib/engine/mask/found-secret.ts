/** A secret in a text. */
export type FoundSecret = {
  /** in UTF-16 code units, the end exclusive */
  readonly from: number
  readonly to: number
  readonly label: string
  /** an exact value to look for elsewhere */
  readonly value?: string
}

type Make = (m: RegExpMatchArray & { index: number }) => FoundSecret | null

/** What is made of each match of a global pattern; at most 5,000. */
export function matches(text: string, pattern: RegExp, make: Make): FoundSecret[] {
  return [...eachMatch(text, pattern, make)]
}

/** The same one by one, for whoever may have enough of them before the text ends. */
export function* eachMatch(text: string, pattern: RegExp, make: Make): Generator<FoundSecret> {
  let found = 0
  for (const m of text.matchAll(pattern)) {
    const one = make(m as RegExpMatchArray & { index: number })
    if (one) yield one
    if (one && ++found >= 5000) return
  }
}
