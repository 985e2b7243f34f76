import { tokenEndpoint as TOKEN_ENDPOINT } from '@/lib/vendors/sinch/products'
import { catalogue } from '@/lib/vendors'
import { findRegion } from '@/lib/engine/model/product'
import type { SchemeId } from '@/lib/engine/model/ids'
import { basicValue } from '@/lib/engine/auth/basic'
import { signRequest } from '@/lib/vendors/sinch/auth/signed-request'
import type { Header } from '@/lib/engine/model/exchange'
import type { Scenario } from '@/lib/engine/simulator/scenario'
import type { SimRequest } from '@/lib/engine/simulator/wire'
import { pathOnly } from '@/lib/engine/simulator/wire'

/**
 * The requests that a plain client makes with a scenario's values, as they are given: for tests of the simulator
 * itself.
 */

const RANDOM_UUID = '0f0e0d0c-0b0a-4908-8706-050403020100'

/** The exchange of Key ID and Key Secret for a token. */
export function tokenRequest({ credentials }: Scenario): SimRequest {
  return {
    method: 'POST',
    host: TOKEN_ENDPOINT.host,
    path: TOKEN_ENDPOINT.path,
    headers: [
      ['Authorization', basicValue(credentials.keyId ?? '', credentials.keySecret ?? '')],
      ['Content-Type', 'application/x-www-form-urlencoded'],
    ],
    body: 'grant_type=client_credentials',
  }
}

/** Host and path of the sample call, or of the product that stands in for one that has none. */
function sampleOf(scenario: Scenario): { readonly host: string; readonly path: string } {
  const own = catalogue.product(scenario.product)
  const product = own.sample ? own : catalogue.product(own.standIn?.product === 'voice' ? 'voice' : 'numbers')
  const region = findRegion(product, scenario.region) ?? product.regions[0]
  const { sample } = product
  if (!sample) throw new TypeError(`${product.id} has no sample call`)
  const values: Readonly<Record<string, string | undefined>> = { ...scenario.credentials, randomUuid: RANDOM_UUID }
  return {
    host: sample.host ?? region.host,
    path: sample.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? '')),
  }
}

function headersFor(scenario: Scenario, scheme: SchemeId, path: string, token: string, now: Date): readonly Header[] {
  const c = scenario.credentials
  const user = c.keyId ?? c.applicationKey ?? ''
  const password = c.keySecret ?? c.applicationSecret ?? ''
  if (scheme === 'oauth2') return [['Authorization', `Bearer ${token}`]]
  if (scheme === 'static-bearer') return [['Authorization', `Bearer ${c.apiToken ?? ''}`]]
  if (scheme === 'mailgun-basic') return [['Authorization', basicValue('api', c.apiKey ?? '')]]
  if (scheme === 'basic') return [['Authorization', basicValue(user, password)]]
  return signRequest({
    applicationKey: user,
    applicationSecret: password,
    method: 'GET',
    path: pathOnly(path),
    contentType: '',
    body: '',
    timestamp: now.toISOString(),
  }).headers
}

/** The sample call under one scheme. `token` is what the token endpoint gave. */
export function sampleRequest(scenario: Scenario, scheme: SchemeId, token: string, now: Date): SimRequest {
  const { host, path } = sampleOf(scenario)
  return { method: 'GET', host, path, headers: headersFor(scenario, scheme, path, token, now), body: '' }
}
