import { variablesOf, why401 } from '@/lib/command/testing-process.fixture'
import type { Values } from '@/lib/engine/model/values'
import { expect, expectNoAxeViolations, test, TO_SIMULATOR } from './fixtures'

test('shows what the command saw on another machine beside what this site sees', async ({ page, baseURL }) => {
  const keys = await page.request.get('/api/test-keys/wrong-secret')
  const { values } = (await keys.json()) as { readonly values: Values }
  const place = ['--server', baseURL ?? '', '--from', 'our build server']
  const ran = await why401(['check', '--product', 'numbers', '--env', '--report', '--yes', ...place], {
    env: { ...variablesOf(values), ...TO_SIMULATOR },
  })
  expect(ran.code).toBe(1)

  await page.goto(/^(http\S+\/r\/\S+)$/m.exec(ran.stderr)?.[1] ?? '')
  await expect(page.locator('[data-origin=author]')).toBeVisible()
  await expect(page.getByText('Asked from “our build server”')).toBeVisible()

  await page.goto(/Beside a check from there: (\S+)/.exec(ran.stderr)?.[1] ?? '')
  const said = page.locator('[data-elsewhere=rejected]')
  await expect(said).toContainText('Check it here to see both side by side')
  await expect(page.getByRole('columnheader', { name: 'From our build server' })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'not asked yet' }).first()).toBeVisible()
  await expectNoAxeViolations(page)

  const fragment = new URL(page.url()).hash
  await page.goto('about:blank')
  await page.goto(`/check?scenario=good-numbers${fragment}`)
  await page.locator('button[type=submit]').click()
  await expect(page.locator('[data-report=done][data-verdict=accepted]')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('[data-elsewhere=rejected]')).toContainText('and from here accepted')
  await expect(page.getByRole('cell', { name: 'Fail 401' }).first()).toBeVisible()
})
