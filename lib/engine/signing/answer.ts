import { examine, type Finding } from '@/lib/vendors/sinch/signing/examine'
import type { RequestInput } from '@/lib/vendors/sinch/signing/request'
import { requestRecipe } from '@/lib/vendors/sinch/signing/request-recipe'
import { webhookOf } from './webhooks'
import type { WebhookInput, WebhookKind } from './webhooks/define'

/** A question to the worker. `id` tells answers of earlier questions apart. */
export type SearchRequest = { readonly id: number } & (
  | { readonly kind: 'request'; readonly input: RequestInput; readonly observed: string }
  | { readonly kind: WebhookKind; readonly input: WebhookInput; readonly observed: string }
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
export function answer(request: SearchRequest, clock: () => number): SearchAnswer {
  const start = clock()
  const finding = find(request)
  return { id: request.id, finding, ms: clock() - start }
}

function find(request: SearchRequest): Finding {
  if (request.kind === 'request') {
    const { applicationKey, applicationSecret } = request.input
    return examine(requestRecipe(request.input), request.observed, { applicationKey, secret: applicationSecret })
  }
  const { recipe } = webhookOf(request.kind).read(request.input)
  return recipe
    ? examine(recipe, request.observed, { applicationKey: request.input.applicationKey, secret: request.input.secret })
    : NOTHING
}
