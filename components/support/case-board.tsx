'use client'

import type { ComponentProps } from 'react'
import type { CasePage } from '@/lib/engine/support/events'
import type { ByLink } from './by-link'
import { CaseView, type SupporterActions } from './case-view'
import { useCase } from './use-case'

type Props = Omit<ComponentProps<typeof CaseView>, 'following' | 'actions'> & {
  readonly link: string
  readonly page: CasePage
  readonly actions: ByLink<SupporterActions>
}

/** The supporter's side of a case that the server keeps. */
export function CaseBoard({ link, page, actions, ...view }: Props) {
  const following = useCase(link, page)
  return (
    <CaseView
      {...view}
      following={following}
      actions={{
        propose: (step) => actions.propose(link, step),
        say: (text) => actions.say(link, text),
        newCode: () => actions.newCode(link),
        closeCase: () => actions.closeCase(link),
        giveCase: (taker) => actions.giveCase(link, taker),
      }}
    />
  )
}
