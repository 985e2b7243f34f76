import { tokenEndpoint as TOKEN_ENDPOINT } from '@/lib/vendors/sinch/products'
import { catalogue } from '@/lib/vendors'
import type { ProductId } from '@/lib/engine/model/ids'
import type { Product } from '@/lib/engine/model/product'
import { applicationApi } from './application-api'
import { authServer } from './auth-server'
import { mailgunApi } from './mailgun-api'
import { projectApi } from './project-api'
import { headerOf, text, type SimRequest, type SimResponse } from './wire'
import { xmsApi } from './xms-api'

export type { Fault, SimRequest, SimResponse } from './wire'

type Answer = (request: SimRequest, now: number) => SimResponse

function answerFor(product: Product & { readonly id: ProductId }): Answer | null {
  if (product.credentialSet === 'project') return (request, now) => projectApi(request, now, product.id)
  if (product.credentialSet === 'mailgun') return mailgunApi
  if (product.credentialSet === 'sms-service-plan') return xmsApi
  if (product.id === 'in-app-calling') return null
  return (request, now) => applicationApi(request, now, product.id === 'verification' ? 'verification' : 'voice')
}

/** `{region}` stands for each region of the product. */
function hostsOf(product: Product): string[] {
  const further = product.otherHosts.flatMap(({ host }) =>
    product.regions.map((r) => host.replaceAll('{region}', () => r.code)),
  )
  return [...product.regions.map((r) => r.host), ...further]
}

/** Every host that answers, with what answers there: the catalogue's hosts and the token endpoint's aliases. */
const HOSTS: ReadonlyMap<string, Answer> = new Map([
  ...catalogue.products.flatMap((p: Product & { readonly id: ProductId }) => {
    const answer = answerFor(p)
    return answer ? hostsOf(p).map((host): [string, Answer] => [host, answer]) : []
  }),
  ...[TOKEN_ENDPOINT.host, 'us.auth.sinch.com', 'eu.auth.sinch.com'].map((host): [string, Answer] => [
    host,
    authServer,
  ]),
])

export const SIMULATED_HOSTS: readonly string[] = [...HOSTS.keys()]

/** `sms.api.sinch.com:443` and `SMS.api.sinch.com` name the same host. */
const bareHost = (host: string): string => (host.split(':')[0] ?? '').toLowerCase()

/**
 * Answers one request as the vendor would. Pure: the same request at the same time has the same answer, and nothing is
 * kept.
 *
 * @param request the request as it reached the host it names
 * @param now the time of its arrival, as a Date or in milliseconds since the epoch
 * @returns the answer; 421 for a host that is not in the catalogue. `fault` asks `serve.ts` to break it on the socket
 */
export function simulate(request: SimRequest, now: Date | number): SimResponse {
  const at = Number(now)
  const host = bareHost(request.host)
  const answer = HOSTS.get(host)?.({ ...request, host }, at) ?? text(421, 'Misdirected Request\n')
  const dated = headerOf(answer.headers, 'date') !== null
  return dated ? answer : { ...answer, headers: [['Date', new Date(at).toUTCString()], ...answer.headers] }
}
