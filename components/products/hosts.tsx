import { cn } from '@/lib/cn'
import type { Product } from '@/lib/engine/model/product'
import { catalogue } from '@/lib/vendors'
import { Basis } from './fact'

const ROLES: Readonly<Record<Product['regionRole'], string>> = {
  'must-match': 'The host decides',
  latency: 'Any host accepts the credentials',
  none: 'One host',
}

const ROW = 'grid gap-x-4 px-2 py-2 sm:grid-cols-[11rem_4rem_minmax(0,1fr)]'

/** Hosts by region, what the region decides, and further hosts that are right for their own paths only. */
export function Hosts({ product, region }: { readonly product: Product; readonly region: string }) {
  return (
    <>
      <p className="mb-3 max-w-[72ch] text-sm">
        <strong className="font-semibold">{ROLES[product.regionRole]}.</strong> {product.regionNote}
      </p>
      <dl className="divide-y divide-line border-y border-line text-sm">
        {product.regions.map((r) => (
          <div key={r.code} className={cn(ROW, product.regions.length > 1 && r.code === region && 'bg-accent-wash')}>
            <dt className="flex gap-3 sm:contents">
              <span>{r.label}</span>
              <code className="data text-soft">{r.code}</code>
            </dt>
            <dd className="data wire">{r.host}</dd>
          </div>
        ))}
        {product.otherHosts.map((other) => (
          <div key={other.host} className={ROW}>
            <dt className="text-xs text-soft sm:col-span-2">{other.purpose}</dt>
            <dd className="data wire text-soft">{other.host}</dd>
          </div>
        ))}
        {catalogue.namedHosts
          .filter((named) => named.products.includes(product.id))
          .map(({ hosts, name, purpose, source, confidence }) => (
            <div key={hosts[0]} className={ROW}>
              <dt className="text-xs text-soft sm:col-span-2">
                {name}, for {purpose}
                <Basis source={source} confidence={confidence} />
              </dt>
              <dd className="data wire text-soft">
                {hosts.map((host) => (
                  <span key={host} className="block">
                    {host}
                  </span>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </>
  )
}
