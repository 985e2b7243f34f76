import { base64, sha256 } from '../../bytes/hash'
import { basicValue } from '../../auth/basic'
import type { Catalogue } from '../../catalogue/catalogue'
import type { CredentialSet } from '../../model/credential-set'
import type { DraftHeader } from '../../model/exchange'
import { Secret } from '../../model/secret'
import { credentialsOf } from '../credentials'
import type { Credentials, NormalisedRequest } from '../model'

/** The Authorization headers of a request exactly as they were pasted, with what stands for each where it is shown. */
export function authorizationHeaders(
  catalogue: Catalogue,
  set: CredentialSet,
  { authorization }: NormalisedRequest,
): readonly DraftHeader[] {
  return authorization.map((credentials) => ({
    name: 'Authorization',
    value: new Secret('Authorization', credentials.written),
    shown: shownAs(catalogue, set, credentials),
  }))
}

function shownAs(catalogue: Catalogue, { pair }: CredentialSet, credentials: Credentials): string {
  const { sent, user, secret, signature, token } = credentials
  const word = catalogue.schemes.find((s) => s.word !== null && s.word === sent.scheme)?.word ?? ''
  const scheme = word.charAt(0).toUpperCase() + word.slice(1)
  const label = {
    user: 'field' in pair.user ? `[${catalogue.field(pair.user.field).label}]` : pair.user.literal,
    password: `[${catalogue.field(pair.password).label}]`,
  }
  if (user !== null && secret !== null) return `${scheme} base64(${label.user}:${label.password})`
  if (user !== null) return `${scheme} ${label.user}${signature === null ? '' : ':[signature]'}`
  return token === null ? `${scheme} [Authorization]`.trim() : `${scheme} [${tokenLabel(credentials)}]`.trim()
}

function tokenLabel({ jwt }: Credentials): string {
  return jwt === null ? 'Authorization' : 'access token'
}

/** Whose credentials a request presents, for counting how often they are tried; empty where nothing in it says so. */
export function identityOfRequest({ authorization, body }: Pick<NormalisedRequest, 'authorization' | 'body'>): string {
  const [first] = authorization
  // a short user name is the same for everybody, so the password names whose they are
  const isShared = first !== undefined && first.secret !== null && (first.user?.length ?? 0) < 8
  return (isShared ? first.secret : first?.user) ?? first?.token ?? memberOf(body, /^client_?id$/i) ?? ''
}

/** The same as a draft carries it; null where it is empty. */
export function identityIn(request: NormalisedRequest): Secret | null {
  const identity = identityOfRequest(request)
  return identity === '' ? null : new Secret('identity', identity)
}

/** The value of a member in a form or a JSON object; null where there is none. */
function memberOf(body: string | null, name: RegExp): string | null {
  return body === null ? null : (bodyMembers(body).find(([n]) => name.test(n))?.[1] ?? null)
}

/** The members of a form or a flat JSON object; empty for any other text. */
export function bodyMembers(body: string): readonly (readonly [name: string, value: string])[] {
  if (!body.trimStart().startsWith('{')) return [...new URLSearchParams(body)]
  try {
    return Object.entries(JSON.parse(body) as object).flatMap(([n, v]) =>
      typeof v === 'string' ? [[n, v] as const] : [],
    )
  } catch {
    return [] // the message of the error quotes the body
  }
}

/**
 * The same request with a secret that nobody issued, in each place where it presents one; null where it presents none.
 * @param uuid fresh, so that no value repeats
 */
export function withWrongSecret(
  catalogue: Catalogue,
  { wrongSecret }: CredentialSet,
  request: NormalisedRequest,
  uuid: string,
): NormalisedRequest | null {
  const wrong = wrongSecret(uuid)
  const authorization = request.authorization.map((one) => credentialsOf(catalogue, wrongly(one, wrong, uuid)))
  const body = request.body === null ? null : withWrongMember(request.body, wrong)
  if (authorization.length === 0 && body === request.body) return null
  return { ...request, authorization, body }
}

function wrongly({ written, user, secret, signature, token }: Credentials, wrong: string, uuid: string): string {
  if (user !== null && secret !== null) return basicValue(user, wrong)
  if (signature !== null && signature !== '') return replaceLast(written, signature, base64(sha256(uuid)))
  return replaceLast(written, token ?? user ?? written, `why401.control.${uuid.replaceAll('-', '')}`)
}

function replaceLast(text: string, old: string, wanted: string): string {
  const at = text.lastIndexOf(old)
  return at < 0 ? wanted : text.slice(0, at) + wanted + text.slice(at + old.length)
}

function withWrongMember(body: string, wrong: string): string {
  const secret = memberOf(body, /^client_?secret$/i)
  if (!secret) return body
  return [secret, encodeURIComponent(secret), new URLSearchParams([['', secret]]).toString().slice(1)].reduce(
    (text, form) => text.replaceAll(form, () => wrong),
    body,
  )
}
