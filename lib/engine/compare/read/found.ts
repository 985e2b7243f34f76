import { EMPTY_REQUEST, type PastedRequest, type PastedResponse } from '../../explain/paste/define'
import type { Firmness } from '../../model/statement'
import type { ProductId } from '../../model/ids'
import type { Values } from '../../model/values'
import type { Redirect } from '../model'

/** A request that a box holds, with its answer where there is one. Raw: never shown. */
export type FoundRequest = {
  readonly request: PastedRequest
  readonly response: PastedResponse | null
  readonly httpVersion: string | null
  /** host and port */
  readonly proxy: string | null
  readonly redirect: Redirect | null
  /** of settings, which say whose credentials are presented and nothing of the call */
  readonly settings?: { readonly product: ProductId; readonly values: Values }
}

/** What was read of one box. */
export type ReadBox = {
  /** the form in words: "curl command" */
  readonly form: string
  readonly firmness: Firmness
  /** in the order in which they stand; none where nothing could be read */
  readonly found: readonly FoundRequest[]
  readonly notes: readonly string[]
  /** a sentence, where more is known than that nothing was found */
  readonly problem?: string
}

export const NO_REQUEST: FoundRequest = {
  request: EMPTY_REQUEST,
  response: null,
  httpVersion: null,
  proxy: null,
  redirect: null,
}

/** Host and port of a proxy as it is written for a client: with a scheme, credentials, a path, or none of them. */
export function proxyHost(written: string): string | null {
  return /^(?:[a-z][a-z\d+.-]{0,10}:\/\/)?(?:[^/@\s]{0,300}@)?([\w.-]{1,255}(?::\d{1,5})?)/i.exec(written)?.[1] ?? null
}
