import type { Header } from '@/lib/engine/model/exchange'
import type { Call } from './call'

/** What was answered. */
export type Answer = { readonly status: number; readonly headers: readonly Header[]; readonly body: string }

/** A way in which people have a call at hand. */
export type Form = {
  readonly name: string
  /** whether a header value may hold line breaks, or letters that a header cannot carry */
  readonly takesOdd?: boolean
  /** whether a header can be given twice */
  readonly takesTwice?: boolean
  readonly write: (call: Call, answer: Answer | null) => string
}

/** An answer as somebody pastes it under a call. */
export function printed(answer: Answer | null): string {
  if (!answer) return ''
  const head = answer.headers.map(([name, value]) => `${name}: ${value}`)
  return `\n\nHTTP/1.1 ${answer.status}\n${head.join('\n')}\n\n${answer.body}`
}
