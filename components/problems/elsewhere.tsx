import Link from 'next/link'
import { catalogue } from '@/lib/vendors'

/** What a query names that is no problem: a name that people look for, and the rotation of a key. */
export function Elsewhere({ query }: { readonly query: string }) {
  const text = query.trim().toLowerCase()
  if (text === '') return null
  const names = catalogue.termsIn(text).map(({ id, name }) => ({ href: `/products#${id}`, title: name }))
  const rotations = /\brotat|\brenew|\bexpir|\breplac|\brevok/.test(text)
    ? catalogue.credentialSets.flatMap(({ typicalProduct, keyLife }) =>
        keyLife ? [{ href: `/products/${typicalProduct}#rotate`, title: keyLife.title }] : [],
      )
    : []
  const all = [...names, ...rotations]
  if (all.length === 0) return null
  return (
    <p className="mb-6 flex flex-wrap gap-x-4 gap-y-1 border-l-3 border-accent pl-3 text-sm">
      <span className="text-soft">Also on this site:</span>
      {all.map(({ href, title }) => (
        <Link key={href} href={href} prefetch={false} className="link">
          {title}
        </Link>
      ))}
    </p>
  )
}
