import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

/** For an instance of the app of a test's own: its requests go to the simulator of all tests. */
export const TO_SIMULATOR = { UPSTREAM_CONNECT_TO: `http://127.0.0.1:${process.env.E2E_SIMULATOR_PORT ?? 4110}` }

/** Fails a test whose page logs a console error or throws; a violation of the Content-Security-Policy is one. */
export const test = base.extend<{ consoleErrors: string[] }>({
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(String(error)))
      await use(errors)
      expect(errors, 'console errors').toEqual([])
    },
    { auto: true },
  ],
})

/** WCAG 2.0 to 2.2, A and AA, and axe's best practices, in the theme the page is shown in. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual([])
}

/** Nothing scrolls sideways but data blocks inside themselves. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}

export const THEMES = ['light', 'dark'] as const

export { expect }
