import { describe, expect, it } from 'vitest'
import { UNKNOWN, type Param } from './define'
import { madeUpKinds } from './made-up.fixture'
import { hrefOf, needsScrubbing, stateFrom } from './query'

describe('the address', () => {
  it('holds answers and clues, in the order of the questions', () => {
    expect(hrefOf({})).toBe('/guide')
    expect(hrefOf({ clues: { base: 'eu.api.example.com' }, answers: { product: UNKNOWN } })).toBe(
      '/guide?product=unknown&base=eu.api.example.com',
    )
    expect(stateFrom(madeUpKinds, { product: UNKNOWN, base: 'eu.api.example.com' })).toEqual({
      answers: { product: UNKNOWN },
      clues: { base: 'eu.api.example.com' },
    })
  })

  it('carries the language in which somebody writes, where it is one', () => {
    expect(hrefOf({ answers: { product: 'chat' }, language: 'php' })).toBe('/guide?product=chat&language=php')
    expect(stateFrom(madeUpKinds, { language: 'php' })).toEqual({ answers: {}, clues: {}, language: 'php' })
    expect(stateFrom(madeUpKinds, { language: 'all' })).toMatchObject({ language: 'all' })
    for (const language of ['klingon', 'constructor', '', undefined])
      expect(stateFrom(madeUpKinds, { language })).not.toHaveProperty('language')
  })

  it('ignores what it does not know, takes the first of repeated values and cuts what is long', () => {
    const { answers, clues } = stateFrom(madeUpKinds, {
      product: ['chat', 'voice'],
      evil: 'x',
      region: 'r'.repeat(99),
      path: 'a '.repeat(300),
    })
    expect(answers.product).toBe('chat')
    expect(Object.keys(answers).toSorted()).toEqual(['product', 'region'] satisfies Param[])
    expect(answers.region?.length).toBe(40)
    expect(clues.path?.length).toBeLessThanOrEqual(300)
  })

  it('says when it must be replaced, and only then', () => {
    expect(needsScrubbing(madeUpKinds, { error: 'Bearer abcdefgh12345678' })).toBe(true)
    expect(needsScrubbing(madeUpKinds, { error: 'a\r\nb' })).toBe(false)
    expect(needsScrubbing(madeUpKinds, { product: 'chat' })).toBe(false)
    const { clues } = stateFrom(madeUpKinds, { error: `x ${'k'.repeat(20)}7 y`, base: 'https://a:b@api.example.com' })
    expect(needsScrubbing(madeUpKinds, clues)).toBe(false)
  })
})
