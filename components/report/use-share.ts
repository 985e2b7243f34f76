'use client'

import { useState } from 'react'
import type { SharedReport } from '@/lib/engine/report/shared'
import type { Creation, LifetimeId, Refused, ShareActions } from '@/lib/engine/report/sharing'
import { DEFAULT_LIFETIME } from '@/lib/engine/report/sharing'
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
}

/** The steps of sharing: prepare, preview, make a link, revoke it. */
export function useShare({ prepare, create, revoke }: ShareActions, mark: string | null) {
  const [step, setStep] = useState<ShareStep>({ kind: 'preparing' })
  const [carrier, setCarrier] = useState<Carrier>('stored')
  const [lifetime, setLifetime] = useState<LifetimeId>(DEFAULT_LIFETIME)

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
    setStep({ kind: 'preview', report, mark: marked, refusal: null, busy: true })
    if (as === 'self-contained')
      return setStep({ kind: 'made', made: await selfContained(report), revoked: null, busy: false })
    const created = await create({ report, lifetime, mark: marked }).catch((): Creation => LOST)
    if (created.ok) return setStep({ kind: 'made', made: madeOf(created), revoked: null, busy: false })
    if (created.reason === 'changed') await start(report, true, marked)
    else setStep({ kind: 'preview', report, mark: marked, refusal: created, busy: false })
  }

  async function end(made: Made) {
    if (!made.stored) return
    setStep({ kind: 'made', made, revoked: null, busy: true })
    const { message } = await revoke({ id: made.stored.id, token: made.stored.token }).catch(() => ({
      message: 'This page lost its connection to the server. The link may still open; try again.',
    }))
    setStep({ kind: 'made', made, revoked: message, busy: false })
  }

  return { step, carrier, setCarrier, lifetime, setLifetime, start, make, end }
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
