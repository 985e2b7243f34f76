import { catalogue } from '@/lib/vendors'
import type { Page } from '@playwright/test'
import { leavesOf } from '@/lib/engine/guide/flaws'
import { UNKNOWN } from '@/lib/engine/guide/define'
import { hrefOf } from '@/lib/engine/guide/query'
import { buildGuide } from '@/lib/engine/guide/tree'
import { THEMES, expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures'

const guide = buildGuide(catalogue)
const leaves = leavesOf(guide)
const options = (page: Page) => page.locator('main .min-w-0').first()

/** Clicks from the first question to an end, as a person would. */
async function walkTo(page: Page, answers: Readonly<Record<string, string>>) {
  await page.goto('/guide')
  const given: Record<string, string> = {}
  for (const [param, key] of Object.entries(answers)) {
    given[param] = key
    await options(page)
      .locator(`a[href="${hrefOf({ answers: given })}"]`)
      .click()
    await page.waitForURL((url) => url.searchParams.get(param) === key)
  }
}

test.describe('every end can be reached', () => {
  for (const product of catalogue.products) {
    test(product.id, async ({ page }) => {
      test.slow()
      for (const { leaf, answers } of leaves.filter((l) => l.leaf.product === product.id)) {
        await walkTo(page, answers)
        await expect(page.locator(`[data-leaf="${leaf.product}/${leaf.scheme}/${leaf.region}"]`)).toBeVisible()
        await expect(page.getByRole('link', { name: 'Test it now' })).toHaveAttribute(
          'href',
          `/check?product=${leaf.product}&region=${leaf.region}`,
        )
      }
    })
  }
})

test('Back goes to the question before, and a half-answered guide can be sent to somebody', async ({
  page,
  browser,
}) => {
  await walkTo(page, { product: 'conversation', use: 'service' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'In which region was the app, or what you call, created?',
  )
  const address = page.url()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What will call the Conversation API?')
  const other = await browser.newPage()
  await other.goto(address)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(
    'In which region was the app, or what you call, created?',
  )
  await expect(other.getByRole('list', { name: 'Your answers' }).getByRole('listitem')).toHaveCount(2)
  await other.close()
})

test('an answer can be changed without losing those before it', async ({ page }) => {
  await page.goto('/guide?product=voice&use=trial&region=euc1')
  await page.getByRole('link', { name: 'Change: What will call the Voice API?' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What will call the Voice API?')
  expect(new URL(page.url()).search).toBe('?product=voice')
})

test('the map shows the path taken, and leads anywhere', async ({ page }) => {
  await page.goto('/guide?product=conversation&use=service&region=eu')
  const map = page.getByRole('navigation', { name: 'Map of the guide' })
  await expect(map.locator('[data-taken="true"]')).toHaveText(['Conversation API', 'A service that runs', 'eu'])
  await expect(map.locator('[aria-current="location"]')).toHaveText('eu')
  await expect(map.locator('details > ul a, details ul ul a').first()).toBeAttached()
  await map.getByText('Fax API: 2 ends').click()
  await map.getByRole('link', { name: 'A first test by hand' }).last().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fax API: Basic')
})

test.describe('the language in which somebody writes', () => {
  const end = '/guide?product=numbers&use=service'

  test('limits the code, stands in the address, and is remembered on another page', async ({ page }) => {
    await page.goto(end)
    const question = page.getByRole('navigation', { name: 'Your language' })
    await question.getByRole('link', { name: 'Ruby' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/language=ruby/)
    await expect(page.getByRole('group', { name: /Ruby without a gem/ })).toBeVisible()
    await expect(page.locator('[data-code="bash"]')).toHaveCount(0)
    await expect(page.locator('[data-proof="run"]').first()).toContainText('Run here against the simulator')
    await page.goto('/products/verification')
    await page.waitForURL(/language=ruby/)
    await expect(page.locator('#code [data-code="ruby"]').first()).toBeVisible()
    expect(await page.evaluate(() => ({ ...localStorage }))).toMatchObject({ 'code-language': 'ruby' })
    await page.getByRole('navigation', { name: 'Your language' }).getByRole('link', { name: 'All' }).click()
    await page.waitForURL(/language=all/)
    // what was read stays open, and the others are there again
    await expect(page.locator('#code [data-code="bash"]').first()).toBeAttached()
  })

  test('needs no JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${end}&language=go`)
    await expect(page.getByRole('group', { name: /Go without a module/ })).toBeVisible()
    await page.getByRole('link', { name: 'Change: What will call the Numbers API?' }).click()
    expect(new URL(page.url()).search).toBe('?product=numbers&language=go')
    await context.close()
  })
})

test.describe('“I don’t know”', () => {
  test('leads from a base URL to the end', async ({ page }) => {
    await page.goto('/guide')
    await page.getByRole('link', { name: /I don’t know/ }).click()
    await page.getByLabel('A base URL or host').fill('https://eu.conversation.api.sinch.com/v1')
    await page.getByLabel('What your request sends').selectOption({ label: 'Bearer eyJ…' })
    await page.getByRole('button', { name: 'See what follows' }).click()
    await expect(page.locator('[data-derived="decided"]')).toContainText(
      'eu.conversation.api.sinch.com belongs to Conversation API.',
    )
    await page.getByRole('link', { name: 'To the credentials and the code' }).click()
    await expect(page.locator('[data-leaf="conversation/oauth2/eu"]')).toBeVisible()
  })

  test('names the mix-up of application credentials and project keys', async ({ page }) => {
    await page.goto('/guide?product=unknown')
    await page.getByLabel('A base URL or host').fill('us.conversation.api.sinch.com')
    await page.getByLabel('What the key or secret looks like').selectOption({ label: '24 characters that end in ==' })
    await page.getByRole('button', { name: 'See what follows' }).click()
    await expect(page.getByRole('link', { name: 'Application credentials on a project API' })).toHaveAttribute(
      'href',
      '/problems/app-credentials-on-project-api',
    )
  })

  test('says so when nothing follows, and still leads on', async ({ page }) => {
    await page.goto('/guide?product=unknown')
    await page.getByLabel('An error message').fill('it does not work')
    await page.getByRole('button', { name: 'See what follows' }).click()
    await expect(page.locator('[data-derived="open"]')).toContainText('That does not decide it')
    await expect(options(page).getByRole('link', { name: /Voice API v2/ })).toBeVisible()
  })

  test('is possible at every question', async ({ request }) => {
    const asked = new Set<string>()
    for (const { answers } of leaves)
      for (const [i, param] of Object.keys(answers).entries()) {
        const before = Object.fromEntries(Object.entries(answers).slice(0, i))
        asked.add(hrefOf({ answers: { ...before, [param]: UNKNOWN } }))
      }
    expect(asked.size).toBe(guide.questions.size)
    for (const address of asked)
      expect(await (await request.get(address)).text(), address).toContain('See what follows')
  })

  test('keeps a secret that was pasted by mistake out of the address', async ({ page }) => {
    const secret = ['q7w8e9r0', 't1y2u3i4', 'o5p6a7s8'].join('')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto('/guide?product=unknown')
    await page.getByLabel('An error message').fill(`invalid_client for Bearer ${secret}`)
    await page.getByRole('button', { name: 'See what follows' }).click()
    await expect(page.locator('[data-derived]')).toContainText('invalid_client comes from the token endpoint')
    expect(asked.filter((url) => url.includes(secret))).toEqual([])
    await page.goto(`/guide?product=unknown&error=${secret}`)
    expect(page.url()).not.toContain(secret)
    expect(await page.content()).not.toContain(secret)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole way can be gone, and the code read', async ({ page }) => {
    await walkTo(page, { product: 'voice', use: 'service', region: 'euc1' })
    await expect(page.locator('[data-leaf="voice/signed/euc1"]')).toBeVisible()
    await expect(page.locator('[data-code="bash"] pre').first()).toContainText('read -r SINCH_APPLICATION_KEY')
    await page.locator('summary').getByText('PowerShell', { exact: true }).click()
    await expect(page.locator('[data-code="powershell"] pre').nth(1)).toContainText(
      '[Security.Cryptography.HMACSHA256]',
    )
  })

  test('what one has can be entered', async ({ page }) => {
    await page.goto('/guide?product=unknown')
    await page.getByLabel('A path that you call').fill('/xms/v1/0b9f5a30-1111-4222-8333-444455556666/batches')
    await page.getByRole('button', { name: 'See what follows' }).click()
    await expect(page.locator('[data-derived="decided"]')).toContainText('SMS API, project')
    await page.getByRole('link', { name: 'Continue from there' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'In which region was the app, or what you call, created?',
    )
  })
})

const VIEWS = [
  ['a question', '/guide'],
  ['an unknown answer', '/guide?product=unknown&base=eu.conversation.api.sinch.com&shape=base64-16'],
  ['an end', '/guide?product=conversation&use=service&region=eu'],
  ['an end with code for apps', '/guide?product=in-app-calling&region=global'],
] as const

for (const theme of THEMES)
  for (const [name, path] of VIEWS)
    test(`${name} passes axe in the ${theme} theme`, async ({ page }) => {
      test.slow() // axe looks at every coloured token
      await page.emulateMedia({ colorScheme: theme })
      await page.goto(path)
      for (const summary of await page.locator('main details:not([name]) > summary').all()) await summary.click()
      await expectNoAxeViolations(page)
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        await expectNoSidewaysScroll(page)
      }
    })

test('a question on the front page is answered with the next question', async ({ page }) => {
  await page.goto('/')
  const box = page.getByLabel('Paste what you have')
  await box.fill('which auth for the fax api?')
  await expect(page.getByRole('status')).toContainText('A question about Fax API.')
  await page.getByRole('button', { name: 'Open the guide' }).click()
  await expect(page).toHaveURL(/\/guide\?product=fax$/)
  await page.goto('/')
  await box.fill('Warum bekomme ich 401 von der Numbers API?')
  await page.getByRole('button', { name: 'See why it refuses calls' }).click()
  await expect(page).toHaveURL(/\/products\/numbers#problems$/)
  await expect(page.getByRole('heading', { name: 'What goes wrong' })).toBeInViewport()
})
