import Link from 'next/link'
import { Prose } from '@/components/ui/prose'
import type { SoughtTerm } from '@/lib/engine/model/sought-term'
import { catalogue } from '@/lib/vendors'
import { Basis } from './fact'
import { productHref } from './links'

/** Names that are no product's own, each with what serves it, its model and host, or why no check has it. */
export function SoughtTerms({ terms }: { readonly terms: readonly SoughtTerm[] }) {
  return (
    <div className="divide-y divide-line border-y border-line">
      {terms.map((term) => (
        <Entry key={term.id} term={term} />
      ))}
    </div>
  )
}

function Entry({ term }: { readonly term: SoughtTerm }) {
  const { id, name, what, serves, hosts, unchecked, page, docs, confidence, source } = term
  return (
    <section
      id={id}
      aria-labelledby={`${id}-name`}
      className="grid scroll-mt-4 gap-x-8 gap-y-1.5 py-4 target:bg-accent-wash md:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <h3 id={`${id}-name`} className="text-base font-semibold">
        {name}
      </h3>
      <div className="min-w-0 text-sm">
        <p className="max-w-[72ch]">
          <Prose>{what}</Prose>
        </p>
        <ul className="mt-2 grid gap-2">
          {serves.map(({ product, for: purpose }) => (
            <Serving key={product} id={product} purpose={purpose} />
          ))}
          {hosts.map((host) => (
            <ServedAt key={host} host={host} />
          ))}
        </ul>
        {unchecked ? (
          <p className="mt-2 max-w-[72ch] text-soft">
            <Prose>{unchecked}</Prose>
          </p>
        ) : null}
        <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs">
          {page ? (
            <Link href={page.href} prefetch={false} className="link">
              {page.label}
            </Link>
          ) : null}
          {docs.map((url) => (
            <a key={url} href={url} rel="noreferrer noopener" className="link wire text-soft">
              {url.replace('https://', '')}
            </a>
          ))}
        </p>
        <Basis confidence={confidence} source={source} />
      </div>
    </section>
  )
}

/** A product that serves it, with its model and the host to call. */
function Serving({ id, purpose }: { readonly id: string; readonly purpose: string }) {
  const product = catalogue.product(id)
  const [first, ...more] = product.regions
  return (
    <li>
      <Link href={productHref(id)} prefetch={false} className="link font-medium">
        {product.name}
      </Link>
      {`, for ${purpose}`}
      <span className="block text-xs text-soft">
        {catalogue.credentialSet(product.credentialSet).name}, <span className="data">{first.host}</span>
        {more.length > 0 ? ` and ${more.length} more` : null}
      </span>
    </li>
  )
}

/** A documented host that no check asks. */
function ServedAt({ host }: { readonly host: string }) {
  const named = catalogue.namedHosts.find(({ hosts }) => hosts.includes(host))
  if (!named) return null
  return (
    <li>
      <span className="font-medium">{named.name}</span>
      {`, for ${named.purpose}`}
      <span className="block text-xs text-soft">
        {named.credentialSet ? `${catalogue.credentialSet(named.credentialSet).name}, ` : null}
        <span className="data">{host.startsWith('.') ? `*${host}` : host}</span>
        {named.takes ? ` ${named.takes}` : null}
      </span>
    </li>
  )
}
