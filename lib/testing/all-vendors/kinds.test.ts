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
