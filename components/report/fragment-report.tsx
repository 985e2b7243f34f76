'use client'

import { useEffect, useState, type ComponentProps } from 'react'
import { PageHead } from '@/components/ui/page'
import type { FragmentFault } from '@/lib/engine/report/fragment'
import type { ReportView } from './report-view'

const FAULTS: Record<FragmentFault, string> = {
  empty:
    'The part after “#” is missing: it holds the report. Some programs cut links; ask for the whole one, or ' +
    'for the report as a file.',
  'too-long': 'The link is longer than a report can be, so it was not unpacked.',
  'not-ours': 'The part after “#” is not a report of this version. It may have been changed by a program on its way.',
  damaged:
    'The part after “#” is incomplete or was changed on its way. Ask for the whole link, or for the report as a file.',
  'not-a-report': 'The link was unpacked, but what it holds is not a report of this version.',
}

type View = { readonly View: typeof ReportView; readonly props: Omit<ComponentProps<typeof ReportView>, 'children'> }
type State =
  | { readonly kind: 'reading' }
  | { readonly kind: 'fault'; readonly fault: FragmentFault }
  | ({ readonly kind: 'report' } & View)

/** Opens the report of a self-contained link in this browser. */
export function FragmentReport() {
  const [state, setState] = useState<State>({ kind: 'reading' })
  useEffect(() => {
    let current = true
    const open = () => void read(location.hash).then((next) => current && setState(next))
    open()
    addEventListener('hashchange', open)
    return () => {
      current = false
      removeEventListener('hashchange', open)
    }
  }, [])
  if (state.kind === 'reading')
    return (
      <PageHead
        title="Reading the report in this link"
        lead="It is unpacked in this browser; nothing of it is sent anywhere."
      />
    )
  if (state.kind === 'fault')
    return <PageHead title="This link holds no report that can be read" lead={FAULTS[state.fault]} />
  const { View, props } = state
  return <View {...props} />
}

async function read(hash: string): Promise<State> {
  if (hash.length <= 1) return { kind: 'fault', fault: 'empty' } // what shows a report is not loaded for none
  const [{ fromFragment }, { harden }, { ReportView }, { catalogue }] = await Promise.all([
    import('@/lib/engine/report/fragment'),
    import('@/lib/engine/report/harden'),
    import('./report-view'),
    import('@/lib/vendors'),
  ])
  const opened = await fromFragment(catalogue, hash)
  if ('fault' in opened) return { kind: 'fault', fault: opened.fault }
  return {
    kind: 'report',
    View: ReportView,
    props: {
      report: harden(catalogue, opened.report),
      explain: catalogue.explanation,
      now: Date.now(),
      expiresAt: null,
      signed: false,
    },
  }
}
