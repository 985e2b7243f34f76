import { describe, expect, it } from 'vitest'
import { checkNamesOf } from '@/lib/engine/report/check-names'
import { curlOf } from '@/lib/engine/report/curl-of-evidence'
import type { Header } from '@/lib/engine/model/exchange'
import { catalogue } from '@/lib/vendors'
import { accepted, evidence } from '../testing-report'

const names = checkNamesOf(catalogue)
const url = 'https://api.example.com/v1'
const curl = (scheme: string | null, authorization: string, more: readonly Header[] = []) =>
  curlOf(
    names,
    accepted({ scheme, request: { method: 'GET', url, headers: [['Authorization', authorization], ...more] } }),
  )

describe('the request of a check as a curl command', () => {
  it.each([
    ['oauth2', 'Basic base64([Key ID]:[Key Secret])', '-u "$SINCH_KEY_ID:$SINCH_KEY_SECRET"'],
    ['oauth2', 'Bearer [access token]', '-H "Authorization: Bearer $SINCH_ACCESS_TOKEN"'],
    [
      'basic',
      'Basic base64([Application Key]:[Application Secret])',
      '-u "$SINCH_APPLICATION_KEY:$SINCH_APPLICATION_SECRET"',
    ],
    ['static-bearer', 'Bearer [API token]', '-H "Authorization: Bearer $SINCH_API_TOKEN"'],
    ['mailgun-basic', 'Basic base64(api:[Mailgun API key])', '-u "api:$MAILGUN_API_KEY"'],
    [
      'signed',
      'Application [Application Key]:[signature]',
      '-H "Authorization: Application $SINCH_APPLICATION_KEY:$SIGNATURE"',
    ],
    ['basic', 'Basic [hidden]', '-H "Authorization: $AUTHORIZATION"'],
    ['basic', 'Basic $(id) [Key ID]', '-H "Authorization: $AUTHORIZATION"'],
    ['constructor', 'Bearer [API token]', '-H "Authorization: $AUTHORIZATION"'],
    [null, 'Bearer [API token]', '-H "Authorization: $AUTHORIZATION"'],
  ])('under %s: %s', (scheme, authorization, expected) => {
    expect(curl(scheme, authorization)).toBe(`curl -i \\\n  '${url}' \\\n  ${expected}`)
  })

  it('has method, headers and body, and leaves out what curl sets by itself', () => {
    const request = {
      method: 'POST',
      url,
      headers: [
        ['Host', 'api.example.com'],
        ['Accept', "it's"],
      ],
      body: 'a=b',
    } as const
    expect(curlOf(names, evidence({ request }))).toBe(
      `curl -i \\\n  -X POST \\\n  '${url}' \\\n  -H 'Accept: it'\\''s' \\\n  -d 'a=b'`,
    )
    expect(curlOf(names, evidence({ request: null }))).toBe('')
  })
})
