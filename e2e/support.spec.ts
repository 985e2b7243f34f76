import type { BrowserContext, Page, Response } from '@playwright/test'
import { SCENARIOS } from '@/lib/simulator/scenarios'
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'
import { actionIds, joinByCode, joinByLink, openCase } from './support-cases'

async function runCheck(page: Page, scenario: string): Promise<void> {
  await page.locator('#test-keys').selectOption(scenario)
  await page.locator('form[data-form="check"] [type="submit"]').click()
  await expect(page.locator('[data-report="done"]').first()).toBeVisible()
}

function secretsOf(id: string): readonly string[] {
  const credentials: Readonly<Record<string, string | undefined>> = {
    ...SCENARIOS.find((s) => s.id === id)?.credentials,
  }
  return Object.entries(credentials).flatMap(([field, value]) =>
    value && /secret|token|apiKey/i.test(field) ? [value.trim()] : [],
  )
}

/** Everything that a browser received, as text. */
function received(page: Page): { readonly all: () => Promise<string> } {
  const bodies: Promise<string>[] = []
  page.on(
    'response',
    (response: Response) =>
      void bodies.push(
        response.text().then(
          (body) => `${response.url()} ${JSON.stringify(response.headers())} ${body}`,
          () => '',
        ),
      ),
  )
  return { all: async () => (await Promise.all(bodies)).join('\n') }
}

/** A value as it is and in the encodings that hide it from a plain search. */
function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  const offsets = [0, 1, 2].map((n) =>
    Buffer.concat([Buffer.alloc(n), bytes])
      .toString('base64')
      .slice(n === 0 ? 0 : 4, -4),
  )
  return [
    value,
    encodeURIComponent(value),
    bytes.toString('hex'),
    JSON.stringify(value).slice(1, -1),
    [...value].toReversed().join(''),
    ...offsets,
  ].filter((f) => f.length >= 6)
}

let customerContext: BrowserContext
let customer: Page

test.beforeEach(async ({ browser }) => {
  customerContext = await browser.newContext()
  customer = await customerContext.newPage()
})
test.afterEach(() => customerContext.close())

test('a report that is shared after a case begins with its ticket, which can be changed', async ({ page }) => {
  const { code } = await openCase(page, 'conversation', 'us', 'ZD-1234567')
  await joinByCode(customer, code)
  await runCheck(customer, 'conversation-eu-on-us')
  await customer.locator('[data-action="share-result"]').click()
  await expect(page.locator('[data-attempt="1"] [data-report="done"]')).toBeVisible()
  await customer.locator('[data-action="end"]').click()
  await customer.locator('[data-action="share"]').click()
  await expect(customer.getByLabel('Ticket number')).toHaveValue('ZD-1234567')
  await expect(customer.getByLabel('Your name or team')).toHaveValue('')
  await customer.locator('[data-action="create-link"]').click()
  const url = (await customer.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''
  await page.goto(url)
  await expect(page.locator('[data-sender]')).toContainText('Sent, ticket “ZD-1234567” — as the sender wrote it')
})

test('a supporter walks a customer through a wrong region, and never sees a secret', async ({ page, context }) => {
  test.setTimeout(120_000)
  const seen = received(page)
  const { code, caseUrl } = await openCase(page)
  await joinByCode(customer, code)
  await expect(page.locator('[data-presence="joined"]')).toBeVisible()

  // nothing flows before the customer shares
  await runCheck(customer, 'conversation-eu-on-us')
  await expect(customer.locator('[data-diagnosis="wrong-region"]').first()).toHaveAttribute('data-proven', 'true')
  await expect(page.locator('[data-attempt]')).toHaveCount(0)

  await customer.locator('[data-action="share-result"]').click()
  const first = page.locator('[data-attempt="1"]')
  await expect(first.locator('[data-report="done"]')).toHaveAttribute('data-verdict', 'accepted')
  await expect(first.locator('[data-diagnosis="wrong-region"]')).toHaveAttribute('data-proven', 'true')
  await expect(page.getByText('Has this one change been made where the failing program runs?')).toBeVisible()

  // a step is allowed once, and the run is followed stage by stage
  await page.locator('[data-step="run-check"][data-action="propose"]').click()
  await customer.locator('[data-action="allow"]').click()
  await expect(page.locator('[data-attempt="2"] [data-report="done"]')).toBeVisible()
  await expect(page.locator('[data-attempt="2"]')).toContainText('Key Secret is the same as before')
  await expect(customer.locator('[data-action="allow"]')).toHaveCount(0)

  // another key in the same form is told apart without being shown
  await customer.locator('[data-action="share-all"]').check()
  await runCheck(customer, 'echo-raw')
  const third = page.locator('[data-attempt="3"]')
  await expect(third.locator('[data-report="done"]')).toBeVisible()
  await expect(third).toContainText('Key Secret changed')
  await expect(third).toContainText('[Key Secret]') // echoed by the server, masked before it was shown

  // the sweep of the regions needs the customer's click and uses the last values
  await page.locator('[data-step="permission-matrix"]').click()
  await customer.locator('[data-action="allow"]').click()
  await expect(page.locator('[data-attempt="4"] [data-report="done"]')).toBeVisible()
  await expect(page.locator('[data-attempt="4"]').getByRole('region', { name: 'Permission matrix' })).toContainText(
    'Numbers',
  )

  // a text is text
  await page.locator('#say').fill('Please look at <b>this</b> https://evil.test')
  await page.getByRole('button', { name: 'Show it to the customer' }).click()
  await expect(customer.getByText('Please look at <b>this</b> https://evil.test', { exact: true })).toBeVisible()
  await expect(customer.locator('a[href*="evil.test"]')).toHaveCount(0)

  // a reload loses nothing
  await page.reload()
  await expect(page.locator('[data-attempt]')).toHaveCount(4)

  const poll = caseUrl.replace('/case/', '/api/case/').concat('/events?after=0')
  expect((await context.request.get(poll)).status()).toBe(200)
  await customer.locator('[data-action="end"]').click()
  await expect(page.locator('[data-presence="ended"]')).toBeVisible({ timeout: 5_000 })
  await expect(customer.locator('[data-watched]')).toHaveCount(0)
  const transcript = page.locator('[data-transcript]')
  await expect(transcript).toContainText('**Ana** proposed “Run the check”')
  await expect(transcript).toContainText('Wrong regional host')
  expect(await transcript.textContent()).toBe(await customer.locator('[data-transcript]').textContent())
  await expect.poll(async () => (await context.request.get(poll)).status(), { timeout: 5_000 }).toBe(410)
  expect((await context.request.get(caseUrl)).status()).toBe(404)

  const text = await seen.all()
  expect(text).toContain('wrong-region')
  const planted = [...secretsOf('conversation-eu-on-us'), ...secretsOf('echo-raw')]
  expect(planted.length).toBeGreaterThan(1)
  for (const secret of planted)
    for (const form of formsOf(secret))
      expect(text.includes(form), `a form of a secret was received: ${form.slice(0, 3)}…`).toBe(false)
})

test('typing is not mirrored and sends nothing', async ({ page }) => {
  const { link } = await openCase(page)
  await joinByLink(customer, link)
  await expect(page.locator('[data-presence="joined"]')).toBeVisible()
  const sent: string[] = []
  customer.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await customer.locator('#keySecret').pressSequentially('planted-secret-value')
  await customer.waitForTimeout(1_500)
  expect(sent).toEqual([])
  await expect(page.locator('[data-attempt]')).toHaveCount(0)
})

test('steps by hand: the challenge, the fingerprint, a declined step', async ({ page }) => {
  test.setTimeout(90_000)
  const { link } = await openCase(page, 'numbers', null)
  await joinByLink(customer, link)
  await runCheck(customer, 'wrong-secret')

  await page.locator('[data-step="show-challenge"]').click()
  await customer.locator('[data-action="allow"]').click()
  await customer.getByRole('button', { name: 'Show Ana the challenge' }).click()
  await expect(page.getByText(/numbers\.api\.sinch\.com answered 401 with Basic/).first()).toBeVisible()
  await expect(page.locator('[data-attempt]')).toHaveCount(0)

  await page.locator('[data-step="compare-fingerprint"]').click()
  await customer.locator('[data-action="allow"]').click()
  await customer.getByRole('button', { name: 'Show the commands' }).click()
  await customer.locator('#compare-keySecret').fill('00000000')
  await customer.getByRole('button', { name: 'Tell whether they are the same' }).click()
  await expect(page.getByText('the server holds another value than the one that was checked').first()).toBeVisible()

  await page.locator('[data-step="corrected-value"]').click()
  await customer.locator('[data-action="decline"]').click()
  await expect(page.getByText('Declined', { exact: true })).toBeVisible()
})

test('each link opens its own view only, once, and nothing changes a role', async ({ page, context, browser }) => {
  test.setTimeout(90_000)
  const { link, caseUrl, code } = await openCase(page)
  const joinId = link.split('/').at(-1) ?? ''
  const caseId = caseUrl.split('/').at(-1) ?? ''
  expect(joinId).not.toBe(caseId)

  // a look changes nothing, whoever looks
  const bot = await browser.newContext()
  for (let i = 0; i < 3; i++) expect((await bot.request.get(link)).status()).toBe(200)
  expect((await bot.request.head(link)).status()).toBe(200)
  await expect(page.locator('[data-presence="waiting"]')).toBeVisible()

  // the wrong link in the wrong place is unknown; so is the right one without its browser
  const unknown = await bot.request.get('/case/AAAAAAAAAAAAAAAAAAAAAAAA')
  for (const path of [
    `/case/${joinId}`,
    `/case/${caseId}`,
    `/case/${caseId}?role=supporter&isSupport=true`,
    `/join/${caseId}`,
  ]) {
    const answer = await bot.request.get(path)
    expect(answer.status(), path).toBe(404)
    if (path.startsWith('/case'))
      expect(withoutNonce(await answer.text(), path)).toBe(
        withoutNonce(await unknown.text(), '/case/AAAAAAAAAAAAAAAAAAAAAAAA'),
      )
  }
  expect((await context.request.get(`/case/${joinId}`)).status()).toBe(404)
  for (const id of [joinId, caseId])
    expect((await bot.request.get(`/api/case/${id}/events?after=0&role=supporter`)).status()).toBe(404)
  expect((await bot.request.get(`/r/${joinId}`)).status()).toBe(404)

  // one join; the second browser is refused
  await joinByLink(customer, link)
  await expect(page.locator('[data-presence="joined"]')).toBeVisible()
  expect((await bot.request.get(link)).status()).toBe(404)
  const second = await bot.newPage()
  await second.goto('/join')
  await second.locator('#code').fill(code)
  await second.locator('[data-action="join"]').click()
  await expect(second.locator('[role="alert"]').first()).toContainText('No case can be joined with this code')

  // the supporter's browser cannot read the customer's page, nor the customer's the supporter's
  expect((await context.request.get(link)).status()).toBe(404)
  expect((await customerContext.request.get(caseUrl)).status()).toBe(404)
  expect((await customerContext.request.get(`/api/case/${caseId}/events?after=0`)).status()).toBe(404)
  expect((await context.request.get(`/api/case/${joinId}/events?after=0`)).status()).toBe(404)
  await bot.close()
})

/** The body of a 404 without what differs by design: the nonce and the address itself. */
function withoutNonce(body: string, path: string): string {
  const id = path.split('/').at(-1)?.split('?')[0] ?? ''
  return body
    .replaceAll(/nonce="[^"]*"|\\"nonce\\":\\"[^"\\]*\\"/g, '')
    .replaceAll(id, 'ID')
    .replaceAll(/role=supporter&(?:amp;)?(?:\\u0026)?isSupport=true|"?role"?.{0,40}isSupport.{0,12}true"?/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
}

test('every action finds out for itself who asks', async ({ page, context, browser, baseURL }) => {
  test.setTimeout(120_000)
  const mine = await openCase(page)
  await joinByLink(customer, mine.link)
  await expect(page.locator('[data-presence="joined"]')).toBeVisible()
  const [caseId, joinId] = [mine.caseUrl, mine.link].map((url) => url.split('/').at(-1) ?? '')
  const ids = actionIds()
  const stranger = await browser.newContext()
  const origin = new URL(baseURL ?? '').origin
  const call = (
    from: BrowserContext,
    name: string,
    args: readonly unknown[],
    headers: Record<string, string> = { Origin: origin },
  ) =>
    from.request.post('/join', {
      headers: { 'Next-Action': ids.get(name) ?? name, 'Content-Type': 'text/plain;charset=UTF-8', ...headers },
      data: JSON.stringify(args),
    })
  const request = { product: 'conversation', region: 'us', values: {}, kept: ['projectId', 'keyId', 'keySecret'] }
  const supporterActions: readonly (readonly [string, ...unknown[]])[] = [
    ['propose', 'run-check'],
    ['say', 'hello'],
    ['newCode'],
    ['giveCase', 'nobody'],
    ['closeCase'],
  ]
  const customerActions: readonly (readonly [string, ...unknown[]])[] = [
    ['run', { run: 'check', request }],
    ['setSharing', true],
    ['answer', 2, true],
    ['shareResult', {}],
    ['comparisons'],
    ['reportComparison', 2, { field: 'keySecret', same: true }],
    ['reportOpened', 2],
    ['showChallenge', 2, {}],
    ['end'],
  ]
  expect([...ids.keys()].toSorted()).toEqual(
    [
      ...supporterActions,
      ...customerActions,
      ['signIn'],
      ['signOut'],
      ['leave'],
      ['openCase'],
      ['join'],
      ['joinByCode'],
    ]
      .map(([name]) => name)
      .toSorted(),
  )

  for (const [name, ...args] of [...supporterActions, ...customerActions]) {
    for (const headers of [
      {},
      { Origin: 'https://evil.test' },
      { Origin: 'null' },
      { Origin: 'https://evil.test', 'X-Forwarded-Host': 'evil.test' },
      { Origin: origin, 'Sec-Fetch-Site': 'cross-site' },
    ])
      expect((await call(customerContext, name, [joinId, ...args], headers)).status(), name).toBe(403)
    // nobody, the other side with the other link, the other side with this link, and a made-up link
    const wrong = supporterActions.some(([n]) => n === name) ? customerContext : context
    for (const [from, id] of [
      [stranger, caseId],
      [stranger, joinId],
      [wrong, caseId],
      [wrong, joinId],
      [customerContext, 'A'.repeat(24)],
      [context, 'A'.repeat(24)],
    ] as const) {
      const answer = await call(from, name, [id, ...args])
      expect(answer.status(), name).toBeLessThan(500)
      const text = await answer.text()
      expect(text, `${name} by somebody else`).toContain(
        'This case has ended, or this browser does not take part in it.',
      )
      expect(text).not.toContain('"type":"started"')
    }
    for (const hostile of [[], [null], [[caseId]], [{ toString: 1 }], ['x'.repeat(10_000)]])
      expect((await call(context, name, hostile)).status(), name).toBeLessThan(500)
  }
  // none of it had an effect
  await expect(page.locator('[data-presence="joined"]')).toBeVisible()
  await expect(page.locator('[data-attempt]')).toHaveCount(0)
  expect(
    ((await context.request.get(`/api/case/${caseId}/events?after=0`).then((r) => r.json())) as { events: unknown[] })
      .events,
  ).toHaveLength(1)
  await stranger.close()
})

test('a code dies after five wrong tries, and a new one works', async ({ page }) => {
  const { code } = await openCase(page)
  const wrong = code.slice(0, -1) + (code.endsWith('2') ? '3' : '2')
  await customer.goto('/join')
  const tryCode = async (text: string) => {
    const answered = customer.waitForResponse((r) => r.request().method() === 'POST')
    await customer.locator('#code').fill(text)
    await customer.locator('[data-action="join"]').click()
    await answered
    await expect(customer.locator('#code')).toHaveValue('') // the form is reset once the answer is shown
  }
  for (let i = 0; i < 5; i++) await tryCode(wrong)
  await tryCode(code)
  await expect(customer).toHaveURL(/\/join$/)
  await expect(customer.locator('[role="alert"]').first()).toContainText('No case can be joined with this code')
  await tryCode('%')
  await expect(customer.locator('[role="alert"]').first()).toContainText('letters and digits only')

  await page.getByRole('button', { name: 'Make a new code' }).click()
  await expect(page.locator('[data-case-code]')).not.toHaveAttribute('data-case-code', code)
  await joinByCode(customer, (await page.locator('[data-case-code]').getAttribute('data-case-code')) ?? '')
})

for (const theme of THEMES)
  test(`the four views have no accessibility fault and fit a phone (${theme})`, async ({ page }) => {
    test.setTimeout(120_000)
    for (const p of [page, customer]) {
      await p.emulateMedia({ colorScheme: theme })
      await p.setViewportSize({ width: 360, height: 780 })
    }
    await page.goto('/support')
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
    const { link } = await openCase(page)
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
    await customer.goto(link)
    await expectNoAxeViolations(customer)
    await expectNoSidewaysScroll(customer)
    await joinByLink(customer, link)
    await runCheck(customer, 'conversation-eu-on-us')
    await customer.locator('[data-action="share-result"]').click()
    await page.locator('[data-step="sweep-regions"]').click()
    await expect(customer.locator('[data-action="allow"]')).toBeVisible()
    await expect(page.locator('[data-attempt="1"] [data-report="done"]')).toBeVisible()
    for (const p of [page, customer]) {
      await expectNoAxeViolations(p)
      await expectNoSidewaysScroll(p)
    }
    await customer.locator('[data-action="end"]').click()
    await expect(customer.locator('[data-presence="ended"]')).toBeVisible()
    await expect(page.locator('[data-presence="ended"]')).toBeVisible()
    for (const p of [page, customer]) {
      await expectNoAxeViolations(p)
      await expectNoSidewaysScroll(p)
    }
  })
