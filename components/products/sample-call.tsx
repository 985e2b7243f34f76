import { catalogue } from '@/lib/vendors'
import { findRegion } from '@/lib/engine/model/product'
import Link from 'next/link'
import { CodeBlock } from '@/components/code/code-block'
import { Status } from '@/components/ui/status'
import { LOGIN_METHOD } from '@/lib/engine/model/login'
import type { MailLogin, Product, SampleCall as Sample } from '@/lib/engine/model/product'
import { Basis } from './fact'
import { productHref } from './links'

/** The free call that shows whether the credentials are accepted, and every answer that shows it. */
export function SampleCallPart({ product, region }: { readonly product: Product; readonly region: string }) {
  if (product.sample)
    return (
      <OwnSample
        sample={product.sample}
        host={product.sample.host ?? (findRegion(product, region) ?? product.regions[0]).host}
      />
    )
  const { login } = product
  if (login) return <LoginPart login={login} host={(findRegion(product, region) ?? product.regions[0]).host} />
  const other = catalogue.findProduct(product.standIn?.product)
  return (
    <div className="text-sm">
      <p className="max-w-[72ch]">
        <strong className="font-semibold">There is no free call of its own.</strong> {product.standIn?.why}
      </p>
      {other ? (
        <p className="mt-2">
          <Link href={productHref(other.id, {}, '#sample')} prefetch={false} className="link">
            The sample call of {other.name}
          </Link>
        </p>
      ) : null}
    </div>
  )
}

/** The login that shows whether a mail server accepts the credentials. */
function LoginPart({ login, host }: { readonly login: MailLogin; readonly host: string }) {
  const [first, ...others] = login.ports
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div>
        <p className="text-sm font-medium">{login.title}</p>
        <p className="data wire mt-1">
          {LOGIN_METHOD} smtp://{host}:{first.port}
        </p>
        <p className="mt-1 max-w-[72ch] text-sm">
          Encrypted {first.tls === 'starttls' ? 'by STARTTLS' : 'from the first byte'}, before anything of the login is
          sent; no message is begun.{' '}
          {others.length > 0 ? `The server also listens on ${others.map((p) => p.port).join(', ')}.` : ''}
        </p>
        <Basis confidence={login.confidence} source={login.source} />
      </div>
      <div>
        <h3 className="mb-2 text-sm font-semibold">What success looks like</h3>
        <ul className="divide-y divide-line border-y border-line text-sm">
          <Answer status="235" means={login.proves} />
        </ul>
      </div>
    </div>
  )
}

function OwnSample({ sample, host }: { readonly sample: Sample; readonly host: string }) {
  // what is asked for cannot exist, so there is no 2xx to expect
  const asksForNothing = sample.path.includes('{randomUuid}')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div>
        <p className="text-sm font-medium">{sample.title}</p>
        {asksForNothing ? <p className="max-w-[72ch] text-sm">{sample.proves}</p> : null}
        <p className="data wire mt-1">
          {sample.method} https://{host}
          {sample.path}
        </p>
        <Basis confidence={sample.confidence} source={sample.source} />
      </div>
      <div>
        <h3 className="mb-2 text-sm font-semibold">What success looks like</h3>
        <ul className="divide-y divide-line border-y border-line text-sm">
          {sample.alsoAccepted.map((also) => (
            <Answer key={also.status} status={String(also.status)} contains={also.contains} means={also.means} />
          ))}
          {asksForNothing ? null : <Answer status="2xx" means={sample.proves} />}
        </ul>
      </div>
      <CodeBlock code={JSON.stringify(sample.example, null, 2)} language="json" title="The answer, as documented" />
    </div>
  )
}

function Answer({
  status,
  contains,
  means,
}: {
  readonly status: string
  readonly contains?: string | undefined
  readonly means: string
}) {
  return (
    <li className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <span className="flex flex-wrap items-center gap-x-2">
        <Status status="pass" />
        <span className="data">{status}</span>
        {contains ? <span className="data text-soft">“{contains}”</span> : null}
      </span>
      <span className="max-w-[68ch]">{means}</span>
    </li>
  )
}
