import { examine, type FindStale, type Finding } from './examine'
import type { Recipe } from './recipe'
import type { RequestInput } from './request-input'
import type { Webhook, WebhookInput } from './webhooks/model'

/** What the bench calculates with: the vendors' own recipes. */
export type SigningBench = {
  readonly webhooks: readonly Webhook[]
  /** how a signed request is made, and what may have gone wrong on the way */
  requestRecipe(input: RequestInput): Recipe
  readonly findStale: FindStale
  /** environment variables of the fixes, by their general names */
  readonly variables: Readonly<Record<string, string>>
}

/** The webhook of a kind; throws a TypeError for a kind that is none. */
export function webhookOf({ webhooks }: Pick<SigningBench, 'webhooks'>, kind: string): Webhook {
  const found = webhooks.find((webhook) => webhook.kind === kind)
  if (!found) throw new TypeError(`There is no webhook of kind ${kind}`)
  return found
}

/** A question to the worker. `id` tells answers of earlier questions apart. */
export type SearchRequest = { readonly id: number } & (
  | { readonly form: 'request'; readonly input: RequestInput; readonly observed: string }
  | { readonly form: 'webhook'; readonly kind: string; readonly input: WebhookInput; readonly observed: string }
)

export type SearchAnswer = {
  readonly id: number
  readonly finding: Finding
  /** milliseconds of the search, on one core */ readonly ms: number
}

const NOTHING: Finding = {
  state: 'idle',
  looksLike: 'empty',
  unreadable: null,
  remarks: [],
  headerKey: 'absent',
  right: false,
  hits: [],
  stale: [],
  candidates: 0,
  excluded: [],
  silent: [],
}

/**
 * Answers a question of the page. Runs in a worker: a search may take some hundred milliseconds.
 * @param clock milliseconds from any start
 */
export function answerSearch(bench: SigningBench, request: SearchRequest, clock: () => number): SearchAnswer {
  const start = clock()
  const finding = find(bench, request)
  return { id: request.id, finding, ms: clock() - start }
}

function find(bench: SigningBench, request: SearchRequest): Finding {
  if (request.form === 'request') {
    const { applicationKey, applicationSecret } = request.input
    const owner = { applicationKey, secret: applicationSecret }
    return examine(bench.requestRecipe(request.input), request.observed, owner, bench.findStale)
  }
  const { applicationKey, secret } = request.input
  const { recipe } = webhookOf(bench, request.kind).read(request.input)
  return recipe ? examine(recipe, request.observed, { applicationKey, secret }, bench.findStale) : NOTHING
}
