/** One wording of an answer, an exception or a log line, and lines that prove it. A test runs each of them. */
export type Phrase = {
  /** matches anywhere in a line */
  readonly says: RegExp
  /** what an API, a library or a tool really prints, and this phrase by itself must match */
  readonly hits: string | readonly [string, ...string[]]
  /** what looks alike and this phrase must not match */
  readonly misses?: string | readonly [string, ...string[]]
}
