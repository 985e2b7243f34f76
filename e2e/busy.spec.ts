import { randomBytes, randomUUID } from 'node:crypto'
import { startApp } from '@/scripts/local-app.mjs'
import { expect, test, TO_SIMULATOR } from './fixtures'
import { actionIds } from './support-cases'

test('a check for which there is no room is refused before it is run, and the page says when to come again', async ({
  page,
  consoleErrors,
}) => {
  test.setTimeout(90_000)
  const app = await startApp({ ...TO_SIMULATOR, WHY401_LOCAL: '1', TRUSTED_PROXY_HOPS: '1' })
  const action = actionIds(/^app\/check\/actions/).get('check') ?? ''
  let comers = 0
  const ask = async () => {
    const values = { projectId: randomUUID(), keyId: randomUUID(), keySecret: randomBytes(18).toString('base64url') }
    const answer = await fetch(`${app.origin}/check`, {
      method: 'POST',
      headers: {
        'Next-Action': action,
        Origin: app.origin,
        'Content-Type': 'text/plain;charset=UTF-8',
        'X-Forwarded-For': `198.51.100.${comers++ % 250}`,
      },
      body: JSON.stringify([{ product: 'conversation', region: 'us', values, kept: [] }]),
    })
    return { answer, text: await answer.text() }
  }
  try {
    await ask() // room is kept from the first check on
    const crowd = await Promise.all(Array.from({ length: 120 }, ask))
    const refused = crowd.filter(({ answer }) => answer.status === 503)
    expect(refused.length).toBeGreaterThan(0)
    for (const { answer, text } of refused) {
      const refusal = JSON.parse(text) as { readonly type: string; readonly retryAfter: number }
      expect(refusal.type).toBe('refused')
      expect(Number(answer.headers.get('retry-after'))).toBe(refusal.retryAfter)
      expect(refusal.retryAfter).toBeGreaterThan(2)
      expect(answer.headers.get('cache-control')).toContain('no-store')
    }

    await expect(async () => {
      // a try that found room has sealed the values away
      await page.goto(`${app.origin}/check?scenario=good-conversation`)
      await expect(page.locator('#keySecret')).not.toHaveValue('')
      const others = Promise.all(Array.from({ length: 30 }, ask))
      await page.locator('button[type=submit]').click()
      await expect(page.getByText(/This site is busy: .* Try again in \d+ s/)).toBeVisible({ timeout: 3_000 })
      await others
    }).toPass({ timeout: 60_000 })
    await expect(page.locator('#keySecret')).not.toHaveValue('')
    consoleErrors.splice(0) // a browser notes an answer of 503 by itself
  } finally {
    await page.goto('about:blank')
    await app.stop()
  }
})
