import type { Catalogue } from '../catalogue/catalogue'
import { Secret } from '../model/secret'
import type { Values } from '../model/values'
import type { Credential, ProbeSpec } from './model'
import { probeSpec } from './plan'

/** The same call with a wrong secret: if that is accepted too, something else is answering. */
export function controlSpec(catalogue: Catalogue, accepted: ProbeSpec): ProbeSpec {
  const product = catalogue.product(accepted.product)
  const { controlledBy } = catalogue.scheme(accepted.scheme)
  const scheme = product.schemes.find((s) => s.scheme === controlledBy)?.scheme ?? accepted.scheme
  const spec = probeSpec(product, accepted.region, scheme, 'control', 'control')
  return { ...spec, title: 'Control: the same call with a deliberately wrong secret' }
}

/**
 * The values with the secret replaced by a wrong one of the same form, and a token that nobody issued for products that
 * take nothing else.
 * @param uuid fresh, so that no value repeats
 */
export function controlCredential(catalogue: Catalogue, spec: ProbeSpec, values: Values, uuid: string): Credential {
  const { pair, wrongSecret } = catalogue.credentialSet(catalogue.product(spec.product).credentialSet)
  return {
    values: { ...values, [pair.password]: wrongSecret(uuid) },
    token: new Secret('wrong token', `why401.control.${uuid.replaceAll('-', '')}`),
  }
}
