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

/** What a parameter of a challenge means, and what its known values mean. */
export type ParameterMeaning = { readonly means: string; readonly values?: Readonly<Record<string, string>> }

/** What a challenge of one scheme means. */
export type ChallengeMeaning = {
  /** the scheme as it is usually written */
  readonly name: string
  /** a sentence */
  readonly means: string
  /** how a request answers the challenge */
  readonly answer: string
  readonly docs: string
  /** by name in lower case */
  readonly params: Readonly<Record<string, ParameterMeaning>>
}

/** What challenges mean. */
export type ChallengeCatalogue = {
  readonly vendorNames: string
  /** by the scheme word in lower case */
  readonly challengeMeanings: ReadonlyMap<string, ChallengeMeaning>
}
