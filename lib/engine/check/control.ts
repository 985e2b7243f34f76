import { catalogue } from '@/lib/vendors'
import { base64 } from '../bytes/encoding'
import type { Values } from '../model/values'
import { Secret } from '../model/secret'
import { readSpec, type ProbeSpec } from './plan'

/** The same call with a wrong secret: if that is accepted too, something else is answering. */
export function controlSpec(accepted: ProbeSpec): ProbeSpec {
  const product = catalogue.product(accepted.product)
  // a wrong secret under OAuth 2.0 would cost a second token exchange; Basic asks the same question with one read
  const scheme =
    accepted.scheme === 'oauth2' && product.schemes.some((s) => s.scheme === 'basic') ? 'basic' : accepted.scheme
  const spec = readSpec(product, accepted.region, scheme, 'control', 'control')
  return { ...spec, title: 'Control: the same call with a deliberately wrong secret' }
}

/** The values with each secret replaced by a wrong one of the same form. @param uuid fresh, so that no value repeats */
export function controlValues(values: Values, uuid: string): Values {
  const hex = uuid.replaceAll('-', '')
  const wrong: Values = {
    keySecret: `why401-control-${hex}`,
    applicationSecret: base64(hex.slice(0, 16)),
    apiKey: `${hex}-${hex.slice(0, 8)}-${hex.slice(8, 16)}`,
    apiToken: hex,
  }
  return { ...values, ...wrong }
}

/** A token in the form of one that nobody issued, for products that take nothing else. */
export function controlToken(uuid: string): Secret {
  return new Secret('wrong token', `why401.control.${uuid.replaceAll('-', '')}`)
}
