import 'server-only'
import { createHmac } from 'node:crypto'
import { codeFrom, type CodeGroups } from '@/lib/engine/support/code'
import { env } from '../env'

/**
 * Everything that is secret in a case follows from the supporter's own secret, which only the supporter's sealed cookie
 * holds: the store keeps hashes, and the supporter's pages can still show links and code again after a reload.
 */
function derive(secret: string, purpose: string, caseId: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\n${caseId}`).digest()
}

/** The id in `/case/<id>`: 144 bits that nobody without the supporter's secret can compute. */
export function supporterLinkId(secret: string, caseId: string): string {
  return derive(secret, 'supporter link', caseId).subarray(0, 18).toString('base64url')
}

/** The id in `/join/<id>`, until somebody joins with the code: then it is replaced by a random one. */
export function customerLinkId(secret: string, caseId: string): string {
  return derive(secret, 'customer link', caseId).subarray(0, 18).toString('base64url')
}

/** The code to read aloud. @param number counts the codes of one case: each is another one */
export function codeOf(secret: string, caseId: string, number: number): string {
  for (let round = 0; ; round++) {
    const code = codeFrom(derive(secret, `code ${number} ${round}`, caseId))
    if (code) return code
  }
}

export type CodeHashes = { readonly whole: string; readonly groups: CodeGroups }

/**
 * What is stored of a code: it is short, so a plain hash could be guessed by whoever has the store. The key is not in
 * the store.
 */
export function codeHashes(groups: CodeGroups): CodeHashes {
  const key = createHmac('sha256', env().SESSION_PASSWORD.at(-1) ?? '')
    .update('why401 support code')
    .digest()
  const hash = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
  return {
    whole: hash(groups.join('-')),
    groups: [hash(`1${groups[0]}`), hash(`2${groups[1]}`), hash(`3${groups[2]}`)],
  }
}
