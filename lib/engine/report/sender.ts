import type { SharedReport } from './shared'

/** Who sends a report and about which ticket, in their own words. */
export type Sender = NonNullable<SharedReport['sender']>

export const SENDER_PARTS = ['name', 'ticket'] as const
export type SenderPart = (typeof SENDER_PARTS)[number]

/** What stands in the two boxes, perhaps nothing. */
export type SenderDraft = Readonly<Record<SenderPart, string>>

/** Why a part cannot be handed on, a sentence for the person who wrote it. */
export type SenderFaults = Readonly<Partial<Record<SenderPart, string>>>

/** What is said wherever the two are shown. @param who shows them: "this server" */
export function uncheckedBy(who: string): string {
  return `as the sender wrote it; ${who} did not check it.`
}

/** What was written, with blanks made plain; null where both boxes are empty. It may still be refused. */
export function senderOf(draft: SenderDraft): Sender | null {
  const written = SENDER_PARTS.flatMap((part) => {
    const text = draft[part].replace(/\p{Zs}+/gu, ' ').trim()
    return text === '' ? [] : [[part, text] as const]
  })
  return written.length === 0 ? null : Object.fromEntries(written)
}

/** The report as it is handed on by that sender. */
export function withSender(report: SharedReport, sender: Sender | null): SharedReport {
  return sender === null ? withoutSender(report) : { ...withoutSender(report), sender }
}

/** The report alone: what is signed, since for its sender nobody can vouch. */
export function withoutSender(named: SharedReport): SharedReport {
  const { sender: _, ...report } = named
  return report
}
