import type { RawExchange } from '../model/exchange'
import type { MailReply } from '../model/login'

const LINE = /^\d{3}(?:[ -]|$)(?:([245])\.(\d{1,3}\.\d{1,3})(?: |$))?/

/** The reply that ended a login, with its enhanced code; null where none came. RFC 5321 section 4.2.1, RFC 2034. */
export function replyOf(outcome: RawExchange['outcome']): MailReply | null {
  if (outcome.kind !== 'response' || outcome.stage === undefined) return null
  const lines = outcome.body.split(/\r?\n/)
  const enhanced = LINE.exec(lines.at(-1) ?? '')?.[2] ?? null
  const text = lines.map((line) => line.replace(LINE, '').trim()).join(' ')
  return { stage: outcome.stage, code: outcome.status, enhanced, text: text.trim().slice(0, 2000) }
}
