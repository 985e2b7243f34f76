import { catalogue } from '@/lib/vendors'
import type { ProductId } from '../model/ids'
import type { Product } from '../model/product'

/** How a check of a case is run: as planned, over every region, or over every product that the key may reach. */
export type RunMode = 'check' | 'regions' | 'matrix'

type Does =
  | { readonly kind: 'run'; readonly run: RunMode }
  | { readonly kind: 'compare' }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'open'; readonly href: string }

export type Step = {
  readonly id: string
  /** on the supporter's button: an imperative */
  readonly title: string
  /** to the customer; `{who}` is the supporter's name: one sentence that says what happens and what is shown */
  readonly sentence: string
  /** a step that is done by hand is allowed first and then carried out by the customer */
  readonly does: Does
  /** null where the step makes sense for the product, else the reason why it does not */
  unfit?(product: Product & { readonly id: ProductId }): string | null
}

/** Everything a supporter may propose. Nothing outside this list can be asked of a customer's page. */
export const STEPS = [
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
    unfit: (product) => (product.regions.length > 1 ? null : `${product.name} has one host for all regions.`),
  },
  {
    id: 'permission-matrix',
    title: 'Run the permission matrix',
    sentence:
      'Make one free read at every product that this kind of key may reach, with the values of your last ' +
      'check; {who} sees which products allowed it.',
    does: { kind: 'run', run: 'matrix' },
    unfit: (product) =>
      matrixProducts(product).length > 1 ? null : 'This kind of credential reaches one product only.',
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
] as const satisfies readonly Step[]

export type StepId = (typeof STEPS)[number]['id']

const byId = new Map<string, Step & { readonly id: StepId }>(STEPS.map((s) => [s.id, s]))

/** The step of an id from outside, or null. */
export function findStep(id: string): (Step & { readonly id: StepId }) | null {
  return byId.get(id) ?? null
}

/** What the customer reads before allowing a step. */
export function sentenceOf(step: Step, who: string): string {
  return step.sentence.replace('{who}', () => who)
}

/** Why a step makes no sense for the product, or null. */
export function unfitFor(step: Step, product: string): string | null {
  const found = catalogue.findProduct(product)
  return found && step.unfit ? step.unfit(found) : null
}

/** The products that take the same kind of credential and have a free read of their own, the given one first. */
export function matrixProducts(product: Product): readonly (Product & { readonly id: ProductId })[] {
  const all: readonly (Product & { readonly id: ProductId })[] = catalogue.products
  const same = all.filter((p) => p.credentialSet === product.credentialSet && p.sample !== null)
  return [...same.filter((p) => p.id === product.id), ...same.filter((p) => p.id !== product.id)]
}
