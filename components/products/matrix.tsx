import { catalogue } from '@/lib/vendors'
import type { CredentialSetId } from '@/lib/engine/model/ids'
import Link from 'next/link'
import type { Product } from '@/lib/engine/model/product'
import { productHref } from './links'

/** Product × scheme: which schemes each product takes, and which one first. */
export function SchemeMatrix({ products }: { readonly products: readonly Product[] }) {
  const sets = catalogue.credentialSets.map((s) => s.id).filter((id) => products.some((p) => p.credentialSet === id))
  return (
    <div role="region" tabIndex={0} aria-label="Products and schemes" className="relative overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">
          Which authentication schemes each product takes. The number says in which order to prefer them.
        </caption>
        <thead>
          <tr className="border-b border-line-strong align-bottom text-xs text-soft">
            <th scope="col" className="py-2 pr-4 text-left font-medium">
              Product
            </th>
            {catalogue.schemes.map(({ id }) => (
              <th key={id} scope="col" className="px-2 py-2 text-center font-medium whitespace-nowrap max-md:hidden">
                {catalogue.scheme(id).short}
              </th>
            ))}
          </tr>
        </thead>
        {sets.map((credentialSet) => (
          <CredentialSetRows
            key={credentialSet}
            credentialSet={credentialSet}
            products={products.filter((p) => p.credentialSet === credentialSet)}
          />
        ))}
      </table>
    </div>
  )
}

function CredentialSetRows({
  credentialSet,
  products,
}: {
  readonly credentialSet: CredentialSetId
  readonly products: readonly Product[]
}) {
  return (
    <tbody>
      <tr className="border-b border-line">
        <th scope="rowgroup" colSpan={catalogue.schemes.map((s) => s.id).length + 1} className="pt-5 pb-1.5 text-left">
          <span className="font-semibold">{catalogue.credentialSet(credentialSet).name}</span>
          <span className="block text-xs font-normal text-soft sm:ml-2 sm:inline">
            {catalogue.credentialSet(credentialSet).consistsOf}
          </span>
        </th>
      </tr>
      {products.map((product) => (
        <tr key={product.id} className="group border-b border-line hover:bg-well">
          <th
            scope="row"
            className="bg-paper py-2 text-left font-normal group-hover:bg-well md:pr-4 md:whitespace-nowrap"
          >
            <Link href={productHref(product.id)} prefetch={false} className="link">
              {product.name}
            </Link>
            <Ranked product={product} />
          </th>
          {catalogue.schemes.map(({ id }) => (
            <Cell
              key={id}
              product={product}
              rank={product.schemes.findIndex((s) => s.scheme === id) + 1}
              href={productHref(product.id, { scheme: id })}
            />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** The same where the columns have no room: the schemes by name, the first choice first. */
function Ranked({ product }: { readonly product: Product }) {
  return (
    <ol className="mt-1 flex flex-wrap gap-x-1 text-xs text-soft md:hidden">
      {product.schemes.map(({ scheme }, i) => (
        <li key={scheme} className="flex">
          <Link
            href={productHref(product.id, { scheme })}
            prefetch={false}
            className={`inline-flex min-h-6 items-center ${i === 0 ? 'text-ink' : 'text-soft'}`}
          >
            {catalogue.scheme(scheme).short}
          </Link>
          {i < product.schemes.length - 1 ? (
            <span aria-hidden className="self-center pl-1">
              or
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

const RANKS = ['', 'first choice', 'second choice', 'third choice'] as const

function Cell({ product, rank, href }: { readonly product: Product; readonly rank: number; readonly href: string }) {
  if (rank === 0)
    return (
      <td className="px-2 py-1 text-center max-md:hidden">
        <span className="sr-only">no</span>
      </td>
    )
  return (
    <td className="px-2 py-1 text-center max-md:hidden">
      <Link
        href={href}
        prefetch={false}
        aria-label={`${product.name}: ${rank}, ${RANKS[rank] ?? 'a later choice'}`}
        className={
          'inline-flex size-7 items-center justify-center rounded-full border font-mono text-xs tabular-nums ' +
          'no-underline ' +
          `${rank === 1 ? 'border-ink bg-ink text-paper' : 'border-line-strong text-ink hover:border-ink'}`
        }
      >
        {rank}
      </Link>
    </td>
  )
}
