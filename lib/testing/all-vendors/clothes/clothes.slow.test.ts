import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import { redactPaste } from '@/lib/engine/mask/pasted-text'
import { catalogue } from '@/lib/vendors'
import { dressed } from '.'
import { NOISES } from './noises'

const NOW = '2026-11-24T06:00:00.000Z'
/** Shares that may not fall. */
const FORMS = 0.98
const NOISE = 0.98
/** Of the noises around a text, one in this many is tried; each is tried around many texts. */
const EVERY = 12

/** For thousands of masked texts on a busy machine of two cores. In milliseconds. */
const PATIENCE = 180_000

type Said = { readonly first: string; readonly verdict: string; readonly showsSecret: boolean }

function said(text: string, secret: string): Said {
  const explained = explain(catalogue, { text }, NOW)
  const { verdict, diagnoses } = explained
  const showsSecret = secret !== '' && JSON.stringify(explained).includes(secret)
  return { first: diagnoses[0]?.id ?? '', verdict, showsSecret }
}

const plain = dressed(new Date(NOW)).map((one) => ({ ...one, said: said(one.text, one.secret) }))

const noisy = plain.flatMap((one, i) =>
  NOISES.filter((noise, j) => (i + j) % EVERY === 0 && !(noise.prefixes && one.clothes.whole)).map((noise) => {
    const text = noise.apply(one.text)
    return { ...one, id: `${one.id}, with ${noise.id}`, text, plain: one.said, said: said(text, one.secret) }
  }),
)

/** @param atLeast a share of all, from 0 to 1 */
function expectShare(all: number, wrong: readonly string[], atLeast: number) {
  expect(1 - wrong.length / all, `${wrong.length} of ${all}:\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(atLeast)
}

describe('an exchange in the clothes in which people paste it', () => {
  it('keeps its first diagnosis and its verdict', () => {
    const wrong = plain.filter((one) => !one.right.first.includes(one.said.first) || !verdictRight(one))
    expectShare(
      plain.length,
      wrong.map(
        ({ id, said: { first, verdict }, right }) => `${id}: ${verdict}, ${first}; not ${right.first.join('/')}`,
      ),
      FORMS,
    )
  })

  it('is not changed by noise around it', () => {
    const changed = noisy.filter((n) => n.said.first !== n.plain.first || n.said.verdict !== n.plain.verdict)
    expectShare(
      noisy.length,
      changed.map((n) => `${n.id}: ${n.said.first}, without ${n.plain.first}`),
      NOISE,
    )
  })

  it('is called accepted only where the API was seen to accept', () => {
    const accepted = plain.filter(({ base, said: { verdict } }) => verdict === 'accepted' && !isAccepted(base))
    expect(accepted.map(({ id }) => id)).toEqual([])
  })

  it(
    'shows no secret',
    () => {
      const leaks = [...plain, ...noisy].filter(
        ({ text, secret, said: { showsSecret } }) =>
          showsSecret || (secret !== '' && redactPaste(catalogue, text).text.includes(secret)),
      )
      expect(leaks.map(({ id }) => id)).toEqual([])
    },
    PATIENCE,
  )
})

const verdictRight = ({ right, said: { verdict } }: (typeof plain)[number]) =>
  right.verdicts.some((one) => one === verdict)

const isAccepted = ({ verdicts }: (typeof plain)[number]['base']) => verdicts.includes('accepted')
