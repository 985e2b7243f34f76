import type { Header } from './exchange'
import type { ProductId } from './ids'

/** What is to be explained: parts that are known as such, a paste, or both. Raw values; nothing of them is kept. */
export type ExplainInput = {
  readonly product?: ProductId | undefined
  readonly request?:
    | { readonly method?: string | undefined; readonly url?: string | undefined; readonly scheme?: string | undefined }
    | undefined
  readonly status?: number | undefined
  readonly headers?: readonly Header[] | undefined
  readonly body?: string | undefined
  readonly text?: string | undefined
}
