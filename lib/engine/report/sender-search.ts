import type { KnownValue } from '../mask/check-values'
import { findLeaks } from '../mask/leaks'
import { redactPaste } from '../mask/pasted-text'
import { isSecretIn } from '../mask/secret-looks'
import type { SharingCatalogue } from '../model/catalogue'
import { SHARED_LIMITS } from '../model/shared-limits'
import { SENDER_PARTS, type Sender, type SenderFaults, type SenderPart } from './sender'
import { SENDER_LINE } from './shared'

/** Characters. */
const LONGEST: Readonly<Record<SenderPart, number>> = {
  name: SHARED_LIMITS.senderName,
  ticket: SHARED_LIMITS.senderTicket,
}

/**
 * What of a sender must not be handed on: a text that is no line, one that looks like a key, one that holds a value of
 * the check.
 * @param known values that must not occur
 * @returns null where nothing is wrong
 */
export function senderFaults(
  catalogue: SharingCatalogue,
  sender: Sender | null | undefined,
  known: readonly KnownValue[] = [],
): SenderFaults | null {
  if (!sender) return null
  const faults = SENDER_PARTS.flatMap((part) => {
    const text = sender[part]
    const fault = text === undefined ? null : (lineFault(text, LONGEST[part]) ?? secretFault(catalogue, text, known))
    return fault === null ? [] : [[part, fault] as const]
  })
  if (faults.length > 0) return Object.fromEntries(faults)
  const torn = tornLabels(catalogue, sender, known)
  return torn === '' ? null : { ticket: `With the name beside it, this is a part of what was entered (${torn}).` }
}

/** The parts of a sender that may be handed on; undefined where there are none. */
export function harmlessSender(
  catalogue: SharingCatalogue,
  sender: Sender | undefined,
  known: readonly KnownValue[],
): Sender | undefined {
  const faults = senderFaults(catalogue, sender, known)
  if (!sender || !faults) return sender
  const kept = SENDER_PARTS.filter((part) => sender[part] !== undefined && faults[part] === undefined)
  return kept.length === 0 ? undefined : Object.fromEntries(kept.map((part) => [part, sender[part]]))
}

function lineFault(text: string, longest: number): string | null {
  if (text.length > longest) return `This has ${text.length} characters; ${longest} are the most.`
  if (SENDER_LINE.test(text)) return null
  return /[\p{L}\p{N}]/u.test(text)
    ? 'This holds a character that cannot be seen, or that changes how the text around it reads. Type it anew ' +
        'instead of pasting it.'
    : 'This holds neither a letter nor a digit.'
}

const ANY_TEXT = { secret: false, anyText: true, shape: 'text' } as const

function secretFault(catalogue: SharingCatalogue, text: string, known: readonly KnownValue[]): string | null {
  const labels = labelsIn(catalogue, text, known)
  if (labels !== '') return `This is a part of what was entered (${labels}). Everybody with the link would read it.`
  return isSecretIn(catalogue, ANY_TEXT, text) || redactPaste(catalogue, text).hidden.length > 0
    ? 'This looks like a key or a token. Everybody with the link would read it: write a name or a number.'
    : null
}

/** A value of which each box holds so little that neither shows it alone. */
function tornLabels(catalogue: SharingCatalogue, { name, ticket }: Sender, known: readonly KnownValue[]): string {
  if (name === undefined || ticket === undefined) return ''
  return labelsIn(catalogue, `${name}${ticket}`, known) || labelsIn(catalogue, `${ticket}${name}`, known)
}

function labelsIn(catalogue: SharingCatalogue, text: string, known: readonly KnownValue[]): string {
  return [...new Set(findLeaks(catalogue, text, known).map(({ label }) => label))].join(', ')
}
