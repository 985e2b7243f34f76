import { Panel, VisibleText } from './readout'
import type { Signed } from '@/lib/vendors/sinch/signing/request'

/** The five lines as they are signed, numbered and measured, with their line ends. */
export function LinesTable({ signed }: { readonly signed: Signed }) {
  return (
    <Panel title="String-to-sign" measure={`${signed.bytes} bytes`}>
      <table className="w-full border-collapse">
        <thead className="sr-only">
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Text and line end</th>
            <th scope="col">Bytes</th>
          </tr>
        </thead>
        <tbody>
          {signed.lines.map((line, i) => (
            <tr key={line.name} className="border-b border-line align-baseline">
              <th
                scope="row"
                className={
                  'w-[1%] py-1.5 pr-3 text-left text-xs font-normal whitespace-nowrap text-soft sm:w-[7.5rem] ' +
                  'sm:pr-0'
                }
              >
                <span aria-hidden className="data mr-2 text-xs">
                  {i + 1}
                </span>
                {line.name}
              </th>
              <td className="data min-w-0 py-1.5">
                {line.text === '' ? <span className="text-xs text-soft">empty </span> : null}
                <VisibleText text={line.text} spaces {...(i < signed.lines.length - 1 ? { end: 'LF' } : {})} />
              </td>
              <td className="data w-[1%] py-1.5 pl-3 text-right text-xs whitespace-nowrap text-soft">{line.bytes} B</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
