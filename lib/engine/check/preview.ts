import type { Catalogue } from '../catalogue/catalogue'
import type { ProductId } from '../model/ids'
import { LOGIN_METHOD } from '../model/login'
import type { MailLogin } from '../model/product'
import { LIMIT } from './limits'
import type { ProbeSpec } from './model'
import { planProbes, probedProduct } from './plan'

/** One request of a check as it can be announced, with field names where values will stand. */
export type PlannedCall = {
  readonly id: string
  readonly title: string
  /** of HTTP; for a login to a mail server AUTH, and the path is empty */
  readonly method: 'GET' | 'POST' | typeof LOGIN_METHOD
  readonly host: string
  readonly path: string
  readonly scheme: string | null
}
export type Preview = { readonly calls: readonly PlannedCall[]; readonly notes: readonly string[] }

/** What a check of a product in a region will send, at most, apart from trials. */
export function previewOf(catalogue: Catalogue, id: ProductId, region: string | null): Preview {
  const product = catalogue.product(id)
  const specs = planProbes(catalogue, product, region)
  const endpoint = specs.some((s) => catalogue.scheme(s.scheme).needsToken) ? catalogue.tokenEndpoint(product) : null
  const token: PlannedCall[] = endpoint
    ? [
        {
          id: 'token-exchange',
          title: 'Exchange the key for an access token',
          method: 'POST',
          host: endpoint.host,
          path: endpoint.path,
          scheme: null,
        },
      ]
    : []
  const calls = specs.map((s): PlannedCall => ({
    id: s.id,
    title: s.title,
    ...addressOf(s),
    scheme: catalogue.scheme(s.scheme).label,
  }))
  const { resource } = probedProduct(catalogue, product)
  const resources = (resource ? specs : []).map((s): PlannedCall => ({
    id: `resource:${s.id}`,
    title: `${resource?.title ?? ''}, where the field is filled`,
    method: 'GET',
    host: s.host,
    path: resource?.path ?? '',
    scheme: catalogue.scheme(s.scheme).label,
  }))
  const control: PlannedCall = {
    ...(calls[0] ?? { method: 'GET', host: '', path: '', scheme: null }),
    id: 'control',
    title:
      `Control: the same ${product.login ? 'login' : 'call'} with a wrong secret, after an answer that may be an ` +
      'acceptance',
  }
  const notes = [
    ...(product.standIn ? [product.standIn.why] : []),
    ...(product.login ? [mailNote(product.login)] : []),
    ...(probedProduct(catalogue, product).regionRole === 'must-match' ? [product.regionNote] : []),
  ]
  return { calls: [...token, ...calls, ...resources, control], notes }
}

/** Where a request goes: the host of a login with its port. */
function addressOf(spec: ProbeSpec): Pick<PlannedCall, 'method' | 'host' | 'path'> {
  return 'login' in spec
    ? { method: LOGIN_METHOD, host: `${spec.host}:${spec.port.port}`, path: '' }
    : { method: spec.sample.method, host: spec.host, path: spec.sample.path }
}

function mailNote({ ports: [first] }: MailLogin): string {
  return (
    'A login connects, waits for the greeting, says EHLO, encrypts the connection with a verified certificate ' +
    `${first.tls === 'starttls' ? '(STARTTLS) ' : ''}and only then sends AUTH, then QUIT. No message is begun. ` +
    `At most ${LIMIT.refusedLogins} logins that are refused are made, the control and trials included.`
  )
}
