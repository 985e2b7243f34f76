/** A secret in a text. */
export type FoundSecret = {
  /** in UTF-16 code units, the end exclusive */
  readonly from: number
  readonly to: number
  readonly label: string
  /** an exact value to look for elsewhere */
  readonly value?: string
}

/** What is made of each match of a global pattern; at most 5,000. */
export function matches(
  text: string,
  pattern: RegExp,
  make: (m: RegExpMatchArray & { index: number }) => FoundSecret | null,
): FoundSecret[] {
  const found: FoundSecret[] = []
  for (const m of text.matchAll(pattern)) {
    const one = make(m as RegExpMatchArray & { index: number })
    if (one) found.push(one)
    if (found.length >= 5000) break
  }
  return found
}
