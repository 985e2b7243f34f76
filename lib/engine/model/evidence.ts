import type { Checked, NoResponse, NotTested, RawAnswer, RawExchange, RawRequest } from './exchange'

/**
 * The mark of what was masked. It is not exported and exists for the compiler alone, so nothing but a cast can put it
 * on a value, and the only casts stand in lib/engine/mask.
 */
declare const MASKED: unique symbol
type Masked<Members> = Members & { readonly [MASKED]: true }

/** A request as it may be shown: secret values are replaced by their labels. */
export type ShownRequest = Masked<RawRequest>

/** An answer as it may be shown. */
export type ShownAnswer = Masked<RawAnswer>

/** What came of an attempt. The outside world's failures are values, never exceptions. */
export type EvidenceOutcome = ShownAnswer | NoResponse | NotTested | Checked

/**
 * One thing that was observed, or deliberately not, as it may be shown. Evidence can stand wherever a raw exchange is
 * wanted, and never the other way round: `maskExchange` in lib/engine/mask is the way from one to the other.
 */
export type Evidence = Masked<
  Omit<RawExchange, 'request' | 'outcome'> & {
    readonly request: ShownRequest | null
    readonly outcome: EvidenceOutcome
    /** labels of what was masked in what is shown here */
    readonly hidden: readonly string[]
  }
>

/** A diagnosis is about the credential that was presented. */
export const VERDICTS = ['accepted', 'rejected', 'undecided'] as const
export type Verdict = (typeof VERDICTS)[number]

/** How sure a diagnosis is. */
export const CERTAINTIES = ['certain', 'likely', 'possible'] as const
export type Certainty = (typeof CERTAINTIES)[number]
