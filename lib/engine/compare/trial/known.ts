import type { Catalogue } from '../../catalogue/catalogue'
import { SHORTEST_KNOWN, type KnownValue } from '../../mask/check-values'
import { derivedValues } from '../../mask/derived-values'
import type { CredentialSet } from '../../model/credential-set'
import type { NormalisedRequest } from '../model'
import { bodyMembers } from './presented'
import type { Sides } from './stand-in'

/** Names of members and of parameters whose value is a secret. */
const SECRET_NAME = /secret|passw|token|assertion|key|auth|sig|credential/i

/** Characters: shorter values occur in any text by chance. */
const SHORTEST = 4

/**
 * Everything in a request that is somebody's: what must never be shown, with all that may be made of it, and the ids.
 * @param set the credentials that the call takes, for the labels
 */
export function valuesIn(
  catalogue: Catalogue,
  { pair }: CredentialSet,
  request: NormalisedRequest,
): readonly KnownValue[] {
  const password = catalogue.field(pair.password).label
  const user = 'field' in pair.user ? catalogue.field(pair.user.field).label : 'user name'
  const members = [...bodyMembers(request.body ?? ''), ...request.query]
  return [
    ...request.authorization.flatMap((one) => [
      ...secret(password, one.secret),
      ...secret('access token', one.token),
      ...secret('signature', one.signature),
      ...secret('Authorization', one.written),
      ...id(user, one.user),
    ]),
    ...members.flatMap(([name, value]) => (SECRET_NAME.test(name) ? secret(name.slice(0, 40), value) : [])),
    ...request.headers.flatMap(([name, value]) => (SECRET_NAME.test(name) ? secret(name.slice(0, 40), value) : [])),
    ...request.pathFields.flatMap(({ field, value }) => id(catalogue.field(field).label, value)),
  ]
}

/** The secret that was entered beside the calls, with all that may be made of it. */
export function enteredSecret(catalogue: Catalogue, { pair }: CredentialSet, entered: string): readonly KnownValue[] {
  return secret(catalogue.field(pair.password).label, entered)
}

/**
 * Every value of two calls that a report of them must not hold, each once.
 * @param set the credentials that the calls take
 * @param entered the secret that was entered beside the calls; empty where none was
 */
export function valuesOfBoth(
  catalogue: Catalogue,
  set: CredentialSet,
  { failing, working }: Sides,
  entered: string,
): readonly KnownValue[] {
  const known = [
    ...[failing, working].flatMap((request) => valuesIn(catalogue, set, request)),
    ...enteredSecret(catalogue, set, entered),
  ]
  return known.filter(
    ({ value }, i) => value.length >= SHORTEST_KNOWN && known.findIndex((one) => one.value === value) === i,
  )
}

function secret(label: string, value: string | null): KnownValue[] {
  if (value === null || value.trim().length < SHORTEST) return []
  return derivedValues(value).map((part) => ({ label, value: part, secret: true }))
}

function id(label: string, value: string | null): KnownValue[] {
  return value === null || value.length < SHORTEST ? [] : [{ label, value, secret: false }]
}
