import type { ProductCatalogue } from '../model/catalogue'
import type { Product } from '../model/product'
import type { StepId } from '../model/support-step'

/** How a check of a case is run: as planned, over every region, or over every product that the key may reach. */
export type RunMode = 'check' | 'regions' | 'matrix'

type Does =
  | { readonly kind: 'run'; readonly run: RunMode }
  | { readonly kind: 'compare' }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'open'; readonly href: string }

/** Something that a supporter may propose. */
export type SupportStep = {
  readonly id: StepId
  /** on the supporter's button: an imperative */
  readonly title: string
  /** to the customer; `{who}` is the supporter's name: one sentence that says what happens and what is shown */
  readonly sentence: string
  /** a step that is done by hand is allowed first and then carried out by the customer */
  readonly does: Does
  /** null where the step makes sense for the product, else the reason why it does not */
  unfit?(catalogue: ProductCatalogue, product: Product): string | null
}

/** Everything a supporter may propose. Nothing outside this list can be asked of a customer's page. */
export const STEPS: readonly SupportStep[] = [
  {
    id: 'run-check',
    title: 'Run the check',
    sentence:
      'Run the check with what stands in your form; {who} sees the stages and the result of this one run, ' +
      'with secrets and ids masked.',
    does: { kind: 'run', run: 'check' },
  },
  {
    id: 'sweep-regions',
    title: 'Sweep the regions',
    sentence:
      'Make the same read with the values of your last check in every region of the product; {who} sees what ' +
      'each region answered.',
    does: { kind: 'run', run: 'regions' },
    unfit: (_, product) => (product.regions.length > 1 ? null : `${product.name} has one host for all regions.`),
  },
  {
    id: 'permission-matrix',
    title: 'Run the permission matrix',
    sentence:
      'Make one free read at every product that this kind of key may reach, with the values of your last ' +
      'check; {who} sees which products allowed it.',
    does: { kind: 'run', run: 'matrix' },
    unfit: (catalogue, product) =>
      catalogue.productsInReach(product).length > 1 ? null : 'This kind of credential reaches one product only.',
  },
  {
    id: 'compare-fingerprint',
    title: 'Compare the fingerprint with their server’s',
    sentence:
      'Compute a fingerprint of the secret on your own server and compare it here; {who} learns only whether ' +
      'the two are the same.',
    does: { kind: 'compare' },
  },
  {
    id: 'show-challenge',
    title: 'Show the challenge',
    sentence:
      'Show {who} the WWW-Authenticate header with which the last check of yours was refused, and nothing else of it.',
    does: { kind: 'challenge' },
  },
  {
    id: 'open-sign-bench',
    title: 'Open the signing bench',
    sentence:
      'Open the signing bench in a tab of your own, where a signature is taken apart in your browser; {who} ' +
      'sees nothing of it.',
    does: { kind: 'open', href: '/sign?kind=request' },
  },
  {
    id: 'corrected-value',
    title: 'Try a corrected value',
    sentence:
      'Correct a value in your form and run the check once more; {who} sees the result and which value is ' +
      'another one now, not the value.',
    does: { kind: 'run', run: 'check' },
  },
]

const byId = new Map<string, SupportStep>(STEPS.map((s) => [s.id, s]))

/** The step of an id from outside, or null. */
export function findStep(id: string): SupportStep | null {
  return byId.get(id) ?? null
}

/** What the customer reads before allowing a step. */
export function sentenceOf(step: SupportStep, who: string): string {
  return step.sentence.replace('{who}', () => who)
}

/** Why a step makes no sense for the product, or null. */
export function unfitFor(catalogue: ProductCatalogue, step: SupportStep, product: string): string | null {
  const found = catalogue.findProduct(product)
  return found && step.unfit ? step.unfit(catalogue, found) : null
}

/** Why steps make no sense for the product, by their ids; a step that does is not named. */
export type UnfitSteps = Readonly<Partial<Record<StepId, string>>>

export function unfitStepsFor(catalogue: ProductCatalogue, product: string): UnfitSteps {
  return Object.fromEntries(
    STEPS.flatMap((step) => {
      const reason = unfitFor(catalogue, step, product)
      return reason === null ? [] : [[step.id, reason]]
    }),
  )
}
