import type { ReadLine } from '../statements/lines'
import { EMPTY_REQUEST, EMPTY_RESPONSE, type PastedExchange } from './define'

const CALL = /\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b\W{1,4}((?:https?:\/\/[^\s"/]{1,200})?\/[^\s"]{0,1000})/
const REFUSED = /(?<![\d.:/-])(40[13])(?![\d.:/-])/

/**
 * How the reader's own server answered its last caller, where a paste shows nothing else: only a refusal says something
 * about credentials, those of whoever called.
 */
export function ownServerExchange(lines: readonly ReadLine[]): PastedExchange | null {
  const line = lines.findLast(({ kind, text }) => kind === 'own-server' && REFUSED.test(text.slice(0, 3000)))
  const status = REFUSED.exec(line?.text.slice(0, 3000) ?? '')?.[1]
  if (!line || status === undefined) return null
  const call = CALL.exec(line.text.slice(0, 3000))
  return {
    request: call ? { ...EMPTY_REQUEST, method: call[1] ?? null, url: call[2] ?? null } : null,
    response: { ...EMPTY_RESPONSE, status: Number(status) },
    ofOwnServer: true,
  }
}
