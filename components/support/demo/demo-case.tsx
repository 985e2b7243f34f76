'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Deeper } from '@/components/ui/heading'
import { Quiet } from '@/components/ui/liveness'
import type { Preview } from '@/lib/engine/check/preview'
import type { FormFields } from '@/lib/engine/model/inspection'
import type { FormProduct } from '@/lib/engine/model/product'
import type { Party, Reply } from '@/lib/engine/support/events'
import type { CaseNames } from '@/lib/engine/support/names'
import type { UnfitSteps } from '@/lib/engine/support/steps'
import { CaseView } from '../case-view'
import { CustomerView } from '../customer-view'
import { JoinByCode } from '../join-by-code'
import { OpenCaseForm } from '../open-case-form'
import type { Following } from '../use-case'
import type { MemoryCase, Seen } from './memory-case'
import { Side } from './side'
import { Story } from './story'
import { turnOf } from './turn'
import { useLead } from './use-lead'

type Props = {
  readonly origin: string
  /** the product of the case, with the regions that there are test keys for */
  readonly product: FormProduct
  readonly fields: FormFields
  readonly names: CaseNames
  /** what a check will send, by region */
  readonly plans: Readonly<Record<string, Preview>>
  readonly unfit: UnfitSteps
}

/** A case in which one person is both sides. It is kept in this page alone, and begins anew with the page. */
export function DemoCase(props: Props) {
  const [number, setNumber] = useState(0)
  return <OneCase key={number} {...props} isFirst={number === 0} onAnew={() => setNumber(number + 1)} />
}

type OneProps = Props & { readonly isFirst: boolean; readonly onAnew: () => void }

function OneCase({ isFirst, onAnew, ...props }: OneProps) {
  const { product } = props
  const [kept, setKept] = useState<MemoryCase | null>(null)
  const seen = useSeen(kept)
  const turn = turnOf(seen?.supporter ?? null, seen?.over ?? null)
  const frame = useRef<HTMLDivElement>(null)
  useLead(frame, turn, isFirst)

  async function open(_: Reply | null, form: FormData): Promise<Reply> {
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const { openMemoryCase } = await loadCase()
    const ticket = text('ticket')
    setKept(
      await openMemoryCase(
        {
          who: text('who') || 'Support',
          product: product.id,
          region: text('region') || product.regions[0].code,
          note: text('note'),
          ...(ticket === '' ? {} : { ticket }),
        },
        OUTSIDE,
      ),
    )
    return { ok: true }
  }

  // what runs the check is fetched while the form is being read
  useEffect(() => void loadCase().catch(() => null), [])

  return (
    <div className="grid -scroll-mt-14 gap-4" ref={frame}>
      <Story turn={turn} onAnew={onAnew} />
      <Quiet>
        <Deeper by={2}>
          <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
            <Side party="supporter" address={kept ? '/case/…' : '/support'} turn={turn}>
              {kept && seen ? (
                <SupporterSide {...props} kept={kept} seen={seen} />
              ) : (
                <OpenCaseForm products={[product]} openCase={open} />
              )}
            </Side>
            <Side party="customer" address={seen?.customer.joined ? '/join/…' : '/join'} turn={turn}>
              {kept && seen?.customer.joined ? (
                <CustomerSide {...props} kept={kept} seen={seen} />
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

const loadCase = () => import('./memory-case')

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

/** Nobody is away here, and nothing is asked of a server. */
function followingOf(seen: Seen, party: Party): Following {
  return { state: seen[party], over: seen.over, offline: false, otherSeenAt: null, now: '' }
}

type SideProps = Props & { readonly kept: MemoryCase; readonly seen: Seen }

function SupporterSide({ origin, names, unfit, kept, seen }: SideProps) {
  return (
    <CaseView
      origin={origin}
      head={kept.head}
      following={followingOf(seen, 'supporter')}
      invitation={kept.invitation}
      actions={kept.supporter}
      names={names}
      unfit={unfit}
      takers={[]}
    />
  )
}

function CustomerSide({ product, fields, names, plans, kept, seen }: SideProps) {
  const { head, keys } = kept
  const region = head.region ?? product.regions[0].code
  const [board] = useState(() => ({
    products: [product],
    fields,
    names,
    plan: { product: product.id, region, preview: plans[region] ?? { calls: [], notes: [] } },
    initial: {
      product: product.id,
      values: { ...keys, region },
      kept: [],
      tried: false,
      note: 'Filled with test keys of the simulator.',
    },
    testKeys: [],
    scenario: null,
    runsAtOnce: false,
    forget: async () => ({ done: true }),
    session: kept.session,
    fate: FATE,
  }))
  return (
    <CustomerView
      head={head}
      following={followingOf(seen, 'customer')}
      board={board}
      names={names}
      actions={kept.customer}
      share={null}
    />
  )
}

const FATE = 'Sent nowhere: this page has a simulated vendor in it, which knows test keys only and answers the check.'

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
