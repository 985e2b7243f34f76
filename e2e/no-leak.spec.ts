import { startApp, type LocalApp } from '@/scripts/local-app.mjs'
import { expect, test, TO_SIMULATOR } from './fixtures'
import { fakeWords, findPlanted } from './planted'

let app: LocalApp
let origin: string
const printed: string[] = []

// an instance of its own, whose every line of output is read
test.beforeAll(async () => {
  app = await startApp(
    {
      WHY401_LOCAL: '1',
      ...TO_SIMULATOR,
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'debug',
    },
    (text) => printed.push(text),
  )
  ;({ origin } = app)
})
test.afterAll(() => app.stop())

const ECHOES = [
  'echo-raw',
  'echo-percent',
  'echo-base64',
  'echo-json',
  'echo-header',
  'echo-challenge',
  'echo-application',
  'echo-api-token',
  'echo-mailgun',
  'secret-line-break',
  'good-numbers',
]

test(
  'no planted secret reaches a page, an answer, a cookie in clear, an address, storage, the console or a line ' +
    'of the log',
  async ({ page, context }) => {
    test.slow()
    const received: string[] = []
    const urls: string[] = []
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('request', (request) => urls.push(request.url()))
    // test keys are invented credentials, fetched on purpose; nothing else may hold them
    page.on(
      'response',
      (response) =>
        void (response.url().includes('/api/test-keys/') ? Promise.resolve('') : response.text()).then(
          (text) => received.push(text, JSON.stringify(response.headers())),
          () => null,
        ),
    )
    for (const id of ECHOES) {
      await page.goto(`${origin}/check?scenario=${id}`)
      await page.getByRole('button', { name: 'Run the check' }).click()
      await expect(page.locator('[data-report="done"]')).toBeVisible({ timeout: 30_000 })
      for (const row of await page.locator('[data-exchange]').all())
        await row.evaluate((e) => ((e as HTMLDetailsElement).open = true))
      const report = await page.locator('[data-report]').innerHTML()
      const inputs = await page
        .locator('form input')
        .evaluateAll((list) => list.map((e) => (e as HTMLInputElement).value).join('\n'))
      const storage = await page.evaluate(() =>
        JSON.stringify([
          { ...localStorage },
          { ...sessionStorage },
          document.cookie,
          document.title,
          name,
          location.href,
        ]),
      )
      const cookies = JSON.stringify(await context.cookies())
      const answers = received.join('\n')
      expect(
        findPlanted({ report, inputs, storage, cookies, answers, urls: urls.join('\n'), said: said.join('\n') }),
        id,
      ).toEqual([])
    }
    // something was there to be hidden, and it says what
    await page.goto(`${origin}/check?scenario=echo-raw`)
    await page.getByRole('button', { name: 'Run the check' }).click()
    await page.locator('[data-probe="token-exchange"] summary').click()
    await expect(page.getByText('Masked in this answer').first()).toBeVisible()
    expect(findPlanted({ log: printed.join('') })).toEqual([])
    for (const line of printed
      .join('')
      .split('\n')
      .filter((l) => l.startsWith('{')))
      expect(() => JSON.parse(line)).not.toThrow()
  },
)

test('the search finds a planted word in every form that it looks for', () => {
  for (const form of fakeWords()) expect(findPlanted({ sink: `before ${form} after` })).toEqual(['sink'])
  expect(findPlanted({ sink: 'nothing here' })).toEqual([])
})
