import type { Challenge, ChallengeCatalogue, ChallengeMeaning, ParameterMeaning } from '../../model/challenge'

const realm: ParameterMeaning = {
  means: 'The name of the protected area. It is a label for people; requests do not repeat it.',
}
const nonce: ParameterMeaning = {
  means: 'A value made by the server for this challenge; the answer must be computed with it.',
}

/** RFC 6750 §3, RFC 9470 §3 (step-up), RFC 9728 §5.1 (resource metadata), RFC 9449 §7.1 (DPoP errors). */
const bearerParams: Readonly<Record<string, ParameterMeaning>> = {
  realm,
  scope: { means: 'The rights that the access token needs, separated by spaces.' },
  error: {
    means: 'Why the token was refused.',
    values: {
      invalid_request: 'The request lacks a parameter, repeats one, or presents the token in more than one way.',
      invalid_token:
        'The token is expired, revoked, malformed, or not one that this API accepts. The description usually ' +
        'says which.',
      insufficient_scope: 'The token is genuine but does not hold the rights for this call.',
      expired: 'The token has expired. This value is not in the standard, but some gateways send it.',
      insufficient_user_authentication: 'The login behind the token is too weak or too old; a new login is wanted.',
      invalid_dpop_proof: 'The DPoP proof is missing or does not belong to this request.',
      use_dpop_nonce: 'The DPoP proof must carry the nonce from the DPoP-Nonce header.',
    },
  },
  error_description: { means: 'The reason in words, for developers.' },
  error_uri: { means: 'A page that explains the error.' },
  acr_values: { means: 'Which kinds of login would be strong enough.' },
  max_age: { means: 'How many seconds ago the login may have been at most.' },
  resource_metadata: { means: 'Where the API describes which authorisation servers it trusts.' },
  authorization_uri: { means: 'Where to ask for a token (used by Microsoft services).' },
}

/** One row a scheme; what vendors know beside it is theirs. @param vendorNames "Acme or Example" */
export const generalMeanings = (vendorNames: string): Readonly<Record<string, ChallengeMeaning>> => ({
  bearer: {
    name: 'Bearer',
    means: 'The API wants an access token.',
    answer: 'Authorization: Bearer <token>',
    docs: 'https://www.rfc-editor.org/rfc/rfc6750.html#section-3',
    params: bearerParams,
  },
  dpop: {
    name: 'DPoP',
    means: 'The API wants an access token that is bound to a key, with a fresh proof in the DPoP header.',
    answer: 'Authorization: DPoP <token>, and DPoP: <proof JWT>',
    docs: 'https://www.rfc-editor.org/rfc/rfc9449.html#section-7.1',
    params: { ...bearerParams, algs: { means: 'The signature algorithms that the proof may use.' } },
  },
  basic: {
    name: 'Basic',
    means: 'The API wants an id and a secret, joined by a colon and encoded in base64.',
    answer: 'Authorization: Basic <base64 of id:secret>',
    docs: 'https://www.rfc-editor.org/rfc/rfc7617.html#section-2',
    params: { realm, charset: { means: 'The encoding of id and secret before base64. Only UTF-8 is defined.' } },
  },
  digest: {
    name: 'Digest',
    means: 'The server wants a hash made from name, password and its nonce.',
    answer: 'Authorization: Digest username="…", response="…", …',
    docs: 'https://www.rfc-editor.org/rfc/rfc7616.html#section-3.3',
    params: {
      realm: { means: 'The protected area; it is part of what is hashed.' },
      nonce,
      domain: { means: 'The addresses for which the same answer is good.' },
      opaque: { means: 'A value to send back unchanged.' },
      stale: {
        means: 'Whether only the nonce was too old.',
        values: { true: 'Only the nonce was too old: name and password may be right, try again with the new nonce.' },
      },
      algorithm: { means: 'The hash function to use.' },
      qop: { means: 'Whether the answer covers the request line only (auth) or the body as well (auth-int).' },
      charset: { means: 'The encoding of name and password. Only UTF-8 is defined.' },
      userhash: { means: 'Whether the name may be sent hashed.' },
    },
  },
  negotiate: {
    name: 'Negotiate',
    means: `The server wants a Kerberos or NTLM login, as company proxies do. No ${vendorNames} API asks for it.`,
    answer: 'Authorization: Negotiate <ticket>',
    docs: 'https://www.rfc-editor.org/rfc/rfc4559.html#section-4',
    params: {},
  },
  ntlm: {
    name: 'NTLM',
    means: `The server wants a Windows login, as company proxies do. No ${vendorNames} API asks for it.`,
    answer: 'Authorization: NTLM <message>',
    docs: 'https://www.rfc-editor.org/rfc/rfc4559.html',
    params: {},
  },
})

export type ExplainedParameter = { readonly name: string; readonly value: string; readonly means: string }
export type ExplainedChallenge = {
  readonly scheme: string
  readonly means: string
  readonly answer: string | null
  readonly docs: string | null
  readonly params: readonly ExplainedParameter[]
}

const unknownParameter = 'Not a parameter that the standard defines for this scheme.'

/** A challenge in words, parameter by parameter. Unknown schemes and parameters are named as such. */
export function explainChallenge(catalogue: ChallengeCatalogue, challenge: Challenge): ExplainedChallenge {
  const known = catalogue.challengeMeanings.get(challenge.scheme)
  const params = [...challenge.params].map(([name, value]) => ({ name, value, means: meaning(known, name, value) }))
  const data =
    challenge.token68 === undefined
      ? []
      : [{ name: '(value)', value: challenge.token68, means: 'Data of the scheme, for programs.' }]
  return {
    scheme: known?.name ?? challenge.scheme,
    means: known?.means ?? `This scheme is not one that ${catalogue.vendorNames} APIs are known to ask for.`,
    answer: known?.answer ?? null,
    docs: known?.docs ?? null,
    params: [...data, ...params],
  }
}

function meaning(scheme: ChallengeMeaning | undefined, name: string, value: string): string {
  const parameter = scheme && Object.hasOwn(scheme.params, name) ? scheme.params[name] : undefined
  if (!parameter) return unknownParameter
  const special = parameter.values && Object.hasOwn(parameter.values, value) ? parameter.values[value] : undefined
  return special ? `${parameter.means} ${special}` : parameter.means
}
