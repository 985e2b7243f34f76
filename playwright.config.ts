import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'

const PORT = Number(process.env.E2E_PORT ?? 3100)
const SIMULATOR = Number(process.env.E2E_SIMULATOR_PORT ?? 4110)
const MAIL = Number(process.env.E2E_SMTP_PORT ?? SIMULATOR + 1)
/** written by the simulator before it answers, and so before the app starts */
const AUTHORITY = join(tmpdir(), `why401-authority-${SIMULATOR}.pem`)

/** The browser that is installed, unless it is Playwright's own, which it finds by itself. */
function executablePath(): { executablePath: string } | Record<string, never> {
  const found = findBrowser()
  return found && found !== chromium.executablePath() ? { executablePath: found } : {}
}

export default defineConfig({
  testDir: './e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  // a browser stops drawing now and then on a busy machine; the runner names each test that needed its second try
  retries: process.env.CI ? 1 : 0,
  timeout: 45_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(process.env.PW_JSON ? [['json', { outputFile: process.env.PW_JSON }] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${PORT}`,
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: executablePath(),
  },
  webServer: [
    {
      command: 'node scripts/simulator.mjs',
      url: `http://127.0.0.1:${SIMULATOR}/__simulator/health`,
      env: { SIMULATOR_PORT: String(SIMULATOR), SIMULATOR_SMTP_PORT: String(MAIL), SIMULATOR_SMTP_CA: AUTHORITY },
      reuseExistingServer: false,
    },
    {
      command: `node node_modules/next/dist/bin/next start -H 127.0.0.1 -p ${PORT}`,
      url: `http://localhost:${PORT}/healthz`,
      stdout: 'pipe',
      env: {
        NODE_ENV: 'production',
        ORIGIN: `http://localhost:${PORT}`,
        SESSION_PASSWORD: randomBytes(32).toString('hex'),
        WHY401_LOCAL: '1',
        DATA_DIR: 'test-results/data',
        UPSTREAM_CONNECT_TO: `http://127.0.0.1:${SIMULATOR}`,
        UPSTREAM_SMTP_CONNECT_TO: `smtp://127.0.0.1:${MAIL}`,
        UPSTREAM_SMTP_CA: AUTHORITY,
        RATE_LIMITS: 'off',
        LOG_LEVEL: 'warn',
        NEXT_TELEMETRY_DISABLED: '1',
      },
      reuseExistingServer: false,
    },
  ],
})
