'use client'

import { useState } from 'react'
import type { KnownValue } from '@/lib/engine/mask/check-values'
import { senderOf, withSender } from '@/lib/engine/report/sender'
import type { Sender, SenderDraft, SenderFaults, SenderPart } from '@/lib/engine/report/sender'
import type { SharedReport } from '@/lib/engine/report/shared'
import type { Creation, LifetimeId, Prepared, Refused, ShareActions } from '@/lib/engine/report/sharing'
import { DEFAULT_LIFETIME, refusedSender } from '@/lib/engine/report/sharing'
import { REVOKE_FRAGMENT } from './revoke-panel'

export type Carrier = 'stored' | 'self-contained'

export type Made = {
  readonly carrier: Carrier
  readonly url: string
  /** of a stored link: until when it opens (ISO 8601, UTC), and how it is revoked */
  readonly stored: {
    readonly id: string
    readonly token: string
    readonly expiresAt: string
    readonly revokeUrl: string
  } | null
}

export type ShareStep =
  | { readonly kind: 'preparing' }
  | {
      readonly kind: 'preview'
      readonly report: SharedReport
      readonly mark: string | null
      readonly refusal: Refused | null
      readonly busy: boolean
    }
  | { readonly kind: 'refused'; readonly refusal: Refused }
  | { readonly kind: 'made'; readonly made: Made; readonly revoked: string | null; readonly busy: boolean }

const LOST: Refused = {
  ok: false,
  reason: 'unreachable',
  message: 'This page lost its connection to the server, so nothing was stored.',
  retryAfter: null,
  selfContained: true,
  sender: null,
}

const UNSEARCHED: Refused = {
  ...LOST,
  message:
    'This page lost its connection to the server, so the name and the ticket number could not be searched for the ' +
    'values of your check, and no link was made. Try again in a moment, or empty both.',
  selfContained: false,
}

const NOTHING: SenderDraft = { name: '', ticket: '' }

/** The values that this page has, for a report of which the server knows none. */
export type KnownHere = () => Promise<readonly KnownValue[]>

export type ShareOptions = {
  /** says which credentials the report is of; null for an explanation */
  readonly mark: string | null
  /** what the boxes of the sender begin with; it can be changed and emptied */
  readonly proposed?: Partial<SenderDraft> | undefined
  readonly known?: KnownHere | undefined
}

/** The steps of sharing: prepare, preview, make a link, revoke it. */
export function useShare({ prepare, create, revoke }: ShareActions, { mark, proposed, known }: ShareOptions) {
  const [step, setStep] = useState<ShareStep>({ kind: 'preparing' })
  const [carrier, setCarrier] = useState<Carrier>('stored')
  const [lifetime, setLifetime] = useState<LifetimeId>(DEFAULT_LIFETIME)
  const sender = useSender(proposed)

  /** An explanation was made in this browser and is previewed without asking the server. */
  async function start(shared: SharedReport, ask = shared.kind !== 'explanation', marked = mark) {
    setStep({ kind: 'preparing' })
    const prepared = ask
      ? await prepare({ report: shared, mark: marked }).catch(() => ({ ...LOST, selfContained: false }))
      : { ok: true as const, report: shared, mark: null }
    setStep(
      prepared.ok
        ? { kind: 'preview', report: prepared.report, mark: prepared.mark, refusal: null, busy: false }
        : { kind: 'refused', refusal: prepared },
    )
  }

  async function make(report: SharedReport, marked: string | null, as: Carrier = carrier) {
    const preview = { kind: 'preview', report, mark: marked } as const
    const refuse = (refusal: Refused) => {
      sender.refuse(refusal.sender ?? {})
      setStep({ ...preview, refusal: refusal.sender ? null : refusal, busy: false })
    }
    setStep({ ...preview, refusal: null, busy: true })
    const named = withSender(report, senderOf(sender.draft))
    const fault = named.sender ? await faultHere(named.sender, known).catch(() => UNSEARCHED) : null
    if (fault) return refuse(fault)
    if (as === 'self-contained') {
      const searched = await searchedByServer(named, marked)
      if (!searched.ok) return refuse(searched)
      return setStep({ kind: 'made', made: await selfContained(searched.report), revoked: null, busy: false })
    }
    const created = await create({ report: named, lifetime, mark: marked }).catch((): Creation => LOST)
    if (created.ok) return setStep({ kind: 'made', made: madeOf(created), revoked: null, busy: false })
    if (created.reason === 'changed') await start(report, true, marked)
    else refuse(created)
  }

  /** Only the server has the values of a check, so it looks at who sends a report of one before it is packed. */
  async function searchedByServer(report: SharedReport, marked: string | null): Promise<Prepared> {
    if (report.kind !== 'check' || !report.sender) return { ok: true, report, mark: marked }
    return prepare({ report, mark: marked }).catch((): Prepared => UNSEARCHED)
  }

  async function end(made: Made) {
    if (!made.stored) return
    setStep({ kind: 'made', made, revoked: null, busy: true })
    const { message } = await revoke({ id: made.stored.id, token: made.stored.token }).catch(() => ({
      message: 'This page lost its connection to the server. The link may still open; try again.',
    }))
    setStep({ kind: 'made', made, revoked: message, busy: false })
  }

  return { step, carrier, setCarrier, lifetime, setLifetime, start, make, end, ...sender }
}

/** What is written of the sender, kept in this page alone; and what was refused, counted so that it is said anew. */
function useSender(proposed: Partial<SenderDraft> | undefined) {
  const [draft, setDraft] = useState<SenderDraft>({ ...NOTHING, ...proposed })
  const [refusedParts, setRefused] = useState<{ readonly times: number; readonly faults: SenderFaults }>({
    times: 0,
    faults: {},
  })

  function write(part: SenderPart, text: string) {
    setDraft((before) => ({ ...before, [part]: text }))
    setRefused(({ times, faults }) => {
      const { [part]: _, ...others } = faults
      return { times, faults: others }
    })
  }

  const refuse = (faults: SenderFaults) => setRefused(({ times }) => ({ times: times + 1, faults }))
  return { draft, write, refuse, refusedParts }
}

/** What this page can tell by itself: nothing that looks like a secret is even sent to our own server. */
async function faultHere(sender: Sender, known: KnownHere | undefined): Promise<Refused | null> {
  const [{ senderFaults }, { catalogue }, values] = await Promise.all([
    import('@/lib/engine/report/sender-search'),
    import('@/lib/vendors'),
    known?.() ?? [],
  ])
  const faults = senderFaults(catalogue, sender, values)
  return faults && refusedSender(faults)
}

function madeOf({ url, id, revokeToken, expiresAt }: Extract<Creation, { ok: true }>): Made {
  return {
    carrier: 'stored',
    url,
    stored: { id, token: revokeToken, expiresAt, revokeUrl: `${url}${REVOKE_FRAGMENT}${revokeToken}` },
  }
}

async function selfContained(report: SharedReport): Promise<Made> {
  const { toFragment } = await import('@/lib/engine/report/fragment')
  return { carrier: 'self-contained', url: `${location.origin}/r#${await toFragment(report)}`, stored: null }
}
