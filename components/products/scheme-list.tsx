import { catalogue } from '@/lib/vendors'
import type { SchemeId } from '@/lib/engine/model/ids'
import Link from 'next/link'
import type { Product } from '@/lib/engine/model/product'
import { Basis } from './fact'
import { productHref } from './links'

/** The schemes of a product in order of preference: when to use which, and what is sent. */
export function SchemeList({ product, region }: { readonly product: Product; readonly region: string }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {product.schemes.map(({ scheme, when, confidence, source }, i) => (
        <li key={scheme} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 py-3">
          <span className="font-mono text-sm text-soft tabular-nums">{i + 1}</span>
          <div>
            <h3 className="text-sm font-semibold">
              <Link href={productHref(product.id, { scheme, region }, '#code')} prefetch={false} className="link">
                {catalogue.scheme(scheme).name}
              </Link>
            </h3>
            <p className="max-w-[72ch] text-sm">{when}</p>
            <SchemeWire scheme={scheme} />
            <Basis confidence={confidence} source={source} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What the scheme puts on the wire, and how it is made. */
export function SchemeWire({ scheme }: { readonly scheme: SchemeId }) {
  return (
    <>
      <p className="data wire mt-1.5 text-ink">{catalogue.scheme(scheme).header}</p>
      <p className="mt-1 max-w-[72ch] text-sm text-soft">{catalogue.scheme(scheme).how}</p>
    </>
  )
}
