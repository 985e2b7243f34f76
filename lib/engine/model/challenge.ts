/** One challenge: what a server accepts, in its own words. RFC 9110 §11.3. */
export type Challenge = {
  /** lower case */
  readonly scheme: string
  /** names in lower case, values exact; of a repeated name the first value */
  readonly params: ReadonlyMap<string, string>
  readonly token68?: string
}

/** Where a value leaves the grammar, and how. */
export type ChallengeFault = {
  /** in the combined value: all lines of one field name joined with ", " */
  readonly offset: number
  /** a short sentence without the value */
  readonly reason: string
}

export type Challenges = {
  /** with a fault: what came before it and what could be read in spite of it */
  readonly challenges: readonly Challenge[]
  /** empty when the value follows the grammar */
  readonly faults: readonly ChallengeFault[]
  /** the combined value that offsets point into */
  readonly text: string
}
