import { Status } from '@/components/ui/status'
import type { Check } from '@/lib/engine/signing/check'
import { VisibleText } from './readout'

type Props = {
  readonly checks: readonly Check[]
  readonly caption: string
  /** the attribute that names a row */ readonly hook: 'data-claim' | 'data-part'
}

/** One row a check: what was looked at, its value, what that means, and a status word with its shape. */
export function ChecksTable({ checks, caption, hook }: Props) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Value and meaning</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr
            key={check.id}
            {...{ [hook]: check.id }}
            data-outcome={check.status}
            className={
              'grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line py-2 align-baseline sm:table-row'
            }
          >
            <th
              scope="row"
              className="col-start-1 row-start-1 text-left font-medium sm:w-[9rem] sm:py-2 sm:pr-3 sm:align-baseline"
            >
              {check.title}
            </th>
            <td className="col-span-2 row-start-2 min-w-0 sm:py-2 sm:align-baseline">
              {check.value === '' ? null : (
                <span className="data block">
                  <VisibleText text={check.value.length > 400 ? `${check.value.slice(0, 400)}…` : check.value} />
                </span>
              )}
              <span className="text-xs text-soft">{check.found}</span>
            </td>
            <td className="col-start-2 row-start-1 sm:w-[9.5rem] sm:py-2 sm:pl-3 sm:text-right sm:align-baseline">
              <Status status={check.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
