import { describe, expect, it } from 'vitest'
import { PLANTERS } from './planted.fixture'
import { LANGUAGES, MISTAKE_IDS } from '@/lib/engine/signing/vocabulary'
import { ALSO_CALLED, mistakeText, REQUEST_MISTAKES, WEBHOOK_MISTAKES } from '@/lib/engine/signing/mistakes'

const all = [...REQUEST_MISTAKES, ...WEBHOOK_MISTAKES]

describe('catalogue of mistakes', () => {
  it.each(MISTAKE_IDS.map((id) => [id]))('%s has a row, and each form has a text for it', (id) => {
    expect(all.some((mistake) => mistake.id === id)).toBe(true)
    for (const form of ['request', 'callback', 'webhook'] as const) expect(mistakeText(id, form).id).toBe(id)
  })

  it('names only mistakes of the vocabulary, once in each list', () => {
    for (const list of [REQUEST_MISTAKES]) expect(new Set(list.map((m) => m.id)).size).toBe(list.length)
    expect(all.every((mistake) => MISTAKE_IDS.includes(mistake.id))).toBe(true)
  })

  it.each(all.map((mistake) => [mistake.id, mistake] as const))(
    '%s is said in the form the page needs',
    (_, mistake) => {
      expect(mistake.title).toMatch(/^[A-Z.]/)
      expect(mistake.title).not.toMatch(/[.!]$/)
      expect(mistake.sentence).toMatch(/^(?:the|there) /)
      expect(mistake.sentence).not.toMatch(/[.!]$/)
      for (const { id } of LANGUAGES) expect(mistake.fix[id].length).toBeGreaterThan(10)
    },
  )

  it('is planted as a whole by the tests', () => {
    const planted = new Set(PLANTERS.map((p) => p.id))
    // of webhooks only, and what leaves no other mistake to be seen: both in lib/testing/all-vendors/webhooks.test.ts
    const elsewhere = ['only-body-signed', 'body-reserialised', 'secret-decoded']
    expect(MISTAKE_IDS.filter((id) => !planted.has(id))).toEqual(elsewhere)
  })

  it('calls a cause by its name in callbacks', () => {
    expect(ALSO_CALLED['md5-of-reserialised-json']).toBe('body-reserialised')
  })
})
