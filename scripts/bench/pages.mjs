// Each page as Lighthouse sees it on a telephone: `npm run bench -- pages`. Lighthouse brings 150 packages for this one
// use, so it is not among those that are installed; this says how to add it for a run.
import { chromium } from '@playwright/test'
import { findBrowser } from '../browser.mjs'
import { startApp, startSimulator } from '../local-app.mjs'
import { SITE_PAGES } from '../site-pages.mjs'

const PACKAGE = 'lighthouse' // a name in a variable, since it is not among the dependencies
const PORT = 9_222
/** The best of at most so many runs, until one is good: what else a machine does makes a page slower, never faster. */
const TRIES = Number(process.env.TRIES ?? 3)
const GOOD = 0.98

const lighthouse = await import(PACKAGE).then(
  (module) => module.default,
  () => null,
)
if (lighthouse) await measure()
else console.log('pages: Lighthouse is not installed; npm install --no-save lighthouse@12.8.2, and run this again')

/** What of a category is not as it should be, by the names of Lighthouse. */
function faultsOf(category, audits) {
  return category.auditRefs
    .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1)
    .map(({ id }) => `${category.id}: ${id}`)
}

async function measure() {
  const simulator = await startSimulator(0)
  const app = await startApp({
    WHY401_LOCAL: '1',
    UPSTREAM_CONNECT_TO: simulator.origin,
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'silent',
  })
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [`--remote-debugging-port=${PORT}`],
  })
  try {
    for (const page of SITE_PAGES) console.log(await lineOf(`${app.origin}${page}`, page))
  } finally {
    await browser.close()
    await app.stop()
    await simulator.stop()
  }
}

async function lineOf(url, name) {
  const runs = []
  for (let i = 0; i < TRIES; i += 1) {
    const { lhr } = await lighthouse(url, { port: PORT, output: 'json', logLevel: 'error' })
    if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`)
    runs.push(lhr)
    if (lhr.categories.performance.score >= GOOD) break
  }
  const best = runs.reduce((a, b) => (b.categories.performance.score > a.categories.performance.score ? b : a))
  const { performance, ...others } = best.categories
  const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']
  const scores = [performance, ...Object.values(others)].map(({ score }) => Math.round(score * 100))
  const faults = Object.values(others).flatMap((category) => faultsOf(category, best.audits))
  return (
    `${name}: performance ${scores[0]}, accessibility, best practices, SEO ${scores.slice(1).join(', ')}; ` +
    `${times.map((id) => best.audits[id].displayValue).join(', ')}${faults.length > 0 ? `; ${faults.join(', ')}` : ''}`
  )
}
