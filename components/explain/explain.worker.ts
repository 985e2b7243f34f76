import type { ExplainInput } from '@/lib/engine/model/explain-input'
import { viewOf } from './engine'

export type Question = { readonly id: number; readonly input: ExplainInput; /** ISO 8601, UTC */ readonly at: string }

addEventListener('message', (event: MessageEvent<Question>) => {
  const { id, input, at } = event.data
  postMessage({ id, view: viewOf(input, at) })
})
