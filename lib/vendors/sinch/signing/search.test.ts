import { describe, expect, it } from 'vitest'
import { examined, fits, missedOf, named } from './planted-sets.fixture'
import { OTHER, PLAIN, PLANTERS, signWrongly } from './planted.fixture'

describe('search', () => {
  it.each(PLANTERS.map((planter) => [planter.id, planter] as const))('names %s', (id, planter) => {
    const input = fits(PLAIN, planter) ? PLAIN : OTHER
    const finding = examined(input, signWrongly(input, [planter]))
    expect(finding.state).toBe('hit')
    expect(named(finding)[0]).toBe(id)
  })

  it('finds nothing wrong with a right signature', () => {
    for (const input of [PLAIN, OTHER]) {
      const finding = examined(input, signWrongly(input, []))
      expect(finding).toMatchObject({ state: 'hit', right: true, hits: [] })
    }
  })

  it('names pairs and triples that are planted at random', () => {
    expect(missedOf(10)).toEqual([])
  })

  it('prefers the explanation with the fewest mistakes', () => {
    const md5 = PLANTERS.filter((p) => p.id === 'md5-missing')
    const finding = examined(PLAIN, signWrongly(PLAIN, md5))
    expect(finding.hits.map((hit) => hit.mistakes)).toEqual([['md5-missing']])
  })

  it('says what a miss excludes, and what cannot be told apart', () => {
    const input = { ...PLAIN, body: '', path: '/v1/configuration/numbers' }
    const finding = examined(
      input,
      signWrongly({ ...input, applicationSecret: Buffer.from('another-secret!!').toString('base64') }, []),
    )
    expect(finding.state).toBe('miss')
    expect(finding.candidates).toBeGreaterThan(9000)
    expect(finding.excluded).toContain('key-not-decoded')
    expect(finding.silent).toEqual(
      expect.arrayContaining(['md5-of-reserialised-json', 'path-with-query', 'path-decoded']),
    )
  })

  it('says when two mistakes give the same bytes', () => {
    const input = { ...PLAIN, applicationKey: PLAIN.applicationSecret }
    const finding = examined(
      input,
      signWrongly(
        input,
        PLANTERS.filter((p) => p.id === 'key-not-decoded'),
      ),
    )
    expect(finding.hits[0]?.mistakes).toEqual(['key-not-decoded'])
    expect(finding.hits[0]?.same).toEqual([['key-is-application-key']])
  })

  it('shows the line that differs, as it should be and as it was', () => {
    const finding = examined(
      PLAIN,
      signWrongly(
        PLAIN,
        PLANTERS.filter((p) => p.id === 'content-type-charset'),
      ),
    )
    expect(finding.hits[0]?.differences).toEqual([
      { part: 'contentType', right: 'application/json', used: 'application/json; charset=UTF-8' },
    ])
  })

  it('never hands over the secret', () => {
    const finding = examined(
      PLAIN,
      signWrongly(
        PLAIN,
        PLANTERS.filter((p) => p.id === 'key-not-decoded'),
      ),
    )
    expect(JSON.stringify(finding)).not.toContain(PLAIN.applicationSecret)
  })

  it('looks through a body of 1 MiB', { timeout: 120_000 }, () => {
    const body = JSON.stringify({ text: 'x'.repeat(1_048_500) }, null, 1)
    const input = { ...PLAIN, body }
    const finding = examined(
      input,
      signWrongly(
        input,
        PLANTERS.filter((p) => p.id === 'md5-of-reserialised-json' || p.id === 'path-without-slash'),
      ),
    )
    expect(named(finding)).toContain('md5-of-reserialised-json path-without-slash')
  })

  it('explains an MD5 that was pasted in place of a signature', async () => {
    const { createHash } = await import('node:crypto')
    const compact = createHash('md5')
      .update(JSON.stringify(JSON.parse(PLAIN.body)))
      .digest('base64')
    expect(examined(PLAIN, compact)).toMatchObject({
      state: 'hit',
      looksLike: 'md5',
      hits: [{ mistakes: ['md5-of-reserialised-json'] }],
    })
    const right = createHash('md5').update(PLAIN.body).digest('base64')
    expect(examined(PLAIN, right)).toMatchObject({ state: 'hit', right: true })
    const hex = createHash('md5').update(PLAIN.body).digest('hex')
    expect(examined(PLAIN, hex)).toMatchObject({ state: 'hit', right: false, hits: [{ mistakes: ['md5-hex'] }] })
  })
})
