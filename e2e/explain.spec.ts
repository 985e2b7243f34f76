import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'

const PROJECT = '00000000-aaaa-4bbb-8ccc-000000000001'
const numbers = `https://numbers.api.sinch.com/v1/projects/${PROJECT}/activeNumbers`
const core = ['Zq7k', 'P3xw', 'M9td'].join('')
const secret = `~${core}x4Kd9Lm2Pq81`
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** One paste of each kind: what it is called, what it leads to, its text. */
const PASTES: readonly (readonly [kind: string, diagnosis: string, text: string])[] = [
  [
    'status and headers',
    'token-expired',
    'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="Jwt ' +
      'expired at 2026-02-10T09:00:00Z"\n\n',
  ],
  [
    'curl -v over HTTP/2',
    'scheme-in-value',
    `> GET /v1/projects/${PROJECT}/apps HTTP/2\n> Host: us.conversation.api.sinch.com\n> authorization: ` +
      `Bearer Bearer ${secret}\n>\n< HTTP/2 401\n< content-length: 0\n<\n`,
  ],
  ['curl -i', 'missing-authorization', `$ curl -i ${numbers}\nHTTP/1.1 401 Unauthorized\nContent-Length: 0\n\n`],
  [
    'raw HTTP',
    'wrong-scheme',
    `GET /xms/v1/fake0plan0fake0plan0fake0plan001/groups HTTP/1.1\r\nHost: us.sms.api.sinch.com\r\n` +
      `Authorization: Basic ${base64(`id:${secret}`)}\r\n\r\nHTTP/1.1 401 Unauthorized\r\n\r\n`,
  ],
  [
    'a HAR',
    'client-rejected',
    JSON.stringify({
      log: {
        version: '1.2',
        creator: { name: 'made' },
        entries: [
          {
            request: {
              method: 'POST',
              url: 'https://auth.sinch.com/oauth2/token',
              headers: [{ name: 'Authorization', value: `Basic ${base64(`id:${secret}`)}` }],
              postData: { text: 'grant_type=client_credentials' },
            },
            response: { status: 401, headers: [], content: { text: '{"error":"invalid_client"}' } },
          },
        ],
      },
    }),
  ],
  [
    'Postman',
    'wrong-content-type',
    'POST https://auth.sinch.com/oauth2/token 400 Bad Request\nRequest Headers\nContent-Type: ' +
      'application/json\nAuthorization: Basic ***\nRequest Body\n{"grant_type":"client_credentials"}\nResponse ' +
      'Headers\ncontent-type: application/json\nResponse Body\n{"error":"invalid_request"}',
  ],
  ['a JSON body', 'signature-mismatch', '{"errorCode":40102,"message":"Invalid Signature","reference":"ref-0001"}'],
  ['a Node exception', 'not-the-api', `SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON`],
  [
    'a Python exception',
    'tls-failure',
    '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate',
  ],
  ['a Java exception', 'dns-failure', 'java.net.UnknownHostException: us.conversation.api.sinch.com'],
  [
    'a .NET exception',
    'timeout',
    'System.Threading.Tasks.TaskCanceledException: The request was canceled due to the configured ' +
      'HttpClient.Timeout of 100 seconds elapsing.',
  ],
  [
    'PowerShell',
    'credentials-rejected',
    'PS C:\\> $_.ErrorDetails.Message\nInvoke-RestMethod: {"errorCode":40108,"message":"Invalid credentials"}',
  ],
  [
    'a log with escaped JSON',
    'timestamp-out-of-range',
    '{"level":"error","status":401,"responseBody":"{\\"errorCode\\":40101,\\"message\\":\\"X-Timestamp required.\\"}"}',
  ],
  [
    'a curl command',
    'shell-mangled',
    'curl -X POST https://auth.sinch.com/oauth2/token \\\n  -u "$KEY_ID:$KEY_SECRET"\n  -d ' +
      'grant_type=client_credentials',
  ],
]

test('explains one paste of each kind, and nothing of it leaves the page', async ({ page }) => {
  await page.goto('/explain')
  await page.waitForLoadState('networkidle')
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  for (const [kind, diagnosis, text] of PASTES) {
    await page.locator('#text').fill(text)
    await page.getByRole('button', { name: 'Explain it' }).click()
    const report = page.locator('[data-report="done"]')
    await expect(report.locator('[data-diagnosis]').first(), kind).toHaveAttribute('data-diagnosis', diagnosis)
    await expect(report.locator('[data-diagnosis]').first()).toHaveAttribute('data-proven', 'false')
    expect(await page.content(), kind).not.toContain(core)
  }
  expect(
    sent.filter(
      (line) => line.startsWith('POST') || line.includes(core) || /numbers\.api|auth\.sinch|mailgun/.test(line),
    ),
  ).toEqual([])
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.title]),
  )
  expect(kept).not.toContain(core)
})

test('says what it recognised, takes a correction, and hands on', async ({ page }) => {
  await page.goto('/explain')
  await page
    .locator('#text')
    .fill(
      'HTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{"error":{"code":404,"message":"App not ' +
        'found","status":"NOT_FOUND"}}',
    )
  await page.getByRole('button', { name: 'Explain it' }).click()
  await expect(page.getByText('HTTP message')).toBeVisible()
  await page.locator('main select[name=product]').selectOption('conversation')
  await expect(page.locator('[data-diagnosis]').first()).toHaveAttribute('data-diagnosis', 'wrong-region')
  await page.getByLabel('Status', { exact: true }).fill('429')
  await expect(page.locator('[data-diagnosis]').first()).toHaveAttribute('data-diagnosis', 'rate-limited')
  await page.getByLabel('Status', { exact: true }).fill('404')
  await expect(page.locator('[data-report="done"]')).toHaveAttribute('data-verdict', /accepted|undecided/)
  await expect(page.getByRole('link', { name: 'Check Conversation API live' }).first()).toHaveAttribute(
    'href',
    '/check?product=conversation',
  )
  await page
    .getByRole('link', { name: /All about it/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/problems\/wrong-region$/)
})

test('explains challenges parameter by parameter and marks faults', async ({ page }) => {
  await page.goto('/explain')
  await page.locator('#text').fill('HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="a" charset="UTF-8"\n\n')
  await page.getByRole('button', { name: 'Explain it' }).click()
  await expect(page.locator('[data-challenge="basic"]')).toContainText('The encoding of id and secret before base64')
  await expect(page.getByText('Position 17: A comma is missing here.')).toBeVisible()
})

test('a diagnosis shows the lines that it rests on, by pointer and by keyboard, and no secret in them', async ({
  page,
}) => {
  await page.goto('/explain')
  await page
    .locator('#text')
    .fill(
      `Since Monday we get this, before it worked:\n> GET /v1/projects/${PROJECT}/activeNumbers HTTP/2\n` +
        `> Host: numbers.api.sinch.com\n> authorization: Bearer ${secret}\n>\n< HTTP/2 401\n` +
        '< www-authenticate: Bearer error="invalid_token", error_description="Jwt expired at 2026-02-10T09:00:00Z"\n' +
        '<\n' +
        'Completed 500 Internal Server Error in 12ms',
    )
  await page.getByRole('button', { name: 'Explain it' }).click()
  const paste = page.getByRole('region', { name: 'The paste, masked' })
  const marked = paste.locator('mark')
  await expect(paste).toContainText('www-authenticate')
  await expect(marked).toHaveCount(0)

  await page.getByRole('heading', { name: 'Access token has expired' }).hover()
  await expect(marked.filter({ hasText: 'Jwt expired' })).toHaveCount(1)
  await page.mouse.move(0, 0)
  await expect(marked).toHaveCount(0)

  const where = page.getByRole('button', { name: /^Show where: line/ }).first()
  await where.focus()
  await expect(marked.filter({ hasText: 'Jwt expired' })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(where).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('status').filter({ hasText: /^Marked in your paste, line/ })).toContainText('Jwt expired')
  await where.blur()
  await expect(marked.filter({ hasText: 'Jwt expired' })).toHaveCount(1)
  await expect(marked.filter({ hasText: 'Completed 500' })).toHaveCount(0)

  const read = page.getByRole('region').or(page.locator('section')).filter({ hasText: 'whose words it is' }).last()
  await expect(read.locator('[data-speaker="own-server"]')).toContainText('Completed 500')
  expect(await page.content()).not.toContain(core)
})

test('keeps what is hostile as text', async ({ page }) => {
  await page.goto('/explain')
  await page
    .locator('#text')
    .fill(
      'HTTP/1.1 401 x\nX-Request-Id: abcd\n\n<img src=x ' +
        'onerror="globalThis.__xss=1"><script>globalThis.__xss=1</script>\u202Eterces',
    )
  await page.getByRole('button', { name: 'Explain it' }).click()
  await expect(page.locator('[data-report="done"]')).toBeVisible()
  expect(
    await page.evaluate(() => [
      Reflect.get(globalThis, '__xss'),
      document.querySelectorAll('main img, main script').length,
    ]),
  ).toEqual([undefined, 0])
  await expect(page.getByText('[U+202E]').first()).toBeVisible()
})

test('unknown text says what to paste next, and everything can be cleared', async ({ page }) => {
  await page.goto('/explain')
  await page.locator('#text').fill('it does not work')
  await page.getByRole('button', { name: 'Explain it' }).click()
  await expect(page.locator('[data-diagnosis]').first()).toHaveAttribute('data-diagnosis', 'undetermined')
  await expect(page.getByRole('heading', { name: 'What to paste next' })).toBeVisible()
  await page.getByRole('button', { name: 'Change the paste' }).click()
  await expect(page.locator('#text')).toHaveValue('it does not work')
  await page.getByRole('button', { name: 'Clear everything' }).click()
  await expect(page.locator('[data-report]')).toHaveCount(0)
  await expect(page.locator('#text')).toHaveValue('')
})

test('a question without evidence is led to where it is answered', async ({ page }) => {
  await page.goto('/explain')
  await page.locator('#text').fill('which auth for the fax api?')
  await page.getByRole('button', { name: 'Explain it' }).click()
  await expect(page.locator('[data-report="done"]')).toHaveAttribute('data-verdict', 'undecided')
  await page.getByRole('link', { name: 'Open the guide' }).click()
  await expect(page).toHaveURL(/\/guide\?product=fax$/)
})

test('takes a dropped or chosen HAR file', async ({ page }) => {
  await page.goto('/explain')
  await page.setInputFiles('input[type=file]', {
    name: 'x.har',
    mimeType: 'application/json',
    buffer: Buffer.from(PASTES[4]?.[2] ?? ''),
  })
  await expect(page.locator('[data-diagnosis]').first()).toHaveAttribute('data-diagnosis', 'client-rejected')
})

for (const theme of THEMES) {
  for (const width of [360, 1440]) {
    test(`has no accessibility violations, ${theme}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/explain')
      await page
        .locator('#text')
        .fill(
          `> GET /v1/projects/${PROJECT}/activeNumbers HTTP/2\n> Host: numbers.api.sinch.com\n> ` +
            `authorization: Bearer ***\n>\n< HTTP/2 401\n< x-request-id: req-0001\n< www-authenticate: Bearer ` +
            `realm="a" error="invalid_token"\n<\n` +
            '{"error":{"code":401,"message":"Denied.","status":"UNAUTHENTICATED"}}',
        )
      await page.getByRole('button', { name: 'Explain it' }).click()
      await expect(page.locator('[data-report="done"]')).toBeVisible()
      await page.locator('[data-action="show-where"]').first().click()
      await expectNoAxeViolations(page)
      await expectNoSidewaysScroll(page)
    })
  }
}
