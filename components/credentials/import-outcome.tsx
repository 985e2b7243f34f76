'use client'

import { Notice } from '@/components/ui/notice'
import type { FormFields } from '@/lib/engine/model/inspection'
import type { ImportedSet } from '@/lib/engine/model/import'
import type { FormProduct } from '@/lib/engine/model/product'
import type { ReadImport } from './read-import'

type Props = {
  readonly imported: ReadImport
  readonly products: readonly FormProduct[]
  readonly fields: FormFields
  /** the set that is in the form */
  readonly chosen: string | null
  readonly onChoose: (set: ImportedSet) => void
}

/** What came of an import: whose it is, which set is meant, what was left. No value is shown. */
export function ImportOutcome({ imported, products, fields, chosen, onChoose }: Props) {
  const { sets, notTaken, foreign, foreignSentence } = imported
  return (
    <div className="grid gap-3">
      {foreign ? (
        <Notice status="warning" role="alert">
          <p data-foreign={foreign.id}>{foreignSentence}</p>
        </Notice>
      ) : null}
      {sets.length > 1 ? (
        <fieldset className="grid min-w-0 gap-2 rounded-md border border-line-strong bg-sheet p-3">
          <legend className="px-1 text-sm font-semibold">{`${sets.length} sets were found. Which one is it?`}</legend>
          {sets.map((set) => (
            <button
              key={set.id}
              type="button"
              aria-pressed={chosen === set.id}
              onClick={() => onChoose(set)}
              className={
                'grid gap-0.5 rounded-md border border-line-strong bg-sheet px-2.5 py-2 text-left text-xs ' +
                'break-words hover:border-ink aria-pressed:border-accent aria-pressed:bg-accent-wash'
              }
            >
              <span className="font-semibold">{set.title}</span>
              <span className="text-soft">{describe(set, products, fields)}</span>
            </button>
          ))}
        </fieldset>
      ) : null}
      {notTaken.length > 0 ? (
        <div className="text-xs text-soft">
          <p className="font-semibold">Not taken</p>
          <ul className="mt-1 grid gap-1">
            {notTaken.map(({ name, because }) => (
              <li key={`${name}${because}`} className="min-w-0 break-words">
                <span className="data text-xs text-ink">{name}</span>: {because}.
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

function describe(
  { product, region, values }: ImportedSet,
  products: readonly FormProduct[],
  fields: FormFields,
): string {
  const name = products.find((p) => p.id === product)?.name ?? product
  const labels = Object.keys(values).map((id) => fields[id]?.label ?? id)
  return [name, region, labels.join(', ')].filter(Boolean).join(' · ')
}
