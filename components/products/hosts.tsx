import type { Product } from '@/lib/core/products/define'

const ROLES: Readonly<Record<Product['regionRole'], string>> = {
  'must-match': 'The host decides',
  latency: 'Any host accepts the credentials',
  none: 'One host',
}

/** Hosts by region, what the region decides, and further hosts that are right for their own paths only. */
export function Hosts({ product, region }: { readonly product: Product; readonly region: string }) {
  return (
    <>
      <p className="mb-3 max-w-[72ch] text-sm">
        <strong className="font-semibold">{ROLES[product.regionRole]}.</strong> {product.regionNote}
      </p>
      <table className="w-full border-collapse border-y border-line text-sm">
        <caption className="sr-only">Hosts of {product.name}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Region</th>
            <th scope="col">Code</th>
            <th scope="col">Host</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {product.regions.map((r) => (
            <tr key={r.code} className={product.regions.length > 1 && r.code === region ? 'bg-accent-wash' : undefined}>
              <th scope="row" className="py-2 pr-4 pl-2 text-left font-normal">
                {r.label}
              </th>
              <td className="data py-2 pr-4 text-soft">{r.code}</td>
              <td className="data wire py-2 pr-2">{r.host}</td>
            </tr>
          ))}
          {product.otherHosts.map((other) => (
            <tr key={other.host}>
              <th scope="row" colSpan={2} className="py-2 pr-4 pl-2 text-left text-xs font-normal text-soft">
                {other.purpose}
              </th>
              <td className="data wire py-2 pr-2 text-soft">{other.host}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
