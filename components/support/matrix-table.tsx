import { answerOf } from '@/components/check/proof-card'
import { useRegionName } from '@/components/ui/region'
import { Status } from '@/components/ui/status'
import type { Evidence } from '@/lib/engine/model/evidence'
import { productNameOf } from '@/lib/engine/support/names'
import { useCaseNames } from './case-names'

/** One row a region or a product: what it answered to the same credential. */
export function MatrixTable({
  evidence,
  by,
}: {
  readonly evidence: readonly Evidence[]
  readonly by: 'regions' | 'matrix'
}) {
  const names = useCaseNames()
  const rows = evidence.filter((e) => e.role === 'own' && ['sample-call', 'region', 'permission'].includes(e.probe))
  const heads = [by === 'regions' ? 'Region' : 'Product', 'Outcome', 'Answer', 'Host']
  return (
    <div
      className="overflow-x-auto"
      role="region"
      aria-label={useRegionName(by === 'regions' ? 'Answers of the regions' : 'Permission matrix')}
      tabIndex={0}
    >
      <table className="w-full border-collapse text-left text-sm">
        <thead>
          <tr className="border-b border-line-strong text-xs">
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1.5 pr-4 font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-4 font-normal">
                {by === 'regions' ? (row.region ?? '–') : (productNameOf(names, row.product) ?? row.title)}
              </th>
              <td className="py-1.5 pr-4">
                <Status status={row.status} />
              </td>
              <td className="data py-1.5 pr-4">{answerOf(row)}</td>
              <td className="data wire py-1.5 text-xs text-soft">{row.host ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
