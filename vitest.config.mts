import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const TESTS = '{app,components,lib,scripts}/**/*.test.{ts,tsx}'
/** What starts a server or a process, waits, or searches for long. */
const SLOW = '{app,components,lib,scripts}/**/*.slow.test.{ts,tsx}'
/** A vendor that does not exist, with its own lists in the place of those of the product. */
const THIRD_VENDOR = 'lib/testing/third-vendor'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const root = { find: /^@\//, replacement: at('./') }
// the package throws on import outside a React Server build
const serverOnly = { find: 'server-only', replacement: at('./node_modules/server-only/empty.js') }

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['lib/testing/own-data.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // processes, sockets and locks on a busy machine; the runner names each test that needed its second try
    retry: process.env.CI ? 1 : 0,
    projects: [
      {
        extends: true,
        resolve: { alias: [root, serverOnly] },
        test: { name: 'fast', include: [TESTS], exclude: [SLOW, `${THIRD_VENDOR}/**`] },
      },
      {
        extends: true,
        resolve: { alias: [root, serverOnly] },
        test: { name: 'slow', include: [SLOW] },
      },
      {
        extends: true,
        resolve: {
          alias: [
            { find: /^@\/lib\/vendors$/, replacement: at(`${THIRD_VENDOR}/vendors.fixture.ts`) },
            { find: /^@\/lib\/vendors\/credentials$/, replacement: at(`${THIRD_VENDOR}/credentials.fixture.ts`) },
            root,
            serverOnly,
          ],
        },
        test: { name: 'third-vendor', include: [`${THIRD_VENDOR}/*.test.tsx`] },
      },
    ],
  },
})
