import { publishedWith } from './published'
import { describe, expect, it } from 'vitest'
import { examine, type Finding } from '@/lib/engine/signing/examine'
import { OTHER, PLAIN, PLANTERS, signWrongly, type Planter } from './planted.fixture'
import type { RequestInput } from '@/lib/engine/signing/request-input'
import { requestRecipe } from './request-recipe'
import type { MistakeId } from '@/lib/engine/signing/vocabulary'

const recipes = new Map([PLAIN, OTHER].map((input) => [input, requestRecipe(input)]))

function examined(input: RequestInput, observed: string): Finding {
  const recipe = recipes.get(input) ?? requestRecipe(input)
  const owner = { applicationKey: input.applicationKey, secret: input.applicationSecret }
  return examine(recipe, observed, owner, publishedWith)
}

/** The sets of mistakes that a finding names, each sorted. */
function named(finding: Finding): readonly string[] {
  return finding.hits.flatMap((hit) => [hit.mistakes, ...hit.same]).map((ids) => ids.toSorted().join(' '))
}

const inOther: readonly MistakeId[] = ['content-type-without-charset', 'path-without-query', 'path-encoded']
const fits = (input: RequestInput, { id }: Planter) => {
  if (inOther.includes(id)) return input === OTHER
  return input === PLAIN || !['content-type-charset', 'path-with-query', 'path-decoded'].includes(id)
}

/** A small generator with a fixed start, so that every run plants the same (Numerical Recipes, LCG). */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function randomSet(
  size: number,
  below: (n: number) => number,
): { readonly input: RequestInput; readonly planters: readonly Planter[] } {
  const input = below(2) === 0 ? PLAIN : OTHER
  const chosen: Planter[] = []
  while (chosen.length < size) {
    const planter = PLANTERS[below(PLANTERS.length)]
    if (!planter || !fits(input, planter)) continue
    if (chosen.some((other) => clash(planter, other) || clash(other, planter))) continue
    chosen.push(planter)
  }
  return { input, planters: chosen }
}

/** Two mistakes of which one takes away what the other changes. */
function clash(one: Planter, other: Planter): boolean {
  if (one.slot === other.slot) return true
  const pairs: readonly (readonly [MistakeId, MistakeId])[] = [
    ['timestamp-value-only', 'timestamp-space'],
    ['md5-missing', 'md5-of-reserialised-json'],
    ['md5-missing', 'md5-of-pretty-json'],
    ['md5-missing', 'md5-of-nothing'],
    ['md5-missing', 'md5-of-trailing-newline'],
    ['md5-missing', 'md5-utf16'],
    ['md5-of-nothing', 'md5-utf16'],
    ['md5-of-nothing', 'md5-of-trailing-newline'],
  ]
  return pairs.some(([a, b]) => one.id === a && other.id === b)
}

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

  it('names 200 pairs and triples that are planted at random', { timeout: 500_000 }, () => {
    const below = generator(401)
    const missed: string[] = []
    for (let i = 0; i < 200; i++) {
      const { input, planters } = randomSet(i % 2 === 0 ? 2 : 3, below)
      const planted = planters
        .map((p) => p.id)
        .toSorted()
        .join(' ')
      const found = named(examined(input, signWrongly(input, planters)))
      if (!found.includes(planted)) missed.push(`${planted} → ${found.join(' | ') || 'nothing'}`)
    }
    expect(missed).toEqual([])
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
