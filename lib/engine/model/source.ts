/** Where a fact is written: a name, a link where one can be followed, and when it was read. */
export type Source = {
  readonly label: string
  /** fits a narrow column */
  readonly short: string
  readonly href: string | null
  /** the day on which it was last read, `2026-11-29`; empty where that is not known */
  readonly read: string
  /** of a repository: the date of its newest commit, or as much of one as is known, when it was read */
  readonly state: string | null
}

/** What a vendor says of the places that its facts name. */
export type VendorSources = {
  /** hosts of its documentation */
  readonly sites: readonly string[]
  /** `owner/name` of a repository on GitHub → the date of its newest commit when it was read */
  readonly repositories: Readonly<Record<string, string>>
  /** the day on which all of them were last read, where `readOn` says nothing else: `2026-11-24` */
  readonly read: string
  /** the beginning of an address or of `owner/name` → the day on which that was read again; the longest that fits */
  readonly readOn?: Readonly<Record<string, string>>
}
