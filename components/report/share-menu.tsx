'use client'

import { Share2 } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Explanation } from '@/lib/engine/model/explanation'
import type { LiveReport } from '@/lib/engine/model/report'
import type { SharedReport } from '@/lib/engine/report/shared'
import type { ShareActions } from '@/lib/engine/report/sharing'
import { ExportButtons } from './export-buttons'
import { useShare, type ShareOptions } from './use-share'

// the preview knows the whole catalogue: it is fetched when it is asked for
const ShareDialog = lazy(() => import('./share-dialog').then((m) => ({ default: m.ShareDialog })))

type Props = ShareOptions & {
  readonly report: LiveReport
  /** one for each diagnosis that the report names */
  readonly explanations: readonly Explanation[]
  readonly actions: ShareActions
  /** exactly what is handed on, where the server has made it already: of two calls that were tried */
  readonly prepared?: SharedReport | null
}

/**
 * Share, and every export, for a report that has just been made. All of it works on the projection, never on the live
 * report.
 */
export function ShareMenu({ report, explanations, actions, prepared = null, ...options }: Props) {
  const projected = useProjection(report)
  const shared = prepared ?? projected
  const share = useShare(actions, options)
  const [opened, setOpened] = useState(0)

  function open() {
    if (!shared) return
    setOpened(opened + 1)
    void share.start(shared)
  }

  return (
    <>
      <Button data-action="share" disabled={!shared} onClick={open}>
        <Share2 aria-hidden className="size-4" />
        Share
      </Button>
      {shared ? <ExportButtons report={shared} explanations={explanations} compact /> : null}
      <Suspense fallback={null}>{opened > 0 ? <ShareDialog key={opened} share={share} /> : null}</Suspense>
    </>
  )
}

/** The projector knows the whole catalogue, so it is fetched only once there is a report. */
function useProjection(report: LiveReport): SharedReport | null {
  const [shared, setShared] = useState<{ readonly of: LiveReport; readonly report: SharedReport } | null>(null)
  useEffect(() => {
    let current = true
    const parts = Promise.all([import('@/lib/engine/report/project'), import('@/lib/vendors')])
    void parts.then(([{ toShared }, { catalogue }]) => {
      if (current) setShared({ of: report, report: toShared(catalogue, report) })
    })
    return () => {
      current = false
    }
  }, [report])
  return shared?.of === report ? shared.report : null
}
