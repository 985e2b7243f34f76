/** Where a fact is written: a name, a link where one can be followed, and the state that was read. */
export type Source = {
  readonly label: string
  /** fits a narrow column */
  readonly short: string
  readonly href: string | null
  /** the date, or as much of one as is known, of the state that was read: `2026-11` */
  readonly read: string
}

/** What a vendor says of the places that its facts name. */
export type VendorSources = {
  /** hosts of its documentation */
  readonly sites: readonly string[]
  /** `owner/name` of a repository on GitHub → the date of its newest commit when it was read */
  readonly repositories: Readonly<Record<string, string>>
  /** when documentation pages and other repositories were read, as a month: `2026-11` */
  readonly read: string
}
