import { useRegionName } from '@/components/ui/region'
import { Status } from '@/components/ui/status'
import type { Evidence } from '@/lib/engine/model/evidence'
import { answerOf } from './proof-card'
import { phasesIn } from './time-axis'

const HEADS = ['Outcome', 'Stage', 'Host', 'Answer', 'Start', 'Duration'] as const

/** What the waterfall draws, as a table. */
export function StageTable({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const phases = phasesIn(evidence)
  return (
    <div className="overflow-x-auto" role="region" aria-label={useRegionName('Stages as a table')} tabIndex={0}>
      <table className="w-full min-w-160 border-collapse text-left text-xs">
        <thead>
          <tr className="border-b border-line-strong">
            {[...HEADS, ...phases.map((p) => p.label)].map((head) => (
              <th key={head} scope="col" className="py-1.5 pr-3 font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evidence.map((row) => (
            <tr key={row.id} className="border-b border-line align-top">
              <td className="py-1.5 pr-3">
                <Status status={row.status} />
              </td>
              <td className="py-1.5 pr-3">{row.title}</td>
              <td className="data py-1.5 pr-3 text-xs">{row.host ?? ''}</td>
              <td className="data py-1.5 pr-3 text-xs">{answerOf(row)}</td>
              {[
                row.request ? row.startMs : undefined,
                row.request ? row.ms : undefined,
                ...phases.map(({ key }) => row.phases[key]),
              ].map((ms, i) => (
                <td key={i} className="data py-1.5 pr-3 text-xs whitespace-nowrap">
                  {ms === undefined ? '–' : `${Math.round(ms)} ms`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
