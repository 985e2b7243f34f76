'use client'

import { useEffect, useState } from 'react'
import { Section } from '@/components/ui/page'
import { Status } from '@/components/ui/status'
import type { Evidence } from '@/lib/engine/model/evidence'
import type { LiveReport } from '@/lib/engine/model/report'
import type { SharedEvidence, SharedReport } from '@/lib/engine/report/shared'
import { outcomeText, VERDICT_WORDS } from '@/lib/engine/report/words'
import { answerOf } from './proof-card'

/** Before the report in the address of a check page; a browser never sends it to the server. */
const PREFIX = '#report='

type Props = {
  /** what this page has seen so far */
  readonly evidence: readonly Evidence[]
  readonly report: LiveReport | null
}

/** What a check from elsewhere saw, in a column beside what this site sees: one question, asked from two places. */
export function FromElsewhere({ evidence, report }: Props) {
  const elsewhere = useReportInAddress()
  if (elsewhere === null) return null
  if (elsewhere === 'unreadable')
    return (
      <Section title="A check from elsewhere" className="pb-0">
        <p className="text-sm">The part of the address after “#report=” is no report that can be read.</p>
      </Section>
    )
  const name = elsewhere.from ?? 'your server'
  const rows = pairsOf(elsewhere.evidence, evidence)
  return (
    <Section title={`From ${name}, and from here`} className="min-w-0 pb-0">
      <p className="mb-3 max-w-[68ch] text-sm" data-elsewhere={elsewhere.verdict}>
        {saidOf(elsewhere, report, name)}
      </p>
      <div className="overflow-x-auto" role="region" aria-label={`From ${name}, and from here`} tabIndex={0}>
        <table className="w-full min-w-140 border-collapse text-left text-xs">
          <thead>
            <tr className="border-b border-line-strong">
              {['Asked', 'Host', `From ${name}`, 'From here'].map((head) => (
                <th key={head} scope="col" className="py-1.5 pr-3 font-semibold">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ there, here }) => (
              <tr key={there.id} className="border-b border-line align-top">
                <td className="py-1.5 pr-3">{there.title}</td>
                <td className="data py-1.5 pr-3 text-xs">{there.host ?? ''}</td>
                <td className="py-1.5 pr-3 whitespace-nowrap">
                  <Status status={there.status} /> <span className="data text-xs">{outcomeText(there)}</span>
                </td>
                <td className="py-1.5 pr-3 whitespace-nowrap">
                  {here ? (
                    <>
                      <Status status={here.status} /> <span className="data text-xs">{answerOf(here)}</span>
                    </>
                  ) : (
                    'not asked yet'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

type Pair = { readonly there: SharedEvidence; readonly here: Evidence | undefined }

/** Each request from there with the same one from here: what was asked, of which host, under which scheme. */
function pairsOf(there: readonly SharedEvidence[], here: readonly Evidence[]): readonly Pair[] {
  const asked = there.filter(({ role, outcome }) => role === 'own' && /^(?:no-)?response$/.test(outcome.kind))
  const isSame = (a: SharedEvidence, b: Evidence) =>
    a.probe === b.probe && a.title === b.title && a.host === b.host && a.scheme === b.scheme && a.region === b.region
  return asked.map((one) => ({ there: one, here: here.find((other) => isSame(one, other)) }))
}

function saidOf(there: SharedReport, here: LiveReport | null, name: string): string {
  const from = `From ${name} the credential was ${VERDICT_WORDS[there.verdict].word.toLowerCase()}`
  if (!here) return `${from}. Check it here to see both side by side.`
  if (here.product !== there.product) return `${from}, for another product than the one that was checked here.`
  if (here.verdict === there.verdict) return `${from}, and from here too: the place makes no difference.`
  const word = VERDICT_WORDS[here.verdict].word.toLowerCase()
  return (
    `${from}, and from here ${word}. Either the values there are others than those that were typed here, which their ` +
    'fingerprints in a shared report show, or the way from there is another: a proxy, a firewall, an address that ' +
    'the vendor does not allow.'
  )
}

/** The report after the `#` of the address, once it was unpacked in this browser; null where there is none. */
function useReportInAddress(): SharedReport | 'unreadable' | null {
  const [found, setFound] = useState<SharedReport | 'unreadable' | null>(null)
  useEffect(() => {
    let isCurrent = true
    const open = () => void read(location.hash).then((next) => isCurrent && setFound(next))
    open()
    addEventListener('hashchange', open)
    return () => {
      isCurrent = false
      removeEventListener('hashchange', open)
    }
  }, [])
  return found
}

async function read(hash: string): Promise<SharedReport | 'unreadable' | null> {
  if (!hash.startsWith(PREFIX)) return null
  const [{ fromFragment }, { harden }, { catalogue }] = await Promise.all([
    import('@/lib/engine/report/fragment'),
    import('@/lib/engine/report/harden'),
    import('@/lib/vendors'),
  ])
  const opened = await fromFragment(catalogue, hash.slice(PREFIX.length))
  return 'fault' in opened ? 'unreadable' : harden(catalogue, opened.report)
}
