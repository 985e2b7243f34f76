// A check in a real browser: from the click to the report in the page, against the two round trips that it cannot do
// without. Starts the built app, the simulator and Chromium by itself: `npm run bench -- click`.
import { chromium } from '@playwright/test'
import { findBrowser } from '../browser.mjs'
import { startApp, startSimulator } from '../local-app.mjs'

const UPSTREAM_MS = 100
const TIMES = 15

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN

/** Presses the button in the page and waits for the report to be in it; milliseconds, and where they went. */
function clickToReport() {
  const button = document.querySelector('button[type=submit]')
  return new Promise((resolve) => {
    let clicked = 0
    const seen = new MutationObserver(() => {
      if (!document.querySelector('[data-report=done]')) return
      seen.disconnect()
      const now = performance.now()
      // a request is listed when its answer has ended
      setTimeout(() => {
        const action = performance
          .getEntriesByType('resource')
          .find((one) => new URL(one.name).pathname === '/check' && one.startTime >= clicked)
        const after = (time) => (time ?? Number.NaN) - clicked
        resolve({
          total: now - clicked,
          sent: after(action?.requestStart),
          begun: after(action?.responseStart),
          ended: after(action?.responseEnd),
        })
      }, 100)
    })
    seen.observe(document.body, { subtree: true, childList: true, attributes: true })
    clicked = performance.now()
    button.click()
  })
}

const simulator = await startSimulator(UPSTREAM_MS)
const app = await startApp({
  WHY401_LOCAL: '1',
  UPSTREAM_CONNECT_TO: simulator.origin,
  RATE_LIMITS: 'off',
  LOG_LEVEL: 'silent',
})
const browser = await chromium.launch({ executablePath: findBrowser() })
try {
  const page = await browser.newPage()
  const measured = []
  for (let i = 0; i < TIMES + 3; i += 1) {
    await page.goto(`${app.origin}/check?scenario=good-conversation`, { waitUntil: 'networkidle' })
    measured.push(await page.evaluate(clickToReport))
  }
  const warm = measured.slice(3)
  const total = median(warm.map((one) => one.total))
  const path = 2 * UPSTREAM_MS
  console.log(
    `from the click to the report in a browser, upstream ${UPSTREAM_MS} ms: median ${total.toFixed(0)} ms, ` +
      `${(total / path).toFixed(2)} × two round trips (${path} ms); the request leaves after ` +
      `${median(warm.map((one) => one.sent)).toFixed(0)} ms, the answer begins after ` +
      `${median(warm.map((one) => one.begun)).toFixed(0)} ms and ends after ` +
      `${median(warm.map((one) => one.ended)).toFixed(0)} ms`,
  )
} finally {
  await browser.close()
  await Promise.all([app.stop(), simulator.stop()])
}
