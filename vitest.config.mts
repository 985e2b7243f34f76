import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const TESTS = '{app,components,lib,scripts}/**/*.test.{ts,tsx}'
/** What starts a server or a process, waits, or searches for long. */
const SLOW = '{app,components,lib,scripts}/**/*.slow.test.{ts,tsx}'

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // the package throws on import outside a React Server build
      'server-only': fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url)),
    },
  },
  test: {
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'fast', include: [TESTS], exclude: [SLOW] } },
      { extends: true, test: { name: 'slow', include: [SLOW] } },
    ],
  },
})
