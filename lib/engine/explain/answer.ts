import type { DictionaryCatalogue } from '../model/catalogue'
import type { DiagnosisId, ProductId, VendorId } from '../model/ids'
import type { Certainty, Verdict } from '../model/evidence'
import type { Explained } from './explain'

/** The body of `POST /api/explain`. Public and stable: members are added, never renamed. */
export type ExplainAnswer = {
  readonly verdict: Verdict
  readonly product: ProductId | null
  /** the vendor whose API it is about, of the catalogue or known by name alone; null where it is not known */
  readonly vendor: VendorId | null
  readonly diagnoses: readonly {
    readonly id: DiagnosisId
    readonly confidence: Certainty
    readonly title: string
    readonly cause: string
    readonly fix: readonly string[]
    readonly observed: Readonly<Record<string, string>>
    readonly docs: readonly string[]
  }[]
  readonly challenges: readonly {
    readonly scheme: string
    readonly params: Readonly<Record<string, string>>
    readonly token68?: string
  }[]
  readonly challengeFaults: readonly { readonly offset: number; readonly reason: string }[]
}

type Wordings = Pick<DictionaryCatalogue, 'explanation' | 'explanationInGeneral'>

/** What is said about the diagnoses of a case: in general words where no vendor of the catalogue answered. */
export function wordingsFor(catalogue: Wordings, { isElsewhere }: Pick<Explained, 'isElsewhere'>) {
  return (id: DiagnosisId) => (isElsewhere ? catalogue.explanationInGeneral(id) : catalogue.explanation(id))
}

/** An explanation in the words of the dictionary, as the JSON API gives it. */
export function answerOf(catalogue: Wordings, explained: Explained): ExplainAnswer {
  const explanationOf = wordingsFor(catalogue, explained)
  return {
    verdict: explained.verdict,
    product: explained.product,
    vendor: explained.vendor,
    diagnoses: explained.diagnoses.map(({ id, confidence, observed }) => {
      const { title, what, why, fix, docs } = explanationOf(id)
      return { id, confidence, title, cause: `${what} ${why}`, fix, observed, docs }
    }),
    challenges: explained.challenges.map(({ scheme, params, token68 }) => ({
      scheme,
      // fromEntries defines own members, so a parameter named __proto__ stays a member
      params: Object.fromEntries(params),
      ...(token68 === undefined ? {} : { token68 }),
    })),
    challengeFaults: explained.challengeFaults.map(({ offset, reason }) => ({ offset, reason })),
  }
}
