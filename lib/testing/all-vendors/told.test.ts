import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import { catalogue } from '@/lib/vendors'

const explained = (text: string) => explain(catalogue, { text }, '2026-11-24T05:00:00Z')
const idsOf = (text: string) => explained(text).diagnoses.map(({ id }) => id)
const FORBIDDEN = '[Unauthorized: Forbidden] status 401'
const TOKEN_CALL = 'requests.post("https://auth.sinch.com/oauth2/token", '

describe('a base address that is configured', () => {
  it.each([
    ['in an object', `client({ username: 'api', key: k, url: 'https://api.eu.mailgun.net/v3' })\n${FORBIDDEN}`],
    ['in a setting', `MAILGUN_API_URL=https://api.mailgun.net/v3\n${FORBIDDEN}`],
    ['in a remark', `# base: https://api.mailgun.net/v3/\n${FORBIDDEN}`],
  ])('is not taken for what was called: %s', (_, text) => {
    expect(idsOf(text)).not.toContain('wrong-path')
    expect(idsOf(text).slice(0, 4)).toEqual(expect.arrayContaining(['wrong-region', 'wrong-key-type']))
  })

  it('is what was called where a method stands before it', () => {
    expect(idsOf('POST https://api.mailgun.net/v3 -> 404 page not found')[0]).toBe('wrong-path')
  })
})

describe('what somebody tells', () => {
  const STORIES = [
    'Our domain lives in the EU and the code calls api.mailgun.net: 401 Forbidden',
    'The clock of our VM is 12 minutes behind and each signed request gets 401',
    'After an hour every call to numbers.api.sinch.com is answered with 401',
    'Apache strips the Authorization header, so our API says 401',
    'Im Container ist MAIL_API_KEY leer, die Anfrage endet mit 401',
    'verifySignature() always returns false for the webhooks that Mailgun posts, we answer 401',
    '域名在欧盟区域，我们请求 api.mailgun.net，返回 401 Forbidden',
    'With api.eu.mailgun.net it works fine.\nWith api.mailgun.net we get 401 Forbidden',
  ]

  it.each(STORIES)('names a cause and proves nothing: %s', (text) => {
    const { diagnoses, verdict } = explained(text)
    expect(diagnoses[0]?.id).not.toBe('undetermined')
    expect(diagnoses.filter(({ confidence }) => confidence === 'certain')).toEqual([])
    expect(verdict).toBe('undecided')
  })

  it.each([
    [
      'a region that is denied',
      'Our domain is not in the EU, the base URL is https://api.mailgun.net, always 401 Forbidden',
    ],
    [
      'a host in a region',
      'Our account calls the EU endpoint and https://api.mailgun.net as well, always 401 Forbidden',
    ],
    ['a pronoun', 'Let us know which domain or account is wrong at https://api.eu.mailgun.net: 401 Forbidden'],
    ['both regions', 'The domain is in the EU. We tried both regions: https://api.mailgun.net says 401 Forbidden'],
  ])('names no region by %s', (_, text) => {
    expect(explained(text).diagnoses.find(({ id }) => id === 'wrong-region')?.confidence ?? 'possible').toBe('possible')
  })

  it.each([
    [
      'a token that is decoded',
      'Token payload: {"nbf": 1795168800, "exp": 1795172400}\nGET https://example.org/x -> 401',
    ],
    ['a library that has a tolerance', 'JWT expired 3605000 milliseconds ago. Allowed clock skew: 0 milliseconds.'],
    ['a token of another type', '{"detail":"Given token not valid for any token type","code":"token_not_valid"}'],
  ])('takes no clock for wrong because of %s', (_, text) => {
    expect(idsOf(text)).not.toContain('timestamp-out-of-range')
  })
})

describe('words about an account beside a refusal', () => {
  const CALL = 'GET https://numbers.api.sinch.com/v1/projects/p/activeNumbers 401'

  it.each([
    'Our account was suspended last year and reinstated. Since yesterday api.mailgun.net says 401 Forbidden.',
    `log: account_disabled flag checked: false\n${CALL}`,
    `const ERRORS = { 402: 'Insufficient funds', 403: 'Account suspended' }\n${CALL}`,
    '# TODO: handle "domain is unverified"\nMailgun API response 401 (UNAUTHORIZED): \'Forbidden\'',
    '{"error":"invalid_client"}\nStatus page: account verification pending for new users',
    `quota: 100, product_not_enabled: false\n${CALL}`,
    `test "returns 403 when account is suspended" passed\n${CALL}`,
    'La cuenta no está bloqueada, y aun así 401 Forbidden de api.mailgun.net',
    'clinical trial app, us.sms.api.sinch.com returns 401',
  ])('accept nothing: %s', (text) => {
    expect(explained(text).verdict).not.toBe('accepted')
  })

  it('accept where the answer itself says them', () => {
    const text = '403 {"message":"Your account is suspended"} from api.mailgun.net'
    expect(explained(text)).toMatchObject({ verdict: 'accepted' })
  })

  it('are no reason where the answer gives another', () => {
    expect(idsOf('{"error":"invalid_client"}\nStatus page: account verification pending')[0]).toBe('client-rejected')
  })
})

describe('a success', () => {
  it.each([
    ['that an assertion names, of a host that nothing names', 'expected 403 but got 200'],
    ['whose body says that it failed', 'HTTP 200 {"error":"invalid_auth","ok":false}'],
    ['whose body has the status of a refusal', 'Status: 200\nBody: {"status":401,"message":"Unauthorized"}'],
    ['that is only told', 'I got a 200 from the token endpoint but numbers.api.sinch.com is not called at all'],
  ])('%s accepts nothing', (_, text) => {
    expect(explained(text).verdict).toBe('undecided')
  })
})

describe('what somebody supposes', () => {
  it.each([
    'The docs say that the API returns 401 when the token is missing or expired. We have not tried yet.',
    'What happens to my calls if the access token has expired?',
  ])('is no evidence: %s', (text) => {
    expect(explained(text)).toMatchObject({ verdict: 'undecided' })
    expect(idsOf(text)[0]).toBe('undetermined')
  })
})

describe('the address that was called', () => {
  it.each([
    [
      'is none of those that the answer names',
      'GET https://numbers.api.sinch.com/v1/projects/p/activeNumbers\n' +
        '401 {"title":"Token expired","detail":"Create a new token at https://auth.sinch.com/oauth2/token"}',
      'numbers.api.sinch.com',
    ],
    [
      'is not the one that is told to work',
      'With curl against https://api.eu.mailgun.net/v3/mg.example.org/messages the mail is queued.\n' +
        'In the app: POST https://api.mailgun.net/v3/mg.example.org/messages -> 401',
      'api.mailgun.net',
    ],
  ])('%s', (_, text, host) => {
    expect(explained(text).evidence.at(-1)?.host).toBe(host)
  })

  it('is not called by a method that stands before another', () => {
    const text =
      'GET https://fax.api.sinch.com/v3/projects/p/services timed out\n401 from https://auth.sinch.com/oauth2/token'
    expect(idsOf(text)).not.toContain('wrong-path')
  })
})

describe('source text beside a refusal', () => {
  it.each([
    ['a string that is filled in', `401 Unauthorized\nheaders = {"Authorization": f"Bearer {token}"}`],
    ['a sum', `r = requests.get(url, headers={"Authorization": "Bearer " + token})\n401 Unauthorized`],
    ['a form', `${TOKEN_CALL}data={"grant_type": "client_credentials"})\n401 {"error":"invalid_client"}`],
  ])('blames nothing that is right: %s', (_, text) => {
    expect(idsOf(text)).not.toContain('placeholder-value')
    expect(idsOf(text)).not.toContain('wrong-content-type')
  })

  it('shows a string that is not filled in, and fields in JSON', () => {
    expect(idsOf('401 Unauthorized\nheaders = {"Authorization": "Bearer {token}"}')[0]).toBe('placeholder-value')
    expect(idsOf(`${TOKEN_CALL}json={"grant_type": "client_credentials"})\n400 {"error":"invalid_request"}`)[0]).toBe(
      'wrong-content-type',
    )
  })
})

describe('a mail server', () => {
  it('is quoted by what another program logs in JSON', () => {
    const text = '{"level":"error",\n"error":"535 Authentication failed",\n"method":"POST","path":"/signup"}'
    expect(explained(text).diagnoses[0]?.id).toBe('smtp-login-refused')
    expect(explained(text).statements.find(({ states }) => states === 'reply')?.lines).toEqual({ from: 0, to: 3 })
  })

  it('that lets somebody in proves nothing of an API', () => {
    const { verdict, diagnoses } = explained(
      '235 Authentication succeeded\nRCPT TO:<a@example.com>\n550 5.7.1 Not here',
    )
    expect([verdict, diagnoses[0]?.id]).toEqual(['undecided', 'not-auth-validation'])
  })
})
