import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { startApp } from '@/scripts/local-app.mjs'
import { expect, expectNoAxeViolations, test, TO_SIMULATOR } from './fixtures'
import { actionIds, openCase } from './support-cases'

const PORT = Number(process.env.E2E_PORT ?? 3100)
const SIMULATOR = Number(process.env.E2E_SIMULATOR_PORT ?? 4110)
const OWN = `http://localhost:${PORT}`
const credentialsOf = (projectId: string) => ({
  product: 'numbers',
  region: null,
  values: { projectId, keyId: 'k', keySecret: 's' },
  kept: [],
})

/** How often the simulator was asked about a project. */
const upstreamCalls = async (project: string) =>
  (
    (await (await fetch(`http://127.0.0.1:${SIMULATOR}/__simulator/requests`)).json()) as { readonly path: string }[]
  ).filter(({ path }) => path.includes(project)).length

test('a supporter runs no check, seals no credentials, joins no case and sees no field for one', async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(90_000)
  const { link, code } = await openCase(page)
  const request = credentialsOf(randomUUID())

  const action = {
    'Next-Action': actionIds(/^app\/check\/actions/).get('check') ?? '',
    'Content-Type': 'text/plain;charset=UTF-8',
    Origin: OWN,
  }
  const checked = await context.request.post('/check', { headers: action, data: JSON.stringify([request]) })
  expect(await checked.text()).toContain('a supporter runs no checks')
  const sealed = await context.request.post('/api/session', { headers: { Origin: OWN }, data: request })
  expect(sealed.status()).toBe(403)
  expect(sealed.headers()['set-cookie']).toBeUndefined()
  const tried = { 'Next-Action': actionIds().get('joinByCode') ?? '', Origin: OWN }
  const joined = await context.request.post('/join', {
    headers: tried,
    multipart: { '1_code': code, 0: '[null,"$K1"]' },
  })
  expect(await joined.text()).toContain('nobody can be on both sides')
  expect(await upstreamCalls(request.values.projectId)).toBe(0)

  for (const path of ['/check', '/check?product=numbers&scenario=good-numbers', link]) {
    await page.goto(path)
    await expect(page.locator('[data-action="leave"]')).toBeVisible()
    await expect(
      page.locator('main input:not([type="hidden"]), main select, main textarea, [data-action="join"]'),
    ).toHaveCount(0)
  }
  await expectNoAxeViolations(page)

  // the same requests are answered for everybody else, so the refusals above are not of their form
  const other = await browser.newContext()
  expect(
    await (await other.request.post('/check', { headers: action, data: JSON.stringify([request]) })).text(),
  ).toContain('"type":"report"')
  expect(await upstreamCalls(request.values.projectId)).toBeGreaterThan(0)
  expect(await (await other.request.post('/api/session', { headers: { Origin: OWN }, data: request })).json()).toEqual({
    sealed: true,
  })
  await other.close()

  // leaving ends the open case, and the form is back
  await page.goto('/check')
  await page.locator('[data-action="leave"]').click()
  await expect(page.locator('form[data-form="check"]')).toBeVisible()
  const customer = await browser.newContext()
  expect((await customer.request.get(link)).status()).toBe(404)
  await customer.close()
})

async function tryPassphrase(page: Page, text: string): Promise<void> {
  const answered = page.waitForResponse((r) => r.request().method() === 'POST')
  await page.locator('#passphrase').fill(text)
  await page.locator('[data-action="sign-in"]').click()
  await answered
}

test('a passphrase lets supporters in, is asked for again after leaving, and cannot be guessed by trying', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const passphrase = `obviously-fake-${Date.now()}`
  const instance = await startApp({ ...TO_SIMULATOR, SUPPORT_PASSPHRASE: passphrase, WHY401_LOCAL: '1' })
  try {
    await page.goto(`${instance.origin}/support`)
    await expect(page.locator('[data-action="open-case"]')).toHaveCount(0)
    await expectNoAxeViolations(page)
    await tryPassphrase(page, 'not the passphrase')
    await expect(page.locator('#passphrase-wrong')).toContainText('not the passphrase of this server')
    await expect(page.locator('#passphrase')).toHaveValue('') // the form is reset once the answer is shown
    await expect(page.locator('[data-action="open-case"]')).toHaveCount(0)
    await tryPassphrase(page, passphrase)
    await expect(page.locator('[data-action="open-case"]')).toBeVisible()
    expect(await page.content()).not.toContain(passphrase)
    await page.locator('[data-action="leave"]').click()
    await expect(page.locator('#passphrase')).toBeVisible()
    for (let i = 0; i < 8; i += 1) {
      await tryPassphrase(page, `guess ${i}`)
      await expect(page.locator('#passphrase')).toHaveValue('')
    }
    await tryPassphrase(page, passphrase)
    await expect(page.locator('#passphrase-wrong')).toContainText('Too many tries')
    await page.reload()
    await expect(page.locator('[data-action="open-case"]')).toHaveCount(0)
  } finally {
    await instance.stop()
  }
})

test('without a passphrase a public server refuses support cases and says why', async ({ page }) => {
  test.setTimeout(60_000)
  const sent = page.waitForRequest((r) => r.method() === 'POST' && new URL(r.url()).pathname === '/support')
  await openCase(page)
  const opening = await sent
  const instance = await startApp(TO_SIMULATOR)
  try {
    await page.context().clearCookies()
    await page.goto(`${instance.origin}/support`)
    await expect(page.getByText('neither a sign-in provider nor a SUPPORT_PASSPHRASE is set')).toBeVisible()
    await expect(page.locator('[data-action="open-case"], #passphrase')).toHaveCount(0)
    await expectNoAxeViolations(page)
    // the request that opened a case above opens none here
    const { 'content-type': type = '', 'next-action': action = '' } = opening.headers()
    const forced = await page.request.post(`${instance.origin}/support`, {
      headers: { 'Next-Action': action, 'Content-Type': type, Origin: instance.origin },
      data: opening.postDataBuffer() ?? '',
    })
    expect(await forced.text()).toContain('Sign in as a supporter first')
    expect(forced.headers()['set-cookie']).toBeUndefined()
  } finally {
    await instance.stop()
  }
})
