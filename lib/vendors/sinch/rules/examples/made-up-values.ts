import { token } from '@/lib/engine/diagnose/rules/examples/builders'

/** Values for examples. All are made up and obviously so; those in Sinch's formats are put together here. */

export const PROJECT = '00000000-aaaa-4bbb-8ccc-000000000001'
export const KEY = '00000000-aaaa-4bbb-8ccc-000000000002'
export const APPLICATION = '00000000-AAAA-4BBB-8CCC-000000000003'
export const PLAN = 'fake0plan0fake0plan0fake0plan001'
export const PLAN_TOKEN = '0123abcd'.repeat(4)
export const APPLICATION_SECRET = btoa('not-a-secret-000')

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
