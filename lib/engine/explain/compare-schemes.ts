import type { ProductCatalogue } from '../model/catalogue'
import type { Explained } from './explain'
import { wordsOfSchemes } from '../facts/facts'
import { schemeName, schemeNames } from '../facts/scheme-names'

/** What was sent against what is wanted. */
export type Comparison = {
  readonly sent: string
  readonly wanted: string
  readonly agree: boolean
  readonly sentence: string
}

/**
 * Compares the scheme of the request with the challenges, or where there are none with what the product takes.
 * @returns null when either side is not known
 */
export function comparison(catalogue: ProductCatalogue, explained: Explained): Comparison | null {
  const sent = explained.evidence.findLast((e) => e.sent !== null)?.sent
  const challenged = [...new Set(explained.challenges.map((c) => c.scheme))]
  const product = wordsOfSchemes(catalogue, explained.product)
  const wanted = product.length > 0 ? product : challenged
  if (!sent || wanted.length === 0) return null
  const agree = sent.scheme !== null && (wanted.includes(sent.scheme) || challenged.includes(sent.scheme))
  const sentWord = schemeName(catalogue, sent.scheme)
  const wantedWord = schemeNames(catalogue, wanted)
  const by = product.length > 0 ? 'the product takes' : 'the answer asks for'
  const sentence = agree
    ? `You sent ${sentWord}; ${by} ${wantedWord}. The scheme is right.`
    : `You sent ${sentWord}; ${by} ${wantedWord}.`
  return { sent: sentWord, wanted: wantedWord, agree, sentence }
}
