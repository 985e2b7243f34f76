import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { SITE_PAGES } from '../scripts/site-pages.mjs'
import { expect, expectNoSidewaysScroll, test, THEMES } from './fixtures'

const PAGES = [...SITE_PAGES, '/support/causes']

/** Two rules of WCAG 2.1 and 2.2 that axe leaves out unless it is asked. */
const FURTHER_RULES = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } }

/** A finished report of every kind: by what it says, and by how the product authenticates. */
const REPORTS = [
  ['nothing to mend', 'good-numbers', 'accepted'],
  ['another region proven', 'mailgun-domain-in-eu', 'accepted'],
  ['not permitted', 'mailgun-role', 'accepted'],
  ['a fix proven', 'secret-quoted', 'rejected'],
  ['one of two schemes accepted', 'application-secret-line-break', 'accepted'],
  ['no fix proven', 'wrong-secret', 'rejected'],
  ['nothing known of the key', 'token-server-error', 'undecided'],
  ['a mail server of another region', 'smtp-us-on-eu', 'accepted'],
  ['a mail server that refuses', 'smtp-wrong-password', 'rejected'],
] as const

const WIDTHS = [360, 1440] as const

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ rules: FURTHER_RULES }).analyze()
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)
}

for (const theme of THEMES)
  for (const width of WIDTHS)
    test(`every page holds the rules of WCAG 2.2 AA at ${width} in the ${theme} theme`, async ({ page }) => {
      test.setTimeout(240_000) // axe reads every page
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 900 })
      for (const address of PAGES) {
        await page.goto(address)
        expect.soft(await faultsOf(page), address).toEqual([])
        await expectNoSidewaysScroll(page)
      }
    })

for (const [kind, scenario, verdict] of REPORTS)
  test(`a report holds the same rules: ${verdict}, ${kind}`, async ({ page }) => {
    test.setTimeout(120_000) // axe reads the report at each width and in each theme
    await page.goto(`/check?scenario=${scenario}&run=now`)
    await expect(page.locator('[data-report=done]')).toHaveAttribute('data-verdict', verdict, { timeout: 30_000 })
    // what is folded is read too
    await page.locator('main details').evaluateAll((folded) => {
      for (const one of folded) (one as HTMLDetailsElement).open = true
    })
    for (const theme of THEMES)
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme: theme })
        await page.setViewportSize({ width, height: 900 })
        expect.soft(await faultsOf(page), `${theme}, ${width}`).toEqual([])
        await expectNoSidewaysScroll(page)
      }
  })
