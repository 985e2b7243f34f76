import { describe, expect, it } from 'vitest'
import { decodeEither } from '@/lib/engine/signing/bytes'
import { examine } from '@/lib/engine/signing/examine'
import { correctSignature, PRINTED_VALUES_BELONG_TO, PUBLISHED_EXAMPLES, publishedWith } from './published'
import { signInput } from './request'
import { requestRecipe } from './request-recipe'

const owner = { applicationKey: '', secret: '' }

describe('published examples', () => {
  it.each(PUBLISHED_EXAMPLES.map((example) => [example.id, example] as const))(
    '%s does not follow from its inputs',
    (_, example) => {
      expect(correctSignature(example)).not.toBe(example.printed.signature)
      expect(correctSignature(example)).toBe(signInput({ ...example.inputs, signsQuery: false }).signature)
      expect(example.fault).toMatch(/\.$/)
    },
  )

  it.each([
    ['verification-signed-request', 'H0Xa+YytqdCeLq2QM0gSwgjYyFGJ5wK0G2nxR7g0RpQ='],
    ['instance-reserve-number-signature', '5OEt9njpqDkycJlmepXEKuqeEdn88DjIiXZjJPmxBGo='],
    ['instance-reserve-number-header', 'N18eTWA44Dz1Nq/+8HGIDec0RVpO/cw/6GYMgaAxojA='],
  ])('knows the right value of %s', (id, right) => {
    const example = PUBLISHED_EXAMPLES.find((one) => one.id === id)
    expect(example && correctSignature(example)).toBe(right)
  })

  it('recognises a printed signature and a printed MD5, whatever the inputs', () => {
    for (const printed of ['qDXMwzfaxCRS849c/2R0hg0nphgdHciTo7OdM6MsdnM=', 'jANzQ+rgAHyf1MWQFSwvYw==']) {
      expect(publishedWith(decodeEither(printed) ?? new Uint8Array()).map((example) => example.page)).toContain(
        'Verification API, application signed request',
      )
      const recipe = requestRecipe({
        method: 'GET',
        path: '/x',
        body: '',
        contentType: '',
        timestamp: '',
        applicationKey: '',
        applicationSecret: 'AAAA',
        signsQuery: false,
      })
      expect(examine(recipe, printed, owner, publishedWith)).toMatchObject({ state: 'hit', right: false })
    }
  })

  it('does not call the example of 2014 stale where it is right', () => {
    const recipe = requestRecipe({ ...PRINTED_VALUES_BELONG_TO, signsQuery: false })
    expect(examine(recipe, 'qDXMwzfaxCRS849c/2R0hg0nphgdHciTo7OdM6MsdnM=', owner, publishedWith)).toMatchObject({
      right: true,
      stale: [],
    })
  })

  it('finds what one of the old examples was made of', () => {
    const example = PUBLISHED_EXAMPLES.find((one) => one.id === 'instance-list-numbers-signature')
    const recipe = requestRecipe({ ...(example?.inputs ?? PRINTED_VALUES_BELONG_TO), signsQuery: false })
    expect(examine(recipe, example?.printed.signature ?? '', owner, publishedWith).hits[0]?.mistakes).toEqual([
      'path-without-slash',
    ])
  })
})
