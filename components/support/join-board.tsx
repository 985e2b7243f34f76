'use client'

import type { ComponentProps } from 'react'
import type { CasePage } from '@/lib/engine/support/events'
import type { ByLink } from './by-link'
import { CustomerView, type CustomerActions } from './customer-view'
import { useCase } from './use-case'

type Props = Omit<ComponentProps<typeof CustomerView>, 'following' | 'actions'> & {
  readonly link: string
  readonly page: CasePage
  readonly actions: ByLink<CustomerActions>
}

/** The customer's side of a case that the server keeps. */
export function JoinBoard({ link, page, actions, ...view }: Props) {
  const following = useCase(link, page)
  return (
    <CustomerView
      {...view}
      following={following}
      actions={{
        run: (input) => actions.run(link, input),
        setSharing: (on) => actions.setSharing(link, on),
        shareResult: (result) => actions.shareResult(link, result),
        end: () => actions.end(link),
        answer: (proposal, allowed) => actions.answer(link, proposal, allowed),
        comparisons: () => actions.comparisons(link),
        reportComparison: (proposal, outcome) => actions.reportComparison(link, proposal, outcome),
        reportOpened: (proposal) => actions.reportOpened(link, proposal),
        showChallenge: (proposal, result) => actions.showChallenge(link, proposal, result),
      }}
    />
  )
}
