import type { Catalogue } from '../catalogue/catalogue'
import type { CredentialSetId, SchemeId } from '../model/ids'
import { Secret } from '../model/secret'
import type { Values } from '../model/values'
import type { Credential, Probed, ProbeSpec, RunContext } from './model'
import { probeSpec } from './plan'
import { probeTokenControl, type Exchange } from './probe'

/** The same call with a wrong secret: if that is accepted too, something else is answering. */
export function controlSpec(catalogue: Catalogue, accepted: ProbeSpec): ProbeSpec {
  const product = catalogue.product(accepted.product)
  const { controlledBy } = catalogue.scheme(accepted.scheme)
  const scheme = product.schemes.find((s) => s.scheme === controlledBy)?.scheme ?? accepted.scheme
  const spec = probeSpec(product, accepted.region, scheme, 'control', 'control')
  if (!('login' in spec)) return { ...spec, title: 'Control: the same call with a deliberately wrong secret' }
  const mechanism = 'mechanism' in accepted ? { mechanism: accepted.mechanism } : {}
  return { ...spec, ...mechanism, title: 'Control: the same login with a deliberately wrong password' }
}

/**
 * The values with the secret replaced by a wrong one of the same form, and a token that nobody issued for products that
 * take nothing else.
 * @param uuid fresh, so that no value repeats
 */
export function controlCredential(catalogue: Catalogue, spec: ProbeSpec, values: Values, uuid: string): Credential {
  return {
    values: wrongValues(catalogue, catalogue.product(spec.product).credentialSet, values, uuid),
    token: new Secret('wrong token', `why401.control.${uuid.replaceAll('-', '')}`),
  }
}

function wrongValues(catalogue: Catalogue, set: CredentialSetId, values: Values, uuid: string): Values {
  const { pair, wrongSecret } = catalogue.credentialSet(set)
  return { ...values, [pair.password]: wrongSecret(uuid) }
}

/**
 * The token exchange with a wrong secret, for a token that was issued while no call was let through.
 * @param own the exchange in which the token was issued
 */
export async function controlExchange(
  context: RunContext,
  { id, scheme, values, own }: { id: string; scheme: SchemeId; values: Values; own: Probed },
): Promise<Probed> {
  const { catalogue, product, surroundings } = context
  const set = catalogue.tokenEndpoint(product)?.credentialSet ?? product.credentialSet
  const exchange: Exchange = {
    id,
    probe: 'control',
    role: 'control',
    title: 'Control: the token exchange with a deliberately wrong secret',
    product: null,
    scheme,
    proves: null,
  }
  return probeTokenControl(context, exchange, wrongValues(catalogue, set, values, surroundings.uuid()), own)
}
