import type { Observations, Observed, Rule } from '../../model/rule'
import { atVendor, isStatusInWords, match, mayRefuseCredential, refused, spoken } from './conditions'
import { CREDENTIAL_WRONG_PHRASES } from './refusal-phrases'

/** The credential was refused in so many words, or without any. */
export const refusalRules: readonly Rule[] = [
  {
    id: 'rpc-unauthenticated',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    match: (one) => (one.facts.body.code === 'UNAUTHENTICATED' && atVendor(one.facts) ? match('likely', one) : null),
  },
  spoken({
    id: 'answer-calls-credentials-wrong',
    diagnosis: 'credentials-rejected',
    basis: 'documented',
    confidence: 'likely',
    phrases: CREDENTIAL_WRONG_PHRASES,
    when: (one, seen) => mayRefuseCredential(one) && !isStatusInWords(one, seen),
  }),
  {
    id: 'bare-refusal',
    diagnosis: 'undetermined',
    basis: 'documented',
    match: (one, seen) =>
      refused(one.facts) && one.facts.status === 401 && !isWebhook(one, seen) ? match('likely', one) : null,
  },
  {
    id: 'bare-403',
    diagnosis: 'undetermined',
    basis: 'documented',
    match: (one) => (one.facts.status === 403 ? match('possible', one) : null),
  },
  {
    id: 'foreign-401',
    diagnosis: 'credentials-rejected',
    basis: 'inferred',
    match: (one, seen) =>
      one.facts.foreign && one.facts.status === 401 && one.facts.product === null && !isWebhook(one, seen)
        ? match('possible', one)
        : null,
  },
]

/** A refusal by the reader's own endpoint, which a vendor calls. */
function isWebhook(one: Observed, { catalogue, text }: Observations): boolean {
  const { facts } = one
  const path = (facts.path ?? '').toLowerCase()
  return (
    facts.foreign &&
    (/webhook|callback|inbound|hook/.test(path) ||
      catalogue.products.some(({ vendor }) => path.includes(vendor)) ||
      /signature/i.test(facts.said) ||
      /webhook/i.test(text))
  )
}
