'use client'

import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import type { Explanation } from '@/lib/engine/model/explanation'
import type { SharedReport } from '@/lib/engine/report/shared'

type Props = {
  readonly report: SharedReport
  readonly explanations: readonly Explanation[]
  readonly link?: string | undefined
  /** the rarer exports are folded away */ readonly compact?: boolean
}

type Exports = {
  readonly ticket: string
  readonly phone: string
  readonly failing: string | null
  readonly fixed: string | null
  readonly documented: string | null
  readonly json: string
  readonly har: string
}

/** Everything a report can be taken away as: copied as text, or downloaded as a file. */
export function ExportButtons({ report, explanations, link, compact = false }: Props) {
  const exports = useExports(report, explanations, link)
  if (!exports) return <p className="text-sm text-soft">Preparing the exports.</p>
  const { ticket, phone, failing, fixed, documented, json, har } = exports
  const more = (
    <div className="flex flex-wrap gap-2">
      <CopyButton look="secondary" text={phone} label="Copy for a telephone call" action="copy-phone" />
      <Save name="why401-report.json" type="application/json" text={json} label="JSON" action="download-json" />
      <Save name="why401-report.har" type="application/json" text={har} label="HAR, redacted" action="download-har" />
    </div>
  )
  return (
    <div className="flex flex-wrap items-center gap-2">
      <CopyButton look="secondary" text={ticket} label="Copy for a ticket" action="copy-ticket" />
      {failing ? (
        <CopyButton look="secondary" text={failing} label="Copy curl of the refused call" action="copy-curl" />
      ) : null}
      {fixed ? (
        <CopyButton look="secondary" text={fixed} label="Copy curl of the fixed call" action="copy-curl-fixed" />
      ) : null}
      {documented ? (
        <CopyButton look="secondary" text={documented} label="Copy the documented call" action="copy-curl-documented" />
      ) : null}
      {compact ? (
        <Disclosure summary="More exports" className="w-full">
          <div className="mt-1">{more}</div>
        </Disclosure>
      ) : (
        more
      )}
    </div>
  )
}

/** The exporters are fetched when a report is there: most visits end without one. */
function useExports(
  report: SharedReport,
  explanations: readonly Explanation[],
  link: string | undefined,
): Exports | null {
  const [exports, setExports] = useState<Exports | null>(null)
  useEffect(() => {
    let current = true
    void import('./exports').then(({ exportsOf }) => {
      if (current) setExports(exportsOf(report, explanations, link))
    })
    return () => {
      current = false
    }
  }, [report, explanations, link])
  return exports
}

function Save({
  name,
  type,
  text,
  label,
  action,
}: {
  readonly name: string
  readonly type: string
  readonly text: string
  readonly label: string
  readonly action: string
}) {
  function save() {
    const url = URL.createObjectURL(new Blob([text], { type }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
  return (
    <button type="button" onClick={save} data-action={action} className={buttonClass('secondary', 'sm')}>
      <Download aria-hidden className="size-3.5" />
      {`Download ${label}`}
    </button>
  )
}
