import { AxeBuilder } from '@axe-core/playwright'
import { expect, expectNoSidewaysScroll, test, THEMES } from './fixtures'

const PAGES = [
  '/',
  '/check?product=mailgun-send',
  '/explain',
  '/compare',
  '/sign?kind=request',
  '/sign?kind=voice-callback',
  '/sign?kind=access-token',
  '/guide',
  '/guide?product=conversation&use=service&region=us',
  '/products',
  '/products/voice',
  '/products/mailgun-send',
  '/problems',
  '/problems?q=535',
  '/problems/wrong-region',
  '/trust',
  '/test-keys',
  '/support',
  '/support/causes',
  '/join',
  '/r',
] as const

/** Two rules of WCAG 2.1 and 2.2 that axe leaves out unless it is asked. */
const FURTHER_RULES = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } }

for (const theme of THEMES)
  for (const width of [360, 1440])
    test(`every page holds the rules of WCAG 2.2 AA at ${width} in the ${theme} theme`, async ({ page }) => {
      test.setTimeout(240_000) // axe reads every page
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 900 })
      for (const address of PAGES) {
        await page.goto(address)
        const { violations } = await new AxeBuilder({ page }).options({ rules: FURTHER_RULES }).analyze()
        const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)
        expect.soft(found, address).toEqual([])
        await expectNoSidewaysScroll(page)
      }
    })
