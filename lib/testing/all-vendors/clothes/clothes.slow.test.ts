import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import { catalogue } from '@/lib/vendors'
import { CLOTHES, fits, rightIn } from '.'
import { BASES } from './bases'
import { call } from './exchange'
import { NOISES } from './noises'

const NOW = '2026-11-24T06:00:00.000Z'
/** Shares that may not fall. */
const FORMS = 0.5
const NOISE = 0.5
/** Of the noises around a text, one in this many is tried; each is tried around many texts. */
const EVERY = 12

const dressed = BASES.flatMap((base) =>
  CLOTHES.filter((clothes) => fits(clothes, base)).map((clothes) => {
    const { secret, ...made } = call(base, new Date(NOW))
    const text = clothes.render({ ...made, secret })
    return { id: `${base.id}, as ${clothes.id}`, base, clothes, text, secret, said: said(text) }
  }),
)

function said(text: string): { readonly first: string | undefined; readonly verdict: string } {
  const { verdict, diagnoses } = explain(catalogue, { text }, NOW)
  return { first: diagnoses[0]?.id, verdict }
}

/** @param atLeast a share of all, from 0 to 1 */
function expectShare(all: number, wrong: readonly string[], atLeast: number) {
  expect(1 - wrong.length / all, `${wrong.length} of ${all}:\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(atLeast)
}

describe('an exchange in the clothes in which people paste it', () => {
  it('keeps its first diagnosis and its verdict', () => {
    const wrong = dressed.flatMap(({ id, base, clothes, said: { first, verdict } }) => {
      const right = rightIn(clothes, base)
      return right.first.includes(first ?? '') && right.verdicts.includes(verdict)
        ? []
        : [`${id}: ${verdict}, ${first}; right is ${right.verdicts.join('/')}, ${right.first.join('/')}`]
    })
    expectShare(dressed.length, wrong, FORMS)
  })

  it('is not changed by noise around it', () => {
    const noisy = dressed.flatMap((one, i) =>
      NOISES.filter((noise, j) => (i + j) % EVERY === 0 && !(noise.prefixes && one.clothes.whole)).map((noise) => ({
        id: `${one.id}, with ${noise.id}`,
        base: one.base,
        plain: one.said,
        said: said(noise.apply(one.text)),
      })),
    )
    const changed = noisy.filter((n) => n.said.first !== n.plain.first || n.said.verdict !== n.plain.verdict)
    expectShare(
      noisy.length,
      changed.map((n) => `${n.id}: ${n.said.first}, without ${n.plain.first}`),
      NOISE,
    )
  })
})
