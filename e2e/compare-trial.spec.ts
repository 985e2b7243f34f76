import type { Page } from '@playwright/test'
import { keyNamed, PROJECTS } from '@/lib/vendors/sinch/simulator/world'
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, THEMES } from './fixtures'

const atlas = keyNamed('atlas')
const READ = `https://numbers.api.sinch.com/v1/projects/${PROJECTS.atlas.id}/activeNumbers?regionCode=US&type=LOCAL`
const APPS = `https://us.conversation.api.sinch.com/v1/projects/${PROJECTS.atlas.id}/apps`

const curl = (user: string, secret: string, { url = READ, more = '' } = {}) =>
  `curl ${more}-u '${user}:${secret}' '${url}'`

const WORKS = curl(atlas.id, atlas.secret)

/** Both boxes are filled and compared; nothing is sent before the button is pressed. */
async function compared(page: Page, works: string, fails: string): Promise<void> {
  await page.goto('/compare')
  await page.locator('[name=works]').fill(works)
  await page.locator('[name=fails]').fill(fails)
  await expect(page.locator('[data-comparison=done]')).toBeVisible()
}

async function tried(page: Page, works: string, fails: string): Promise<void> {
  await compared(page, works, fails)
  await page.locator('[data-action=try]').click()
}

const trial = (page: Page) => page.locator('[data-trial]')
const calls = async (page: Page) => Number(await trial(page).getAttribute('data-calls'))
const decisive = (page: Page) =>
  page
    .locator('[data-difference][data-decisive=true]')
    .evaluateAll((list) => list.map((one) => (one as HTMLElement).dataset.difference))

test('says beforehand what it will send, and sends nothing until it is asked to', async ({ page }) => {
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await compared(page, WORKS, curl(atlas.id, `${atlas.secret}x`))
  await expect(page.getByText('At most 12 free reads')).toBeVisible()
  await expect(
    page.getByText('they are repeated as they are: GET /v1/projects/{projectId}/activeNumbers'),
  ).toBeVisible()
  await expect(trial(page)).toHaveCount(0)
  expect(posts).toEqual([])
})

test('proves that one byte decides, marks it, and shows no value', async ({ page }) => {
  await tried(page, WORKS, curl(atlas.id, `${atlas.secret}x`))
  await expect(trial(page)).toHaveAttribute('data-trial', 'found')
  await expect(page.getByRole('heading', { name: 'This one byte makes it work' })).toBeVisible()
  expect(await calls(page)).toBe(4)
  expect(await decisive(page)).toHaveLength(1)
  const proof = page.getByRole('region', { name: 'Proof' })
  await expect(proof).toContainText('401')
  await expect(proof).toContainText('200')
  const text = (await page.locator('main').innerText()).replaceAll(await page.locator('[name=works]').inputValue(), '')
  expect(text).not.toContain(atlas.secret)
})

test('proves two that are needed together, by the keyboard alone', async ({ page }) => {
  await compared(page, WORKS, curl(keyNamed('borealis').id, 'not-the-secret-of-this-key'))
  await page.locator('[data-action=try]').focus()
  await page.keyboard.press('Enter')
  await expect(trial(page)).toHaveAttribute('data-trial', 'found')
  await expect(page.getByRole('heading', { name: 'These two together make it work' })).toBeVisible()
  expect((await decisive(page)).toSorted()).toEqual(['secret', 'username'])
  expect(await calls(page)).toBeLessThanOrEqual(12)
})

test('says that none decides where both send the same', async ({ page }) => {
  await tried(page, WORKS, curl(atlas.id, atlas.secret, { more: "-H 'User-Agent: the-other-client/2' " }))
  await expect(trial(page)).toHaveAttribute('data-trial', 'none')
  expect(await decisive(page)).toEqual([])
})

test('says that both fail now, and how to tell', async ({ page }) => {
  await tried(page, curl(atlas.id, 'a-secret-that-was-revoked'), curl(atlas.id, 'another-secret-that-is-wrong'))
  await expect(trial(page)).toHaveAttribute('data-trial', 'both-fail')
  await expect(page.getByText('How to tell: send the working call once more')).toBeVisible()
  expect(await decisive(page)).toEqual([])
})

test('says that both work now, and what of the address was not tried', async ({ page }) => {
  const sent = `curl -X POST -u '${atlas.id}:${atlas.secret}' '${APPS.replace('/apps', '/messages:send')}' -d '{}'`
  await tried(page, curl(atlas.id, atlas.secret, { url: APPS }), sent)
  await expect(trial(page)).toHaveAttribute('data-trial', 'both-work')
  await expect(page.getByText('The address or what is sent there may be the difference')).toBeVisible()
})

test('stops at a 429 and proves nothing', async ({ page }) => {
  const limited = keyNamed('basic-429')
  await tried(page, curl(limited.id, limited.secret), curl(limited.id, `${limited.secret}x`))
  await expect(trial(page)).toHaveAttribute('data-trial', 'stopped')
  await expect(page.getByRole('heading', { name: 'Stopped at a 429' })).toBeVisible()
  expect(await calls(page)).toBeLessThanOrEqual(2)
})

test('ends at once when it is stopped', async ({ page }) => {
  const hanging = keyNamed('hang')
  await tried(page, curl(hanging.id, hanging.secret), curl(hanging.id, `${hanging.secret}x`))
  await expect(trial(page)).toHaveAttribute('data-trial', 'running')
  await page.locator('[data-action=stop]').click()
  await expect(trial(page)).toHaveAttribute('data-trial', 'stopped', { timeout: 5_000 })
  await expect(page.getByRole('heading', { name: 'Stopped before it was proven' })).toBeVisible()
})

test('offers no trial of a call to somebody else', async ({ page }) => {
  await compared(page, WORKS, curl(atlas.id, atlas.secret, { url: 'https://api.example.com/v1/numbers' }))
  await expect(page.locator('[data-action=try]')).toHaveCount(0)
})

test('shares what was proven, signed by this server, and without a value', async ({ page, browser }) => {
  await tried(page, WORKS, curl(atlas.id, `${atlas.secret}x`))
  await expect(trial(page)).toHaveAttribute('data-trial', 'found')
  await page.locator('[data-action=share]').click()
  const ticket = page.getByLabel('Ticket number')
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await ticket.fill(atlas.secret.slice(5, 14))
  await page.locator('[data-action=create-link]').click()
  await expect(ticket).toHaveAccessibleDescription(/part of what was entered \(Key Secret/)
  expect(posts).toEqual([])
  await ticket.fill('ZD-4711')
  await page.locator('[data-action=create-link]').click()
  const url = (await page.locator('[data-share-url]').getAttribute('data-share-url')) ?? ''

  const context = await browser.newContext({ javaScriptEnabled: false })
  const other = await context.newPage()
  await other.goto(url)
  await expect(other.locator('[data-report=done]')).toHaveAttribute('data-verdict', 'rejected')
  await expect(other.locator('[data-trial]')).toHaveAttribute('data-trial', 'found')
  await expect(other.locator('[data-decisive=true]')).toHaveCount(1)
  await expect(other.locator('[data-origin=server]')).toBeVisible()
  await expect(other.locator('[data-sender]')).toContainText('ticket “ZD-4711” — as the sender wrote it')
  await expect(other.getByRole('region', { name: 'Proof' })).toContainText('as in the call that works')
  const html = await other.content()
  for (const value of [atlas.secret, atlas.id, PROJECTS.atlas.id]) expect(html).not.toContain(value)
  const json = await other.request.get(url.replace('/r/', '/api/reports/'))
  expect(await json.json()).toMatchObject({ kind: 'comparison', comparison: { result: 'found', calls: 4 } })
  await context.close()
})

for (const theme of THEMES)
  test(`is accessible and stays within a narrow screen, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width: 360, height: 740 })
    await tried(page, WORKS, curl(atlas.id, `${atlas.secret}x`))
    await expect(trial(page)).toHaveAttribute('data-trial', 'found')
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
  })
