'use client'

import { useMemo } from 'react'
import { ShareMenu } from '@/components/report/share-menu'
import type { ShareOptions } from '@/components/report/use-share'
import type { ShareActions } from '@/lib/engine/report/sharing'
import type { View } from './engine'

type ShareProps = Pick<ShareOptions, 'proposed'> & {
  readonly view: View
  readonly share: ShareActions
  /** the paste as it was explained */
  readonly takeSource: () => string
}

/** Sharing, for what was read in this browser: the values that must not be handed on are in the paste alone. */
export function ShareExplanation({ view, share, takeSource, proposed }: ShareProps) {
  const explanations = useMemo(() => [...view.explanations.values()], [view])
  const known = () => import('./values-in-paste').then(({ valuesInPaste }) => valuesInPaste(takeSource()))
  return (
    <ShareMenu
      report={view.report}
      explanations={explanations}
      mark={null}
      actions={share}
      known={known}
      proposed={proposed}
    />
  )
}
