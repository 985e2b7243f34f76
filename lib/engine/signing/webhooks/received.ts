import { fail, pass, untested, type Check } from '../check'
import { decodeSignature } from '../observed'
import type { Algorithm, Writing } from '../recipe'
import type { Target } from '../search'
import { notFound, type Source } from './missing'

const BYTES: Record<Algorithm, number> = { sha1: 20, sha256: 32 }

type Form = {
  readonly writing: Writing
  readonly algorithm: Algorithm
  readonly where: string
  readonly source: Source
}

/** Reads the signature of a webhook, and says whether its form is the vendor's. */
export function readReceived(
  text: string | null,
  { writing, algorithm, where, source }: Form,
): { readonly check: Check; readonly received: { readonly text: string; readonly target: Target } | null } {
  const title = 'Form of the signature'
  if (text === null || text === '')
    return {
      check: notFound('signature-form', title, source, `${where} is missing, so there is nothing to compare with.`),
      received: null,
    }
  const read = decodeSignature(text)
  const algorithmOf = (bytes: number): Algorithm | null =>
    bytes === BYTES.sha1 ? 'sha1' : bytes === BYTES.sha256 ? 'sha256' : null
  const found = read ? algorithmOf(read.digest.length) : null
  if (!read || !found) {
    const length = read ? `It decodes to ${read.digest.length} bytes` : 'It is neither base64 nor hexadecimal'
    return {
      check: fail(
        'signature-form',
        title,
        text,
        `${length}; a signature here has ${BYTES[algorithm]} bytes in ${nameOf(writing)}. It may be cut off.`,
      ),
      received: null,
    }
  }
  const isHex = read.mistakes.includes('output-hex')
  const rightWriting = writing === 'hex' ? isHex : read.mistakes.length === 0
  const mistakes = [
    ...(writing === 'hex' ? [] : read.mistakes),
    ...(found === 'sha1' && algorithm === 'sha256' ? (['hmac-sha1'] as const) : []),
  ]
  const received = { text, target: { digest: read.digest, algorithm: found, mistakes } }
  if (!rightWriting || found !== algorithm) {
    return {
      check: fail(
        'signature-form',
        title,
        text,
        `It has ${read.digest.length} bytes in ${isHex ? 'hexadecimal' : 'base64'}; the vendor writes ` +
          `${BYTES[algorithm]} bytes in ${nameOf(writing)}.`,
      ),
      received,
    }
  }
  return {
    check: pass(
      'signature-form',
      title,
      text,
      `${BYTES[algorithm]} bytes in ${nameOf(writing)}, as the vendor writes it.`,
    ),
    received,
  }
}

const nameOf = (writing: Writing) => (writing === 'hex' ? 'hexadecimal' : 'base64')

/** Whether the signature that came is the expected one. */
export function compare(received: { readonly text: string } | null, expected: string | null, source: Source): Check {
  const title = 'Signature'
  if (!received && source.unread) return untested('signature', title, '', 'No signature could be read.')
  if (expected === null)
    return {
      id: 'signature',
      title,
      status: 'not-tested',
      value: received?.text ?? '',
      found: 'The secret is needed to calculate the signature.',
    }
  if (!received) return fail('signature', title, '', 'No signature came with the webhook.')
  if (received.text === expected)
    return pass('signature', title, received.text, 'It is the signature of this secret over exactly these bytes.')
  return fail('signature', title, received.text, 'It is not the signature of this secret over these bytes.')
}
