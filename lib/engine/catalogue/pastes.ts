import { GENERAL_PRINTED_STATUSES } from '../explain/paste/printed-statuses'
import type { PasteCatalogue } from '../model/paste'
import type { Vendor } from '../model/vendor'

/** What all vendors declare of texts, and what is nobody's own after it. */
export function composePastes(vendors: readonly Pick<Vendor, 'pastes'>[]): PasteCatalogue {
  const pastes = vendors.map((v) => v.pastes)
  return {
    mentions: pastes.flatMap((p) => p.mentions),
    spokenNames: pastes.flatMap((p) => p.spokenNames),
    printedStatuses: [...pastes.flatMap((p) => p.printedStatuses), ...GENERAL_PRINTED_STATUSES],
    plainAnswers: pastes.flatMap((p) => p.plainAnswers),
    shownClaims: pastes.flatMap((p) => p.shownClaims),
    samples: pastes.flatMap((p) => p.samples).toSorted((a, b) => a.order - b.order),
    findingsIn: (text) => pastes.flatMap((p) => p.findingsIn(text)),
  }
}
