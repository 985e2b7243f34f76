import { Disclosure } from '@/components/ui/disclosure'
import { StatusShape } from '@/components/ui/status'
import { TRAITS } from '@/lib/engine/loaders/traits'
import type { XrayCell, XrayRow } from '@/lib/engine/loaders/xray-model'

/** One name of a file: what differs, in words, and what each loader makes of it. */
export function VariableReadings({ row: { name, part, cells, differs, findings } }: { readonly row: XrayRow }) {
  return (
    <li
      data-variable={name ?? ''}
      data-differs={differs}
      className="grid min-w-0 gap-2 border-t border-line pt-4 first:border-t-0 first:pt-0"
    >
      <h3 className="flex flex-wrap items-baseline gap-x-3 text-sm font-semibold">
        {name === null ? (
          <span>A name that may be a piece of a secret</span>
        ) : (
          <code className="data text-sm break-all">{name}</code>
        )}
        {part === '' ? null : <span className="text-xs font-normal text-soft">{part}</span>}
      </h3>
      {findings.length === 0 ? (
        <p className="flex gap-2 text-sm">
          <StatusShape status="pass" className="mt-0.5" />
          {cells.length === 1 ? 'Nothing about the value is odd.' : 'All loaders that come so far read the same.'}
        </p>
      ) : (
        <ul className="grid gap-1.5">
          {findings.map((finding) => (
            <li key={finding} data-xray-finding className="flex max-w-[72ch] gap-2 text-sm">
              <StatusShape status="warning" className="mt-0.5" />
              {finding}
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary="What each of them reads" open={differs} className="min-w-0">
        <div
          className="overflow-x-auto"
          role="region"
          tabIndex={0}
          aria-label={`Readings of ${name ?? 'a hidden name'}`}
        >
          <table className="w-full border-collapse text-left text-xs">
            <thead>
              <tr className="text-soft">
                <th scope="col" className="py-1.5 pr-3 font-medium">
                  Loader, and what it did
                </th>
                <th scope="col" className="py-1.5 pr-3 font-medium">
                  Length
                </th>
                <th scope="col" className="py-1.5 font-medium">
                  Mark
                </th>
              </tr>
            </thead>
            <tbody>
              {cells.map((cell) => (
                <Reading key={cell.loader.id} cell={cell} />
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </li>
  )
}

function Reading({ cell: { loader, kind, characters, bytes, mark, traits, why } }: { readonly cell: XrayCell }) {
  const labels = TRAITS.flatMap(({ id, label }) => {
    const has = traits[id]
    // that there is no line break in it is what everybody expects
    if (has === undefined || (id === 'line-break' && !has)) return []
    return [label[has ? 0 : 1]]
  })
  return (
    <tr data-loader={loader.id} data-mark={mark ?? ''} className="border-t border-line align-baseline">
      <th scope="row" className="py-1.5 pr-3 font-normal">
        <span className="block font-medium">{loader.name}</span>
        <span className="text-soft">{why ?? (labels.length === 0 ? 'takes it as it stands' : labels.join(' · '))}</span>
      </th>
      <td className="py-1.5 pr-3">{mark === null ? '' : lengthOf(characters, bytes)}</td>
      <td className="py-1.5">
        {mark === null ? <span className="text-soft">{kind === 'unknown' ? 'unknown' : 'no value'}</span> : null}
        {mark === null ? null : <code className="data text-xs">{mark}</code>}
      </td>
    </tr>
  )
}

function lengthOf(characters: number, bytes: number): string {
  if (characters === 0) return 'empty'
  const length = characters === 1 ? '1 character' : `${characters} characters`
  return bytes === characters ? length : `${length}, ${bytes} bytes`
}
