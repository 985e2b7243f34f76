'use client'

import { useState } from 'react'
import { Queries } from '@/components/ui/queries'
import type { Preview } from '@/lib/engine/check/preview'
import type { FormFields } from '@/lib/engine/model/inspection'
import type { FormProduct } from '@/lib/engine/model/product'
import type { Party } from '@/lib/engine/support/events'
import type { CaseNames } from '@/lib/engine/support/names'
import type { UnfitSteps } from '@/lib/engine/support/steps'
import { CaseView } from '../case-view'
import { CustomerView } from '../customer-view'
import type { Following } from '../use-case'
import type { MemoryCase, Seen } from './memory-case'

/** What a case is about, and what its pages need to know for that. */
export type About = {
  readonly origin: string
  /** the product of the case, with the regions that there are test keys for */
  readonly product: FormProduct
  readonly fields: FormFields
  readonly names: CaseNames
  /** what a check will send, by region */
  readonly plans: Readonly<Record<string, Preview>>
  readonly unfit: UnfitSteps
}

/** Nobody is away here, and nothing is asked of a server. */
function followingOf(seen: Seen, party: Party): Following {
  return { state: seen[party], over: seen.over, offline: false, otherSeenAt: null, now: '' }
}

type SideProps = About & { readonly kept: MemoryCase; readonly seen: Seen }

/** The supporter’s page of a case in memory. */
export function SupporterSide({ origin, names, unfit, kept, seen }: SideProps) {
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

/** The customer’s page of it, with their test keys in the form. */
export function CustomerSide({ product, fields, names, plans, kept, seen }: SideProps) {
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
    <Queries>
      <CustomerView
        head={head}
        following={followingOf(seen, 'customer')}
        board={board}
        names={names}
        actions={kept.customer}
        share={null}
      />
    </Queries>
  )
}

const FATE = 'Sent nowhere: this page has a simulated vendor in it, which knows test keys only and answers the check.'
