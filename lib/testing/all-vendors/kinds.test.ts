import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import type { DiagnosisId } from '@/lib/engine/model/ids'
import { catalogue } from '@/lib/vendors'

const NOW = '2026-11-30T05:00:00Z'
const told = (text: string) => explain(catalogue, { text }, NOW)
const first = (text: string) => told(text).diagnoses[0]?.id

/** A text and what must be told of it first. */
type Row = readonly [text: string, id: DiagnosisId]

const FAX = 'POST https://fax.api.sinch.com/v3/projects/x/faxes 401'

describe('a header that a program joins or fills in', () => {
  it.each([
    `headers = {"Authorization": "Bearer " + token}\n${FAX}`,
    `headers: { Authorization: 'Bearer ' + process.env.TOKEN }\n${FAX}`,
    `$headers = ['Authorization' => 'Bearer ' . $token, 'Accept' => '*/*'];\n${FAX}`,
    `headers = { Authorization = "Bearer " .. token }\n${FAX}`,
    `headers = %{"Authorization" => "Bearer " <> token}\n${FAX}`,
    `{"Authorization": "Bearer %s" % token}\n${FAX}`,
    `{"Authorization": "Bearer {}".format(token)}\n${FAX}`,
    `{"Authorization": f"Bearer {self.token}"}\n${FAX}`,
    `map[string]string{"Authorization": fmt.Sprintf("Bearer %s", tok)}\n${FAX}`,
    `http.Header{"Authorization": {"Bearer " + tok}}\n${FAX}`,
    `headers: { Authorization: ['Bearer', token].join(' ') }\n${FAX}`,
    `headers: { Authorization: "Basic ".concat(btoa(pair)) }\n${FAX}`,
    `headers: { 'Authorization' => "Basic " + Base64.strict_encode64("#{id}:#{secret}") }\n${FAX}`,
    `let headers = ["Authorization": "Bearer \\(token)"]\n${FAX}`,
    `headers: {\n  "Authorization": 'Bearer '\n     + await getToken(),\n}\n${FAX}`,
    `axios.post(url, body, { headers: { Authorization: token } })\n${FAX}`,
    `payload={"headers":{"Authorization":"Bearer "+TOKEN},"muteHttpExceptions":true}\n${FAX}`,
  ])('says nothing about the value: %j', (text) => {
    const { diagnoses, evidence } = told(text)
    expect(evidence[0]?.sent).toMatchObject({ faults: [] })
    expect(diagnoses[0]?.id).toBe('undetermined')
    expect(diagnoses.filter((d) => d.confidence === 'certain')).toEqual([])
  })

  it.each<Row>([
    [`headers: { Authorization: 'Bearer ' }\n${FAX}`, 'placeholder-value'],
    [`headers: { Authorization: 'Bearer undefined' }, method: 'POST'\n${FAX}`, 'placeholder-value'],
    [`headers: { Authorization: 'Bearer ' + 'Bearer abc' }\n${FAX}`, 'scheme-in-value'],
  ])('still shows what is wrong with a whole one: %j', (text, id) => expect(first(text)).toBe(id))
})

describe('a sentence that only asks whether it is so', () => {
  const SMS = 'POST https://us.sms.api.sinch.com/xms/v1/abc/batches -> 401'
  const MAIL = 'POST https://api.mailgun.net/v3/mg.example.com/messages -> 401'
  it.each([
    `${SMS}\nIs the API token invalid?`,
    `${SMS} (is the token expired?)`,
    `${SMS}\nOnly from the office network. Token revoked? Bad credentials?`,
    `${SMS}\nCould it be that our account is suspended?`,
    `${MAIL}\nIst der API Key abgelaufen? Or are they wrong credentials?`,
    `${MAIL}\nLaravel says unauthorized, wrong password??`,
    `${SMS} - le jeton a expiré ?`,
    `${SMS} (токен истёк?)`,
    `${SMS}。令牌过期了吗？`,
    `${SMS}\n¿Está caducado el token?`,
    `${MAIL}\nA chave está errada, invalid key?`,
  ])('blames nothing: %j', (text) => expect(first(text)).toBe('undetermined'))

  it.each<Row>([
    [
      `Why does it say "token expired"?\nGET https://numbers.api.sinch.com/v1/projects/x/activeNumbers 401`,
      'token-expired',
    ],
    [
      `Why does Mailgun answer 401 "Invalid private key"?\nGET https://api.mailgun.net/v3/domains`,
      'credentials-rejected',
    ],
    [
      [
        'Is it this: curl: (60) SSL certificate problem: unable to get local issuer certificate?',
        'https://api.mailgun.net',
      ].join('\n'),
      'tls-failure',
    ],
    ['ENOTFOUND us.sms.api.sinch.co is the token wrong?', 'dns-failure'],
    [
      ['Is "401 Invalid private key" about my account?', 'GET https://api.mailgun.net/v3/domains'].join('\n'),
      'credentials-rejected',
    ],
  ])('is heard where it shows something: %j', (text, id) => expect(first(text)).toBe(id))
})

describe('an answer that a client holds in an object of its own', () => {
  const URL = 'https://verification.api.sinch.com/verification/v1/verifications'
  const WORDS = 'Callback URL must be set when using public authorization method.'
  it.each([
    [
      `failure(error: ApiError(errorCode: 40303, message: "${WORDS}", reference: "r"))`,
      `  statusCode: 403`,
      `  url: ${URL}`,
    ].join('\n'),
    `Unhandled: { error: { errorCode: 40303, message: "${WORDS}", reference: "r" } } ${URL} 403`,
    [
      `Failure(cause=VerificationException(response=ErrorResponse(errorCode=40303, message=${WORDS}), status=403))`,
      `${URL}`,
    ].join('\n'),
    `%SinchError{body: %{"errorCode" => 40303, "message" => "${WORDS}", "reference" => "z"}, status: 403} ${URL}`,
    [`Optional(Api.Failure(body: Api.Body(errorCode: 40303, message: "${WORDS}", reference: "x"))) 403 ${URL}`].join(
      '\n',
    ),
  ])('is read with its code: %j', (text) => expect(first(text)).toBe('auth-level-too-low'))
})

describe('names of tests', () => {
  const SSL = 'curl: (60) SSL certificate problem: unable to get local issuer certificate'
  it.each([
    [
      `Sinch`,
      `  with a wrong secret`,
      `    raises Unauthorized (401 invalid_client)`,
      `  lists (FAILED - 1)`,
      ``,
      `Failures:`,
      `  1) Sinch lists`,
      `     ${SSL}`,
      `2 examples, 1 failure`,
    ].join('\n'),
    [
      `  token endpoint`,
      `    with invalid credentials`,
      `      ✓ answers 401 invalid_client (22ms)`,
      `    1) lists`,
      ``,
      `  1 passing`,
      `  1 failing`,
      `  1) lists:`,
      `     ${SSL}`,
    ].join('\n'),
    [
      `tests/test_token.py::test_wrong_secret_gives_401_invalid_client PASSED [ 50%]`,
      `tests/test_token.py::test_lists FAILED`,
      `E  ${SSL}`,
    ].join('\n'),
    [
      `test auth::invalid_client_is_rejected ... ok`,
      `test smoke::lists ... FAILED`,
      `---- smoke::lists stdout ----`,
      `${SSL}`,
    ].join('\n'),
    `--- PASS: TestInvalidClient401 (0.03s)\n--- FAIL: TestLists (0.01s)\n    x_test.go:12: ${SSL}`,
    `ok 1 - wrong key: 401 Invalid private key\nnot ok 2 - sends\n  message: '${SSL}'`,
    `TokenTest > wrong secret is rejected with invalid_client PASSED\nTokenTest > lists FAILED\n    ${SSL}`,
    ` ✔ Refuses wrong credentials with 401\n ✘ Lists\n   │ ${SSL}`,
    `  Passed Tests.Token.Invalid_credentials_give_401 [12 ms]\n  Failed Tests.Lists [9 ms]\n   ${SSL}`,
    `  * test wrong secret gives 401 invalid_client (12.1ms) [L#9]\n  1) test lists (TokenTest)\n     ${SSL}`,
    `Test Case '-[TokenTests testInvalidClientIs401]' passed (0.012 seconds).\n${SSL}`,
  ])('that passed are no answers: %j', (text) => {
    const { verdict, diagnoses } = told(text)
    expect([verdict, diagnoses[0]?.id]).toEqual(['undecided', 'tls-failure'])
  })

  it('are told from what was thrown behind them', () => {
    const thrown =
      'requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://auth.sinch.com/oauth2/token'
    const { evidence } = told(`FAILED tests/test_token.py::test_is_200 - ${thrown}`)
    expect(evidence[0]?.outcome).toMatchObject({ status: 401 })
  })
})

describe('a grant that stands in code', () => {
  const ANSWER = 'POST https://auth.sinch.com/oauth2/token 400 {"error":"unsupported_grant_type"}'
  it.each([
    `'form_params' => ['grant_type' => 'client_credential']\n${ANSWER}`,
    `data={"grant_type": "password"}\n${ANSWER}`,
    `body.append("grant_type", "clientCredentials")\n${ANSWER}`,
    `new FormUrlEncodedContent(new[] { KeyValuePair.Create("grant_type", "client-credentials") })\n${ANSWER}`,
    `form.add("grant_type", "Client_Credentials")\n${ANSWER}`,
  ])('is another than the one that is known: %j', (text) => expect(first(text)).toBe('unsupported-grant-type'))

  it('is no reason where it is the right one', () => {
    expect(first(`data={"grant_type": "client_credentials"}\n${ANSWER}`)).toBe('wrong-content-type')
  })
})

describe('quotes that became a part of a value', () => {
  const REFUSED = 'POST https://auth.sinch.com/oauth2/token 401 {"error":"invalid_client"}'
  it.each([
    ['$ cat .env', 'SINCH_KEY_SECRET="fAk3~fake.Secret"', '$ docker run --env-file .env app node send.js'],
    ["SINCH_KEY_SECRET='fAk3~fake.Secret'", '$ podman run --rm --env-file=prod.env app'],
    ['SINCH_KEY_SECRET="fAk3~fake"', '$ kubectl create secret generic sinch --from-env-file=.env'],
    ['$ kubectl exec -it pod/sms -- printenv | grep SINCH', "SINCH_KEY_SECRET='fAk3~fake.Secret'"],
    ['$ env | grep SINCH', 'SINCH_KEY_SECRET="fAk3~fake.Secret"'],
    ['$ echo $SINCH_KEY_SECRET', '"fAk3~fake.Secret"'],
    ['console.log(process.env.SINCH_KEY_SECRET)', `> '"fAk3~fake.Secret"'`],
    [`{ SINCH_KEY_ID: '"fa4efa4e-b050-4fa4"', SINCH_KEY_SECRET: '"fAk3~fake"' }`],
    ['  - name: SINCH_KEY_SECRET', String.raw`    value: "\"fAk3~fake\""`],
    [String.raw`docker inspect: ["PATH=/bin","SINCH_KEY_SECRET=\"fAk3~fake\""]`],
    ['>>> os.environ["SINCH_KEY_SECRET"]', `"'fAk3~fake.Secret'"`],
  ])('are what is wrong: %j', (...lines) => expect(first([...lines, REFUSED].join('\n'))).toBe('credential-quoted'))

  it.each([
    ['SINCH_KEY_SECRET="fAk3~fake.Secret"', '$ docker compose --env-file .env up'],
    ['$ export SINCH_KEY_SECRET="fAk3~fake.Secret"', '$ node send.js'],
    ['$ declare -p SINCH_KEY_SECRET', 'declare -x SINCH_KEY_SECRET="fAk3~fake.Secret"'],
    ['$ cat .env', 'SINCH_KEY_SECRET="fAk3~fake.Secret"', '$ node --env-file=.env send.js'],
    ['const body = { "client_secret": "fAk3~fake" }'],
  ])('are taken away by what reads them: %j', (...lines) =>
    expect(told([...lines, REFUSED].join('\n')).diagnoses.map(({ id }) => id)).not.toContain('credential-quoted'),
  )
})

describe('a setting that begins with a scheme', () => {
  const TOKEN = 'Bearer fa4efa4efa4efa4efa4efa4efa4ec012'
  const REFUSED = 'https://us.sms.api.sinch.com/xms/v1/p/batches 401'
  it.each([
    [`SINCH_API_TOKEN=${TOKEN}`, 'headers: { Authorization: `Bearer ${process.env.SINCH_API_TOKEN}` }'],
    [`SINCH_TOKEN="${TOKEN}"`, 'headers = {"Authorization": "Bearer " + os.environ["SINCH_TOKEN"]}'],
    [`token: ${TOKEN}`, 'req.Header.Set("Authorization", "Bearer "+cfg.token)'],
    [`const token = '${TOKEN}'`, 'headers: { Authorization: `Bearer ${token}` }'],
    [`export TOK="${TOKEN}"`, 'curl -i -H "Authorization: Bearer $TOK" https://us.sms.api.sinch.com/xms/v1/p/groups'],
    [`SINCH_API_TOKEN=${TOKEN}`, "Http::withToken(env('SINCH_API_TOKEN'))->post($url)"],
    [`SINCH_API_TOKEN=${TOKEN}`, "$token = getenv('SINCH_API_TOKEN');", '$headers = ["Authorization: Bearer $token"];'],
    [`SINCH_API_TOKEN=${TOKEN}`, 'client.bearer_auth(SINCH_API_TOKEN)'],
  ])('is named twice where the program adds it: %j', (...lines) => {
    const { diagnoses } = told([...lines, REFUSED].join('\n'))
    expect(diagnoses[0]).toMatchObject({ id: 'scheme-in-value', confidence: 'likely' })
  })

  it.each([
    [`SINCH_AUTH=${TOKEN}`, 'headers: { Authorization: process.env.SINCH_AUTH }'],
    [`const token = '${TOKEN}'.replace('Bearer ', '')`, 'headers: { Authorization: `Bearer ${token}` }'],
    [`Authorization: ${TOKEN}`, 'the bearer token is the one of the dashboard'],
  ])('is as it should be where it does not: %j', (...lines) =>
    expect(told([...lines, REFUSED].join('\n')).diagnoses.map(({ id }) => id)).not.toContain('scheme-in-value'),
  )
})

describe('a header that is logged in a line', () => {
  const KEY = 'a2V5LWZhNGVmYTRlZmE0ZWZhNGVmYTRlZmE0ZWZhNGVmYjI5'
  const REFUSED = 'POST https://api.mailgun.net/v3/mg.example.com/messages -> 401'
  it.each([
    `Request headers: Authorization: Basic ${KEY}`,
    `DEBUG sent header Authorization: Basic ${KEY}`,
    `[http] -> authorization: Basic ${KEY}`,
    `headers {Authorization=Basic ${KEY}}`,
    `Authorization: Basic ${KEY}\nHTTP/1.1 401 Unauthorized\n`,
    `sent {Authorization=[Basic ${KEY}]}`,
  ])('shows a pair without a colon: %j', (line) => expect(first(`${line}\n${REFUSED}`)).toBe('secret-encoding'))

  it('is none in a sentence of a person', () => {
    const text = `The docs say that I need Authorization: Basic ${KEY}, which we do.\n${REFUSED}`
    expect(told(text).evidence[0]?.sent).toBeNull()
  })
})

describe('what a client prints for every 401', () => {
  it.each([
    'WARNING - Failed to send Acme notification to 15550100: Unauthorized - Invalid Token., error=401.',
    'HTTP request sent, awaiting response... 401 Unauthorized\nUsername/Password Authentication Failed.',
    'NodeApiError: Authorization failed - please check your credentials\nhttpCode: 401 us.sms.api.sinch.com',
    "libcloud InvalidCredsError: 'Invalid credentials with the provider' status: 401 api.mailgun.net",
  ])('says no more than the status: %j', (text) => expect(first(text)).toBe('undetermined'))
})

describe('the name of another vendor beside a refusal', () => {
  it.each([
    'Guten Tag, seit gestern lehnt SendGrid jede Mail mit 403 ab, obwohl wir nichts geändert haben.',
    'We use Postmark for receipts and since the migration every call is rejected with 401.',
    "Bonjour, depuis hier Twilio refuse nos appels avec 401, le compte est actif et le jeton n'a pas changé",
    'Olá, o SendGrid devolve 403 em todo envio: "The from address does not match a verified Sender Identity." Por quê?',
    'mailer  API key does not start with "SG.".\nmailer  Error: Unauthorized\nmailer  sent nothing',
  ])('tells whose answer it is: %j', (text) => expect(first(text)).toBe('other-vendor'))

  it.each([
    'We moved from SendGrid to Mailgun and now every message is rejected with 401 Forbidden.',
    'Our GitHub Actions job gets 401 Unauthorized from the API since Monday.',
    'SendGrid and Postmark both answer 401, so it may be our firewall that changes them.',
  ])('tells nothing where it is not alone: %j', (text) => expect(first(text)).not.toBe('other-vendor'))
})

describe('the name of a service before every line', () => {
  const TRACE = ['Error: getaddrinfo ENOTFOUND api.mailgun.net', '    at onlookup (node:dns:107:26)', 'mail not sent']
  it.each(['mailer  ', 'app[web.1]: ', '[worker] ', 'web.1   | ', 'api[12]: ', '[mail:send] '])(
    'is taken away: %j',
    (name) => expect(first(TRACE.map((line) => `${name}${line}`).join('\n'))).toBe('dns-failure'),
  )
})

describe('a command of HTTPie or xh', () => {
  const JWT = 'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJleHAiOjQxMDI0NDQ4MDB9.c2ln'
  const EMPTY = 'HTTP/1.1 401 Unauthorized\ncontent-length: 0\n'
  it.each<Row>([
    [`https -a mailgun:key-${'fa4e'.repeat(8)} api.mailgun.net/v3/domains\n${EMPTY}`, 'wrong-username'],
    [`$ http POST https://us.sms.api.sinch.com/xms/v1/p/batches from=1 body=hi\n${EMPTY}`, 'missing-authorization'],
    [
      [`$ http -A bearer -a ${JWT} https://eu.sms.api.sinch.com/xms/v1/${'fa4e'.repeat(8)}/groups`, `${EMPTY}`].join(
        '\n',
      ),
      'service-plan-token-mixup',
    ],
    [
      [`$ http POST https://calling.api.sinch.com/calling/v1/callouts "Authorization: Bearer ${JWT}"`, `${EMPTY}`].join(
        '\n',
      ),
      'project-credentials-on-app-api',
    ],
    [
      [
        `$ xh post https://auth.sinch.com/oauth2/token -a "$K:$S" grant_type=client_credentials`,
        `HTTP/2.0 400`,
        '',
        `{"error":"invalid_request"}`,
      ].join('\n'),
      'wrong-content-type',
    ],
    [
      [
        `$ http --form POST https://auth.sinch.com/oauth2/token grant_type==client_credentials -a k:s`,
        `HTTP/2.0 400`,
        '',
        `{"error":"invalid_request"}`,
      ].join('\n'),
      'missing-grant-type',
    ],
    [
      [
        `$ http --form POST https://auth.sinch.com/oauth2/token -a "$K:$S" grant_type=client_credentials`,
        `HTTP/2.0 401`,
        '',
        `{"error":"invalid_client"}`,
      ].join('\n'),
      'client-rejected',
    ],
  ])('is read as a request: %j', (text, id) => expect(first(text)).toBe(id))
})

describe('a status that is told in a sentence', () => {
  it.each([
    'auth.sinch.com/oauth2/token responded 429, we asked for a token for each message',
    'der Token-Endpunkt auth.sinch.com antwortet mit 429, sobald alle Worker starten',
    'le serveur auth.sinch.com renvoie 429 dès que nos 40 instances démarrent',
    'el servidor auth.sinch.com devuelve un 429 cada noche',
    'auth.sinch.com retorna 429 quando iniciamos',
    'auth.sinch.com risponde 429 da ieri',
    'auth.sinch.com отвечает 429 с понедельника',
  ])('is read in any language: %j', (text) => expect(first(text)).toBe('rate-limited'))
})

describe('a server of the reader', () => {
  it.each([
    'JsonWebTokenError: jwt must be provided GET /api/orders 401',
    'Error: No auth token at JwtStrategy (passport-jwt) status 401',
    'JWTException: Token not provided (401)',
    'authorization_header_missing: Authorization header is expected, status 401',
    '{"msg":"Missing Authorization Header"} 401',
  ])('that was handed no token says so: %j', (text) => expect(first(text)).toBe('missing-authorization'))

  it.each([
    'Mailgun webhook: hash_hmac mismatch, aborting 406',
    'Mailgun webhook: hmac mismatch, answered 403',
    'Invalid signature for inbound mailgun hook, 403',
    'mailgun inbound handler: the signature does not match, status 401',
  ])('that refuses a callback of a vendor says so: %j', (text) =>
    expect(first(text)).toBe('webhook-signature-mismatch'),
  )
})

describe('a certificate that a library does not trust', () => {
  it.each([
    "msmtp: TLS certificate verification failed: the certificate hasn't got a known issuer smtp.mailgun.org",
    'gnutls_handshake() failed: The TLS connection was non-properly terminated. api.mailgun.net',
    'mbedtls: X509 - Certificate verification failed, e.g. CRL, CA or signature check failed api.mailgun.net',
    "ERROR: The certificate of 'api.mailgun.net' is not trusted.",
    'ERROR: The certificate of ‘api.mailgun.net’ hasn’t got a known issuer.',
  ])('is told in the words of that library: %j', (text) => expect(first(text)).toBe('tls-failure'))
})

describe('a region that a sentence tells', () => {
  it.each([
    'Our domain mg.example.se was created in the EU region of Mailgun. Anymail: 404 Domain not found: mg.example.se',
    'Die Domain mg.example.de liegt in der EU. Symfony meldet: Domain not found: mg.example.de (404)',
    'Notre domaine mg.example.fr est en Europe et on reçoit "Domain not found: mg.example.fr", code 404',
  ])('explains a domain that is not found in the other: %j', (text) =>
    expect(first(`${text}\nhttps://api.mailgun.net/v3/`)).toBe('wrong-region'),
  )
})

describe('what nobody sees at the end of a value, made visible', () => {
  const REFUSED = 'https://us.sms.api.sinch.com/xms/v1/p/batches 401'
  it.each([
    ['$ cat -A .env', `SINCH_API_TOKEN=${'fa4e'.repeat(8)}^M$`],
    [`SINCH_API_TOKEN: ${'fa4e'.repeat(8)}^M`],
    ["print(repr(os.environ['SINCH_API_TOKEN']))", String.raw`'fa4efa4efa4e\r'`],
    ['> process.env.SINCH_API_TOKEN', String.raw`'fa4efa4efa4e\n'`],
    ['p ENV["SINCH_API_TOKEN"]', String.raw`"fa4efa4efa4e\r\n"`],
  ])('is what is wrong: %j', (...lines) => expect(first([...lines, REFUSED].join('\n'))).toBe('secret-whitespace'))
})

describe('a status before the address that it came from', () => {
  it.each([
    'WARN TokenClient - 429 from https://auth.sinch.com/oauth2/token, backing off; UnauthorizedException thrown',
    'got a 429 from https://auth.sinch.com/oauth2/token',
    'received 429 for POST https://auth.sinch.com/oauth2/token',
    '429 by https://auth.sinch.com/oauth2/token in batch 7',
    'sync: 429 at https://auth.sinch.com/oauth2/token',
  ])('is read: %j', (text) => expect(first(text)).toBe('rate-limited'))
})
