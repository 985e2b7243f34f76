import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { bundle, bundleIfOlder } from './bundle.mjs'

const folder = mkdtempSync(join(tmpdir(), 'why401-bundle-'))
afterAll(() => rmSync(folder, { recursive: true }))

const INPUT = 'lib/engine/model/rules-version.ts'

it('is made whole by whoever asks first, and nothing else is left, however many ask at once', async () => {
  const file = join(folder, 'one.mjs')
  const asked = Array.from({ length: 6 }, () => bundleIfOlder(INPUT, file, ['lib/engine/model']))
  expect(await Promise.all(asked)).toEqual(asked.map(() => file))
  await Promise.all(Array.from({ length: 4 }, () => bundle(INPUT, file)))
  expect(readdirSync(folder)).toEqual(['one.mjs'])
  expect(await import(file)).toHaveProperty('RULES_VERSION')
})
