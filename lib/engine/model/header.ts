/** What the owner of an exchange sees, or what a shared report hands on. */
export type Audience = 'live' | 'shared'

/** Where the value of one header may be seen. A header that is in no table is hidden by name everywhere. */
export type HeaderRow = {
  /** lower case */
  readonly name: string
  /** its value is shown to the owner, masked as text; false: only the name, and the scheme word of credentials */
  readonly live: boolean
  /** of requests, of answers, or of both it is in shared reports */
  readonly shared: readonly ('request' | 'answer')[]
  /** it names this one exchange to whoever can look it up, and is offered to be quoted to support */
  readonly quoted: readonly Audience[]
}
