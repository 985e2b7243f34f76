import Link from 'next/link'
import { catalogue } from '@/lib/vendors'

/** Names that are no product's own: each leads to what serves it, its model and its host. */
export function OtherNames() {
  return (
    <section aria-labelledby="other-names" className="mt-8">
      <h2 id="other-names" className="text-base font-semibold">
        Not in the list?
      </h2>
      <p className="mb-2 text-sm text-soft">These go by another product, or by a host of their own.</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
        {catalogue.soughtTerms.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/products#${id}`} prefetch={false} className="link">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
