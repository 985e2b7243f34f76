import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { scenarioOf } from '@/lib/simulator/scenarios'
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'

/** A check of test keys whose secret ends with a line break: refused, proven, with a hypothesis ruled out before. */
async function checked(page: Page, scenario = 'secret-line-break'): Promise<void> {
  await page.goto(`/check?scenario=${scenario}`)
  await page.locator('button[type=submit]').click()
  await expect(page.locator('[data-report=done]')).toBeVisible({ timeout: 30_000 })
}

async function previewed(page: Page): Promise<void> {
  await page.locator('[data-action=share]').click()
  await expect(page.getByRole('heading', { name: 'Share this report' })).toBeVisible()
}

async function linked(page: Page): Promise<string> {
  await previewed(page)
  await page.locator('[data-action=create-link]').click()
  const shown = page.locator('[data-share-url]')
  const url = (await shown.getAttribute('data-share-url')) ?? ''
  expect(await shown.textContent()).toBe(url)
  return url
}

/** Another person: another browser session, and for a moment no JavaScript. */
async function stranger(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  return context.newPage()
}

/** The clipboard cannot be read under this site's permissions policy, so what is written to it is kept aside. */
async function watchClipboard(page: Page): Promise<() => string> {
  let last = ''
  await page.exposeFunction('recordCopy', (text: string) => void (last = text))
  await page.addInitScript(() => {
    navigator.clipboard.writeText = (text) =>
      (window as unknown as { recordCopy(text: string): Promise<void> }).recordCopy(text)
  })
  return () => last
}

test('shares a report, opens it elsewhere without JavaScript, revokes it, and it is gone', async ({
  page,
  browser,
}) => {
  await checked(page)
  await previewed(page)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('It does not contain')).toBeVisible()
  await expect(dialog.getByText('Anyone who has the link')).toBeVisible()
  await dialog.getByText('Field by field').click()
  const preview = (await dialog.locator('[data-preview]').textContent()) ?? ''
  await expect(dialog.getByLabel('7 days')).toBeChecked()
  await dialog.getByLabel('1 hour').check()
  await dialog.locator('[data-action=create-link]').click()
  const url = (await page.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''
  expect(url).toMatch(/^http:\/\/localhost:\d+\/r\/[\w-]{22,43}$/)

  const other = await stranger(browser, false)
  await other.goto(url)
  const report = other.locator('[data-report=done]')
  await expect(report).toHaveAttribute('data-verdict', 'rejected')
  await expect(report.locator('[data-diagnosis]').first()).toHaveAttribute('data-diagnosis', 'secret-whitespace')
  await expect(report.locator('[data-proven=true]')).toBeVisible()
  await expect(other.locator('[data-age]')).toContainText(/Checked \d+ (?:second|minute)s? ago/)
  const left = Date.parse((await other.locator('[data-expires]').getAttribute('data-expires')) ?? '') - Date.now()
  expect(left).toBeGreaterThan(3_500_000)
  expect(left).toBeLessThanOrEqual(3_600_000)
  await expect(report.locator('[data-origin=server]')).toContainText('Checked by this server, and unchanged since.')
  await expect(report.getByText(/was searched for all \d+ values/)).toBeVisible()
  await expect(report.getByRole('link', { name: 'Check again with my own credentials' })).toHaveAttribute(
    'href',
    /^\/check\?product=numbers/,
  )
  await expect(other.locator('main input, main textarea, main form, [data-action=revoke]')).toHaveCount(0)
  await report.locator('[data-probe]').first().locator('summary').click()
  await expect(report.locator('[data-probe]').first()).toHaveAttribute(
    'data-outcome',
    /pass|fail|warning|not-tested|could-not-verify/,
  )

  // what a stranger gets is what was confirmed
  const json = (await (await other.request.get(url.replace('/r/', '/api/reports/'))).json()) as {
    readonly diagnoses: readonly { readonly id: string }[]
    readonly fingerprints: { readonly salt: string }
  }
  expect(json.diagnoses[0]?.id).toBe('secret-whitespace')
  expect(preview).toContain(json.fingerprints.salt)

  await page.getByRole('dialog').locator('[data-action=revoke]').click()
  await expect(page.getByText('Revoked.')).toBeVisible()
  const answer = await other.goto(url)
  expect(answer?.status()).toBe(404)
  expect((await other.request.get(url.replace('/r/', '/api/reports/'))).status()).toBe(404)
})

test('is revoked on the page of the link by the browser that made it, or by the revocation link from anywhere', async ({
  page,
  browser,
}) => {
  const clipboard = await watchClipboard(page)
  await checked(page)
  const first = await linked(page)
  await page.goto(first)
  await page.locator('[data-action=revoke]').click()
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()

  await checked(page)
  const second = await linked(page)
  await page.locator('[data-action=copy-revocation-link]').click()
  await expect.poll(clipboard).toContain('#revoke=')
  const revocation = clipboard()
  expect(revocation.startsWith(`${second}#revoke=`)).toBe(true)
  const other = await stranger(browser)
  await other.goto(second)
  await expect(other.locator('[data-report=done]')).toBeVisible()
  await expect(other.locator('[data-action=revoke]')).toHaveCount(0)
  await other.goto('about:blank')
  await other.goto(revocation)
  await other.locator('[data-action=revoke]').click()
  await expect(other.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
})

test('carries a report in the link itself, and asks the server for nothing of it', async ({ page, browser }) => {
  await checked(page)
  await previewed(page)
  await page.getByLabel('Self-contained link').check()
  await expect(page.getByText('Not at all: whoever has the link has the report.')).toBeVisible()
  await page.locator('[data-action=create-link]').click()
  const url = (await page.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''
  expect(url).toMatch(/^http:\/\/localhost:\d+\/r#1\.[\w-]+$/)
  await expect(page.getByRole('dialog').locator('[data-action=revoke]')).toHaveCount(0)

  const other = await stranger(browser)
  const asked: string[] = []
  other.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await other.goto(url)
  await expect(other.locator('[data-report=done]')).toHaveAttribute('data-verdict', 'rejected')
  await expect(other.getByText('cannot be revoked')).toBeVisible()
  for (const request of asked) expect(request).not.toContain(url.split('#')[1]?.slice(2, 40))
  await expectNoAxeViolations(other)
  await other.goto('about:blank')
  await other.goto(`${url.slice(0, -9)}AAAAAAAAA`)
  await expect(other.getByText('This link holds no report that can be read')).toBeVisible()
})

/** Some characters out of the middle of the secret that was checked: no form tells them, only the value does. */
function pieceOf(scenario: string): string {
  return scenarioOf(scenario).credentials.keySecret?.slice(5, 14) ?? ''
}

test('says who sent a report and about which ticket, in their words; a secret there is refused at its box', async ({
  page,
  browser,
}) => {
  await checked(page)
  await previewed(page)
  const dialog = page.getByRole('dialog')
  const [name, ticket] = [dialog.getByLabel('Your name or team'), dialog.getByLabel('Ticket number')]
  await expect(name).toHaveAccessibleDescription('Optional. Everybody with the link reads it at the top of the report.')

  // by the keyboard alone: both boxes are reached, and Enter makes the link
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(name).toBeFocused()
  await page.keyboard.type('Kim <b>Example</b> https://desk.example')
  await page.keyboard.press('Tab')
  await expect(ticket).toBeFocused()
  const piece = pieceOf('secret-line-break')
  await page.keyboard.type(piece)
  await page.keyboard.press('Enter')
  await expect(ticket).toBeFocused()
  await expect(ticket).toHaveAttribute('aria-invalid', 'true')
  await expect(ticket).toHaveAccessibleDescription(/This is a part of what was entered \(Key Secret\)/)
  await expect(name).not.toHaveAttribute('aria-invalid')
  await expect(name).toHaveValue('Kim <b>Example</b> https://desk.example')
  await expect(page.locator('[data-share-url]')).toHaveCount(0)
  await expectNoAxeViolations(page)

  // what is no line is refused before anything is sent
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await ticket.fill('ZD-\u202e4711')
  await expect(ticket).not.toHaveAttribute('aria-invalid')
  await ticket.press('Enter')
  await expect(ticket).toHaveAccessibleDescription(/cannot be seen/)
  expect(posts).toEqual([])

  await ticket.fill('ZD-4711')
  await dialog.getByText('Field by field').click()
  await expect(dialog.locator('[data-preview]')).toContainText('sender, ticketZD-4711')
  const line =
    'Sent by “Kim <b>Example</b> https://desk.example”, ticket “ZD-4711” — as the sender wrote it; this server did ' +
    'not check it.'
  await expect(dialog.locator('[data-sender]')).toHaveText(line)
  await ticket.press('Enter')
  const url = (await page.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''
  expect(url).toContain('/r/')
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))
  expect(kept).not.toMatch(/Kim|4711/)

  const other = await stranger(browser, false)
  const html = await (await other.goto(url))?.text()
  await expect(other.locator('[data-sender]')).toHaveText(line)
  await expect(other.locator('[data-sender] a, [data-sender] b')).toHaveCount(0)
  await expect(other.locator('[data-origin=server]')).toContainText('Checked by this server, and unchanged since.')
  await expect(other.locator('[data-origin=server]')).toContainText('the sender is no part of the check')
  await expect(other.getByText('word for word: the name and the ticket number')).toBeVisible()
  expect(await other.title()).not.toMatch(/Kim|4711/)
  for (const tag of html?.match(/<(?:meta|title)[^>]*>(?:[^<]*<\/title>)?/g) ?? []) expect(tag).not.toMatch(/Kim|4711/)
  const api = await other.request.get(url.replace('/r/', '/api/reports/'))
  expect(api.headers()['why401-checked-by']).toBe('server')
  expect(await api.json()).toMatchObject({
    sender: { name: 'Kim <b>Example</b> https://desk.example', ticket: 'ZD-4711' },
  })

  const clipboard = await watchClipboard(page)
  await page.goto(url)
  await page.locator('[data-action=copy-ticket]').click()
  await expect.poll(clipboard).toContain('Sent by `Kim <b>Example</b> https://desk.example`, ticket `ZD-4711`')
  await expectNoAxeViolations(page)
})

test('carries the sender in a self-contained link too, after the same search', async ({ page, browser }) => {
  await checked(page)
  await previewed(page)
  await page.getByLabel('Self-contained link').check()
  await page.getByLabel('Ticket number').fill(pieceOf('secret-line-break'))
  await page.locator('[data-action=create-link]').click()
  await expect(page.getByLabel('Ticket number')).toHaveAccessibleDescription(/part of what was entered/)
  await expect(page.getByLabel('Self-contained link')).toBeChecked()
  await page.getByLabel('Ticket number').fill('ZD-1234567')
  await page.locator('[data-action=create-link]').click()
  const url = (await page.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''
  expect(url).toContain('/r#1.')
  const other = await stranger(browser)
  await other.goto(url)
  await expect(other.locator('[data-sender]')).toHaveText(
    'Sent, ticket “ZD-1234567” — as the sender wrote it; this server did not check it.',
  )
  await expect(other.locator('[data-origin=author]')).toBeVisible()
})

test('looks for the secrets of a paste in what the sender writes, without sending either', async ({ page }) => {
  const password = ['correct', 'horse', 'battery'].join('-')
  await page.goto('/explain')
  await page
    .locator('[name=text]')
    .fill(`curl -i -u '11112222-3333-4444-8555-666677778888:${password}' https://numbers.api.sinch.com/v1/projects/1`)
  await page.locator('button[type=submit]').click()
  await expect(page.locator('[data-report=done]')).toBeVisible()
  await previewed(page)
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await page.getByLabel('Your name or team').fill(`Kim ${password}`)
  await page.locator('[data-action=create-link]').click()
  await expect(page.getByLabel('Your name or team')).toHaveAccessibleDescription(/part of what was entered/)
  expect(posts).toEqual([])
})

test('shares an explanation, which no credentials belong to', async ({ page, browser }) => {
  await page.goto('/explain')
  await page
    .locator('[name=text]')
    .fill('HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"\n\n{"error":"invalid_token"}')
  await page.locator('button[type=submit]').click()
  await expect(page.locator('[data-report=done]')).toBeVisible()
  const url = await linked(page)
  const other = await stranger(browser)
  await other.goto(url)
  await expect(other.locator('[data-report=done] [data-diagnosis]').first()).toBeVisible()
  await expect(other.locator('[data-age]')).toContainText('Explained')
})

test('copies and downloads every export', async ({ page }) => {
  const clipboard = await watchClipboard(page)
  await checked(page, 'plan-eu-on-us')
  const copied = async (action: string) => {
    const before = clipboard()
    await page.locator(`[data-action=${action}]`).first().click()
    await expect.poll(clipboard).not.toBe(before)
    return clipboard()
  }
  expect(await copied('copy-ticket')).toMatch(/^## Accepted: SMS.*[^]*### Evidence/)
  expect(await copied('copy-curl')).toContain('us.sms.api.sinch.com')
  expect(await copied('copy-curl-fixed')).toContain('eu.sms.api.sinch.com')
  await page.getByText('More exports').click()
  expect(await copied('copy-phone')).toMatch(/^1\. I checked/)
  const downloaded = async (action: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-action=${action}]`).click(),
    ])
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
  }
  const har = await downloaded('download-har')
  expect(har.name).toBe('why401-report.har')
  expect((JSON.parse(har.text) as { log: { version: string; entries: unknown[] } }).log).toMatchObject({
    version: '1.2',
  })
  const json = await downloaded('download-json')
  expect(JSON.parse(json.text)).toMatchObject({ version: 1, product: 'sms-service-plan' })
})

test('dead links of every kind look alike, and no answer is kept or indexed', async ({ page, request }) => {
  await checked(page)
  const live = await linked(page)
  const id = live.split('/r/')[1] ?? ''
  await page.getByRole('dialog').locator('[data-action=revoke]').click()
  await expect(page.getByText('Revoked.')).toBeVisible()
  const changed = (id.startsWith('A') ? 'B' : 'A') + id.slice(1)
  const dead = [
    id,
    changed,
    `${id}x`,
    id.slice(0, -1),
    'x',
    '__proto__',
    '%00',
    'a'.repeat(4000),
    '..%2f..%2fadmin',
    `${id}.css`,
    `${id}~x`,
  ]
  const answers = await Promise.all(
    dead.map(async (one) => {
      const answer = await request.get(`/r/${one}`)
      const { date: _, 'content-security-policy': policy, ...headers } = answer.headers()
      const nonce = /nonce-([^']+)'/.exec(policy ?? '')?.[1] ?? ''
      return {
        status: answer.status(),
        headers,
        body: (await answer.text())
          .replaceAll(nonce, '')
          .replaceAll(one, '')
          .replaceAll(encodeURIComponent(one), '')
          .replaceAll(decodeURIComponent(one), ''),
      }
    }),
  )
  const [first] = answers
  for (const [i, answer] of answers.entries()) {
    expect(answer.status, dead[i]).toBe(404)
    expect(answer.headers, dead[i]).toMatchObject({
      'cache-control': expect.stringContaining('no-store'),
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive, nosnippet',
    })
    expect(Object.keys(answer.headers).toSorted()).toEqual(Object.keys(first?.headers ?? {}).toSorted())
  }
  for (const same of answers.slice(1, 4)) expect(same.body.length).toBe(first?.body.length)
})

test('a link unfurls to nothing but that it is a report, and opening it changes nothing', async ({ page, request }) => {
  await checked(page)
  const url = await linked(page)
  const bots = [
    'Slackbot-LinkExpanding 1.0',
    'Twitterbot/1.0',
    'facebookexternalhit/1.1',
    'Mozilla/5.0 (compatible; Discordbot/2.0)',
    'Googlebot/2.1',
    'TelegramBot (like TwitterBot)',
  ]
  const heads = await Promise.all(
    bots.map(async (agent) => ({ answer: await request.get(url, { headers: { 'User-Agent': agent } }) })),
  )
  for (const { answer } of heads) {
    const html = await answer.text()
    const tags =
      html
        .match(/<(?:meta|title)[^>]*>(?:[^<]*<\/title>)?/g)
        ?.filter((tag) => /og:|twitter:|<title|name="description"/.test(tag)) ?? []
    expect(tags.length).toBeGreaterThan(4)
    for (const tag of tags) expect(tag.replaceAll('Why401', '')).not.toMatch(/reject|401|sinch|numbers|line break/i)
    expect(html).toContain('<meta name="robots" content="noindex, nofollow, noarchive, nosnippet"')
    expect(answer.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive, nosnippet',
      'cache-control': expect.stringContaining('no-store'),
    })
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
  await page.goto(url)
  await expect(page.locator('[data-report=done]')).toBeVisible()
})

for (const theme of THEMES)
  test(`the preview, the link and the report are accessible and fit a telephone in the ${theme} theme`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(150_000) // axe runs four times
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width: 360, height: 780 })
    await checked(page, 'conversation-eu-on-us')
    await previewed(page)
    await page.getByLabel('Your name or team').fill('k'.repeat(81))
    await page.getByLabel('Ticket number').fill('4'.repeat(60))
    await page.locator('[data-action=create-link]').click()
    await expect(page.getByLabel('Your name or team')).toHaveAccessibleDescription(/This has 81 characters/)
    await page.getByText('Field by field').click()
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
    await page.getByLabel('Your name or team').fill('k'.repeat(80))
    await expectNoSidewaysScroll(page)
    await page.locator('[data-action=create-link]').click()
    const url = (await page.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.locator('[data-action=share]')).toBeFocused()

    const other = await (
      await browser.newContext({ colorScheme: theme, viewport: { width: 360, height: 780 } })
    ).newPage()
    await other.goto(url)
    await other.getByText(/steps? without a request/).click()
    for (const summary of await other.locator('[data-probe] > summary').all()) await summary.click()
    await expectNoAxeViolations(other)
    await expectNoSidewaysScroll(other)
    await page.goto(url)
    await expect(page.locator('[data-action=revoke]')).toBeVisible()
    await expectNoAxeViolations(page)
  })
