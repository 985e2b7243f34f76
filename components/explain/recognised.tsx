import type { View } from './engine'
import type { Corrections } from './use-explain'
import { isProductId, type ProductChoice } from './products'

const FIELD = 'data min-h-9 rounded-md border border-line-strong bg-sheet px-2 text-sm'

type Props = {
  readonly view: View
  readonly products: readonly ProductChoice[]
  readonly corrections: Corrections
  readonly onCorrect: (next: Corrections) => void
}

/** What the paste was taken for, and a way to say better. */
export function Recognised({ view, products, corrections, onCorrect }: Props) {
  const vendors = [...new Set(products.map((p) => p.vendor))]
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3 rounded-md bg-well px-4 py-3">
      <p className="min-w-40 grow text-sm">
        <span className="block text-xs text-soft">Read as</span>
        <strong className="font-semibold">{view.format}</strong>
      </p>
      <label className="grid gap-1 text-xs text-soft">
        Product
        <select
          name="product"
          value={corrections.product ?? view.product ?? ''}
          onChange={(event) => onCorrect({ ...corrections, product: isProductId(products, event.target.value) })}
          className={`${FIELD} max-w-full text-ink`}
        >
          <option value="">Not known</option>
          {vendors.map((vendor) => (
            <optgroup key={vendor} label={vendor}>
              {products
                .filter((p) => p.vendor === vendor)
                .map((p) => (
                  <option key={p.id} value={p.id}>
                    {p.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-xs text-soft">
        Status
        <input
          key={view.status ?? 'none'}
          name="status"
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          defaultValue={view.status ?? ''}
          placeholder="none"
          onChange={(event) =>
            statusIn(event.target.value, view.status, (status) => onCorrect({ ...corrections, status }))
          }
          className={`${FIELD} w-20 text-ink`}
        />
      </label>
    </div>
  )
}

/** Three digits of a status that differs from the one shown; anything else is still being typed. */
function statusIn(text: string, shown: number | null, use: (status: number) => void) {
  const status = /^[1-5]\d\d$/.test(text) ? Number(text) : null
  if (status !== null && status !== shown) use(status)
}
