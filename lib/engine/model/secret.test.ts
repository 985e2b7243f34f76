import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import type { Plain } from './plain'
import { reveal, Secret } from './secret'

const VALUE = ['fake', 'value'].join('-')
const secret = new Secret('Key Secret', VALUE)

it('names itself wherever it is shown and gives its value only when asked', () => {
  expect(`${secret}`).toBe('[Key Secret]')
  expect(inspect(secret)).toBe('[Key Secret]')
  expect(inspect({ deep: { secret } }, { showHidden: true, depth: 9 })).not.toContain(VALUE)
  expect(Object.values(secret)).not.toContain(VALUE)
  expect(reveal(secret)).toBe(VALUE)
})

it('refuses to be serialised, and does not fit what may leave the server', () => {
  expect(() => JSON.stringify({ secret })).toThrow('must not be serialised')
  // @ts-expect-error a Secret is not Plain
  const plain: Plain = { secret }
  expect(plain).toBeDefined()
})
