import type { FieldCatalogue, ProductCatalogue } from '../model/catalogue'
import type { ValueKindCatalogue } from '../model/value-kind'
import type { CredentialSetId } from '../model/ids'
import type { Presented } from '../model/scheme'
import { Secret } from '../model/secret'
import type { Values } from '../model/values'

type Part = Pick<ProductCatalogue, 'credentialSet'> & Pick<FieldCatalogue, 'field'> & Pick<ValueKindCatalogue, 'kindOf'>

/** Puts together what a scheme is given to authorise a request with the credentials of a set. */
export function presentedFor(
  catalogue: Part,
  credentialSet: CredentialSetId,
  request: Pick<Presented, 'values' | 'token' | 'method' | 'path' | 'timestamp'>,
): Presented {
  return {
    ...request,
    pair: catalogue.credentialSet(credentialSet).pair,
    label: (field) => catalogue.field(field).label,
    kindOf: catalogue.kindOf,
  }
}

/** The value that names whose credentials they are: the user of the pair, or the secret where the user is fixed. */
export function identityOf(
  catalogue: Pick<Part, 'credentialSet'>,
  credentialSet: CredentialSetId,
  values: Values,
): string {
  return identityIn(catalogue.credentialSet(credentialSet).pair, values)
}

function identityIn({ user, password }: Presented['pair'], values: Values): string {
  return values['field' in user ? user.field : password] ?? ''
}

/** The same of what a request presents; null where it is empty. */
export function presentedIdentity({ pair, values }: Pick<Presented, 'pair' | 'values'>): Secret | null {
  const identity = identityIn(pair, values)
  return identity === '' ? null : new Secret('identity', identity)
}
