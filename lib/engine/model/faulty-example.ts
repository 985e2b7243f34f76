/** An example in a vendor's documentation whose printed values do not follow from its printed inputs. */
export type FaultyExample = {
  readonly id: string
  /** what the page is called */
  readonly page: string
  /** where it is: an address, or a repository with a path */
  readonly source: string
  /** one sentence: what is wrong with it */
  readonly fault: string
}

/** The examples of all vendors that do not reproduce. */
export type FaultyExampleCatalogue = { readonly faultyExamples: readonly FaultyExample[] }
