import type { CredentialSetId, DiagnosisId, ProductId, SchemeId } from './ids'

/** One thing to do on the way to the credentials; `url` where there is a page to open. */
export type ClickStep = { readonly text: string; readonly url?: string; readonly important?: true }

/**
 * Products that stand together where a person chooses one: by what is to be done, not by whose credentials it takes.
 */
export type ProductGroup = { readonly label: string; readonly products: readonly ProductId[] }

/** A kind of key that people hold for a product. What it may do depends on where it was made, not on its form. */
export type KeyKind = {
  /** stands in the address of the guide */
  readonly id: string
  readonly label: string
  /** one line that tells this kind from the others */
  readonly hint: string
  /** where it is made, where that is elsewhere than the steps of the credential set lead */
  readonly steps?: readonly ClickStep[]
  /** what it cannot do; absent where it can make every call of the product */
  readonly limits?: {
    /** `further-calls`: those alone that are not free, so none proves it; `nothing`: it is no key of the product */
    readonly opens: 'further-calls' | 'nothing'
    readonly remark: string
    /** stands beside the link to the check */
    readonly check: string
  }
}

/**
 * What a person may have instead of an answer. The first three are typed, the others chosen from a list: a key itself
 * is never asked for.
 */
export type ClueId = 'base' | 'path' | 'error' | ChoiceClueId
/** what a key looks like, where it was copied from, what the request sends */
export type ChoiceClueId = 'shape' | 'origin' | 'header'

/** What one clue says. */
export type ClueReading = {
  readonly says: string
  /** null where it narrows nothing */
  readonly products: readonly ProductId[] | null
  readonly scheme?: SchemeId
  readonly region?: string
  /** the id of a kind of key */
  readonly key?: string
  readonly diagnosis?: DiagnosisId
  /** true where it is our own conclusion and not a documented fact */
  readonly hint?: true
}

/** An entry of the list of a chosen clue. Where two vendors declare one id, both readings hold. */
export type ClueChoice = {
  /** stands in the address of the guide */
  readonly id: string
  readonly label: string
  readonly reading: ClueReading
  /** choices of one group stand together, whosever they are; groups stand in the order in which they come up first */
  readonly group?: string
}

/** What a message says about who sent it. The first that fits is taken. */
export type ErrorClue = {
  readonly form: RegExp
  readonly reading: ClueReading
  /** a weak sign: the clues of every vendor that are not weak come before it */
  readonly weak?: true
}

/** A host that needs words of its own: a token endpoint, or one that old or wrong samples use. */
export type HostClue = { readonly host: string; readonly reading: ClueReading }

/** Names below the vendor's domains that are not in the catalogue, and what is said of them. */
export type UnknownHostClue = { readonly form: RegExp; read(host: string): ClueReading }

/** What a path says. The first that fits is taken; forms are anchored on literal text and are linear. */
export type PathClue = {
  readonly form: RegExp
  readonly products: readonly ProductId[]
  /** what to call the products, where they are too many to be named */
  readonly names?: string
  readonly note?: string
}

/** What the mix-up of two credential sets is called; `null` stands for any set. The first that fits is taken. */
export type MixUp = {
  /** the set that the called product takes */
  readonly called: CredentialSetId | null
  /** the set that is presented */
  readonly owned: CredentialSetId | null
  readonly diagnosis: DiagnosisId
}

/** What a vendor tells the guide. What it does not say is made from its products. */
export type VendorGuide = {
  /** groups with one label are one group; products that stand in none make a group with the name of the vendor */
  readonly groups?: readonly ProductGroup[]
  readonly mixUps?: readonly MixUp[]
  /** what the help of the typed clues shows; the first vendor that has some is taken */
  readonly examples?: GuideExamples
  readonly choices?: Readonly<Partial<Record<ChoiceClueId, readonly ClueChoice[]>>>
  readonly errors?: readonly ErrorClue[]
  readonly hosts?: readonly HostClue[]
  readonly unknownHosts?: readonly UnknownHostClue[]
  /** absent: the paths by which the products are told apart, and their samples */
  readonly paths?: readonly PathClue[]
}

export type GuideExamples = {
  /** a host of the vendor with `https://` before it */
  readonly base: string
  readonly path: string
}
