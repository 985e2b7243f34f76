import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIRST_KINDS, lastKinds } from '@/lib/engine/credentials/kinds'
import { catalogue, VENDORS } from '.'
import { credentialCatalogue, VENDOR_CREDENTIALS } from './credentials'

describe('the credentials that forms in the browser know', () => {
  it('are those of every vendor', () => {
    expect(VENDOR_CREDENTIALS).toEqual(VENDORS.map((v) => v.credentials))
    VENDORS.forEach((v, i) => expect(VENDOR_CREDENTIALS[i], v.id).toBe(v.credentials))
  })

  it('come without a product, a rule or a body of any vendor', () => {
    const loaded = modulesOf(join(import.meta.dirname, 'credentials.ts')).filter((path) => path.includes('/vendors/'))
    expect(loaded.filter((path) => !/\/vendors\/(?:credentials\.ts|[\w-]+\/credentials\/)/.test(path))).toEqual([])
  })

  it('have a shape for every field', () => {
    for (const id of catalogue.fieldIds)
      expect(() => credentialCatalogue.shape(catalogue.field(id).shape)).not.toThrow()
  })

  it('name only fields that there are as partners', () => {
    for (const id of catalogue.fieldIds) {
      const { partner } = catalogue.field(id)
      if (partner !== undefined) expect(catalogue.field(partner).secret).toBe(true)
    }
  })
})

/** The files that a module imports when it is run, itself among them, and those that they import. */
function modulesOf(path: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(path)) return []
  seen.add(path)
  const imports = [...readFileSync(path, 'utf8').matchAll(/^import (?!type )[^'"]*['"]([^'"]+)['"]/gm)].map((m) => m[1])
  for (const name of imports) {
    const base = name?.startsWith('@/') ? join(import.meta.dirname, '../..', name.slice(2)) : null
    const found = base ?? (name?.startsWith('.') ? resolve(dirname(path), name) : null)
    if (found) modulesOf(fileAt(found), seen)
  }
  return [...seen]
}

function fileAt(path: string): string {
  const files = [`${path}.ts`, join(path, 'index.ts')]
  const found = files.find((file) => {
    try {
      return readFileSync(file).length > 0
    } catch {
      return false
    }
  })
  if (!found) throw new Error(`No file for ${path}`)
  return found
}

describe('the kinds of values', () => {
  const kinds = [
    ...FIRST_KINDS,
    ...VENDOR_CREDENTIALS.flatMap((v) => v.valueKinds),
    ...lastKinds(VENDOR_CREDENTIALS.flatMap((v) => v.placeholders)),
  ]
  const forms = kinds.flatMap(({ id, forms: own }) =>
    own.map(({ says, hits, misses }) => ({ id, says, hits: [hits].flat(), misses: [misses ?? []].flat() })),
  )

  it.each(forms.map((form) => [form.id, String(form.says), form] as const))(
    '%s: %s',
    (id, _, { says, hits, misses }) => {
      expect(says.test('')).toBe(false)
      for (const value of hits) {
        expect(value).toMatch(says)
        expect(catalogue.kindOf(value), value).toBe(id)
      }
      for (const value of misses) expect(value).not.toMatch(says)
    },
  )

  it('has words for each', () => {
    for (const kind of ['empty', 'other', ...kinds.map((k) => k.id)]) expect(catalogue.kindWords(kind)).not.toBe('')
    expect(() => catalogue.kindWords('none')).toThrow(TypeError)
  })

  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    [' changeme ', 'placeholder'],
    [`your_${'x'.repeat(200)}`, 'other'],
    ['an ordinary secret', 'other'],
  ])('says of %j that it is %s', (value, kind) => {
    expect(catalogue.kindOf(value)).toBe(kind)
  })
})
