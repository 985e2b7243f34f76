import type { Effect } from './call'
import type { FieldId, ProductId, SchemeId } from './ids'
import type { Confidence, Fact } from './product'
import type { Language } from './language'

/** A version of a client library, and when and where that was read. */
export type SdkVersion = {
  readonly version: string
  /** the day on which it came out, `2026-09-23`, where that is known */
  readonly released?: string
  /** the day on which it was last looked up, `2026-11-29` */
  readonly read: string
  readonly source: string
  readonly confidence: Confidence
}

/** The code for one product: which fields it reads and how it is written for a region. */
export type SdkUse = {
  readonly reads: readonly FieldId[]
  /** the first version that covers the product, where older ones that people may have do not */
  readonly since?: string
  /** what to know of this product in this library, such as that it is about to be taken out */
  readonly remark?: Fact
  /** @param region a region code of the product; @param host the host of that region */
  readonly code: (region: string, host: string) => string
}

/** The code for one kind of key, which can do less than the product's code needs. */
export type SdkKeyUse = SdkUse & {
  /** ends the id of its snippet */
  readonly id: string
  /** what it does, in the imperative and without a capital: it follows the name of the SDK */
  readonly title: string
  readonly effect: Effect
  readonly note: string
}

/** One client that holds several credential sets, for programs that call products of each. */
export type SdkTogether = {
  readonly title: string
  readonly reads: readonly FieldId[]
  /** which call takes which set, and what happens where two fit */
  readonly note: string
  readonly code: string
}

/** A vendor's client library. What it covers is what has a row in `uses`. */
export type Sdk = {
  /** unique among all vendors */
  readonly id: string
  /** "Node.js" */
  readonly name: string
  readonly language: Language
  readonly package: string
  readonly page: string
  /**
   * the version that the tests of this project ran the code with; null where the code was read against the library’s
   * source and not run
   */
  readonly tested: Pick<SdkVersion, 'version' | 'read'> | null
  /** the newest version that is known */
  readonly current: SdkVersion
  /** the command, or the lines of a build file, that add it */
  readonly install: { readonly language: Language; readonly code: string }
  /** what to know before choosing it */
  readonly notes: readonly Fact[]
  /** made for the products it covers alone: it is offered for them in place of the vendor's other SDKs */
  readonly dedicated?: true
  /** made for one scheme alone: it is offered for that scheme in place of the others, and for no other */
  readonly scheme?: SchemeId
  readonly uses: Readonly<Partial<Record<ProductId, SdkUse>>>
  readonly together?: SdkTogether
  /** product → kind of key → the code for a key of that kind */
  readonly keyUses?: Readonly<Partial<Record<ProductId, Readonly<Partial<Record<string, SdkKeyUse>>>>>>
  /** what a reader is told where a product of this SDK's vendor is not covered */
  readonly missing: string
}

/** Whether the code for a product was run here, with the version that the tests have. */
export function wasRun({ tested }: Pick<Sdk, 'tested'>, { since }: SdkUse): boolean {
  return tested !== null && !(since && isNewer(since, tested.version))
}

/** Whether a version such as `1.6.0` comes after another, part by part; a part that is missing is 0. */
export function isNewer(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number))
  const length = Math.max(one?.length ?? 0, other?.length ?? 0)
  const at = Array.from({ length }, (_, i) => (one?.[i] ?? 0) - (other?.[i] ?? 0)).find((step) => step !== 0)
  return (at ?? 0) > 0
}
