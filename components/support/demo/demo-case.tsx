'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Deeper } from '@/components/ui/heading'
import { Quiet } from '@/components/ui/liveness'
import type { Reply } from '@/lib/engine/support/events'
import { JoinByCode } from '../join-by-code'
import { OpenCaseForm } from '../open-case-form'
import type { MemoryCase, Seen } from './memory-case'
import { Side } from './side'
import type { About } from './sides'
import { Story } from './story'
import { turnOf } from './turn'
import { useLead } from './use-lead'

/** A case in which one person is both sides. It is kept in this page alone, and begins anew with the page. */
export function DemoCase(props: About) {
  const [number, setNumber] = useState(0)
  return <OneCase key={number} {...props} isFirst={number === 0} onAnew={() => setNumber(number + 1)} />
}

type OneProps = About & { readonly isFirst: boolean; readonly onAnew: () => void }

function OneCase({ isFirst, onAnew, ...about }: OneProps) {
  const { product } = about
  const [opened, setOpened] = useState<Opened | null>(null)
  const kept = opened?.kept ?? null
  const seen = useSeen(kept)
  const turn = turnOf(seen?.supporter ?? null, seen?.over ?? null)
  const frame = useRef<HTMLDivElement>(null)
  useLead(frame, turn, isFirst)

  async function open(_: Reply | null, form: FormData): Promise<Reply> {
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const parts = await loadParts().catch(() => null)
    if (parts === null) return { ok: false, message: 'A part of this page could not be loaded. Reload the page.' }
    const [{ openMemoryCase }, sides] = parts
    const ticket = text('ticket')
    const asked = {
      who: text('who') || 'Support',
      product: product.id,
      region: text('region') || product.regions[0].code,
      note: text('note'),
      ...(ticket === '' ? {} : { ticket }),
    }
    setOpened({ kept: await openMemoryCase(asked, OUTSIDE), sides })
    return { ok: true }
  }

  // what a case needs is fetched when somebody turns to the form, and has come when they have filled it in
  const fetchParts = () => void loadParts().catch(() => null)

  return (
    <div
      className="grid -scroll-mt-14 gap-4"
      ref={frame}
      onPointerEnter={fetchParts}
      onPointerDown={fetchParts}
      onFocus={fetchParts}
    >
      <Story turn={turn} onAnew={onAnew} />
      <Quiet>
        <Deeper by={2}>
          <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
            <Side party="supporter" address={kept ? '/case/…' : '/support'} turn={turn}>
              {opened && seen ? (
                <opened.sides.SupporterSide {...about} kept={opened.kept} seen={seen} />
              ) : (
                <OpenCaseForm products={[product]} openCase={open} />
              )}
            </Side>
            <Side party="customer" address={seen?.customer.joined ? '/join/…' : '/join'} turn={turn}>
              {opened && seen?.customer.joined ? (
                <opened.sides.CustomerSide {...about} kept={opened.kept} seen={seen} />
              ) : (
                <Joining kept={kept} />
              )}
            </Side>
          </div>
        </Deeper>
      </Quiet>
    </div>
  )
}

/** The engine with the simulated world, and the views of a case: more than all else of the page. */
const loadParts = () => Promise.all([import('./memory-case'), import('./sides')])

type Opened = { readonly kept: MemoryCase; readonly sides: Awaited<ReturnType<typeof loadParts>>[1] }

const OUTSIDE = {
  now: () => Date.now(),
  tick: () => performance.now(),
  random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  pause: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
}

const NOTHING = () => () => undefined

function useSeen(kept: MemoryCase | null): Seen | null {
  const read = () => kept?.seen() ?? null
  return useSyncExternalStore(kept?.subscribe ?? NOTHING, read, () => null)
}

/** The customer before joining. Nobody reads a code aloud here, so a button does. */
function Joining({ kept }: { readonly kept: MemoryCase | null }) {
  const [code, setCode] = useState<string>()
  const form = useRef<HTMLDivElement>(null)
  const isOpen = kept !== null

  useEffect(() => {
    if (code !== undefined) form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus()
  }, [code])

  async function join(_: Reply | null, data: FormData): Promise<Reply> {
    if (!kept) return { ok: false, message: 'No case is open yet: the supporter opens one first.' }
    return kept.join(String(data.get('code') ?? ''))
  }

  return (
    <div ref={form} className="grid gap-4">
      <JoinByCode key={code} join={join} {...(code === undefined ? {} : { code })} />
      {isOpen ? (
        <p className="flex flex-wrap items-center gap-3 text-sm text-soft">
          <Button size="sm" data-action="hear-code" onClick={() => setCode(kept.invitation.code ?? '')}>
            Fill in the code
          </Button>
          in place of hearing it
        </p>
      ) : null}
    </div>
  )
}
