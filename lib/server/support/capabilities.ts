import 'server-only'
import { createHmac } from 'node:crypto'
import { codeFrom, type CodeGroups } from '@/lib/engine/support/code'
import { macOf, macsOf, sealingKeys } from '../sealing-keys'

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
  return hashedBy(groups, (text) => macOf('support code', text))
}

/** What may be stored of a code that somebody typed: one for each password, since it may be older than the newest. */
export function possibleCodeHashes(groups: CodeGroups): readonly CodeHashes[] {
  return sealingKeys('support code').map((_, i) => hashedBy(groups, (text) => macsOf('support code', text)[i] ?? ''))
}

function hashedBy([first, second, third]: CodeGroups, hash: (text: string) => string): CodeHashes {
  return {
    whole: hash([first, second, third].join('-')),
    groups: [hash(`1${first}`), hash(`2${second}`), hash(`3${third}`)],
  }
}
