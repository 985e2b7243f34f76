/** Values for examples. All are made up and obviously so; those in a vendor's format are put together here. */

export const PROJECT = '00000000-aaaa-4bbb-8ccc-000000000001'
export const KEY = '00000000-aaaa-4bbb-8ccc-000000000002'
export const APPLICATION = '00000000-AAAA-4BBB-8CCC-000000000003'
export const PLAN = 'fake0plan0fake0plan0fake0plan001'
export const PLAN_TOKEN = '0123abcd'.repeat(4)
export const APPLICATION_SECRET = btoa('not-a-secret-000')
export const MAILGUN_KEY = ['0123abcd'.repeat(4), '0123abcd', '4567cdef'].join('-')
export const MESSAGES = 'https://api.mailgun.net/v3/mg.example.com/messages'

export const basic = (user: string, password: string): string => `Basic ${btoa(`${user}:${password}`)}`

const part = (value: object): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** A JWT with a signature that is none. */
export function token(header: object, payload: object): string {
  return `${part(header)}.${part(payload)}.${btoa('not-a-signature').replaceAll('=', '')}`
}

/** Valid until 2033. */
export const ACCESS_TOKEN = token(
  { alg: 'RS256', kid: 'example' },
  { iss: 'https://auth.sinch.com/', iat: 1_770_000_000, exp: 2_000_000_000 },
)
/** Expired in July 2024. */
export const OLD_TOKEN = token(
  { alg: 'RS256', kid: 'example' },
  { iss: 'https://auth.sinch.com/', iat: 1_720_000_000, exp: 1_720_003_600 },
)

const ISSUER = `//rtc.sinch.com/applications/${APPLICATION}`
export const registration = (kid: string, claims: object = {}): string =>
  token(
    { alg: 'HS256', kid },
    { iss: ISSUER, sub: `${ISSUER}/users/bob`, iat: 1_718_150_700, exp: 4_102_444_800, nonce: 'example', ...claims },
  )

/** A `curl -v` transcript of one exchange. */
export function transcript(
  method: string,
  host: string,
  path: string,
  sent: readonly string[],
  status: number,
  answered: readonly string[] = [],
  body = '',
): string {
  return [
    `> ${method} ${path} HTTP/2`,
    `> Host: ${host}`,
    ...sent.map((h) => `> ${h}`),
    '>',
    `< HTTP/2 ${status}`,
    ...answered.map((h) => `< ${h}`),
    '<',
    body,
  ].join('\n')
}
