import { describe, expect, it } from 'vitest'
import { FIRST_KINDS, lastKinds } from '../../credentials/kinds'
import { base64 } from '../../bytes/hash'
import { changeOf } from './value'

const KINDS = [...FIRST_KINDS, ...lastKinds([])]
const catalogue = {
  kindOf: (value: string) =>
    value === '' ? 'empty' : (KINDS.find(({ forms }) => forms.some((form) => form.test(value)))?.id ?? 'other'),
}
const value = ['q7Rz~Wk2', 'Lm9x+Tb4/Vn8=='].join('')

describe('how one value became another', () => {
  it.each([
    [`${value}\n`, 'secret-whitespace', 'certain', 'ends in 1 line break'],
    [`\uFEFF${value}`, 'secret-whitespace', 'certain', 'begins with 1 byte order mark'],
    [`${value.slice(0, 4)}\u200b${value.slice(4)}`, 'secret-whitespace', 'certain', 'inside'],
    [`"${value}"`, 'secret-quoted', 'certain', 'quotes'],
    [`“${value}”`, 'secret-quoted', 'certain', 'quotes'],
    [encodeURIComponent(value), 'secret-encoding', 'certain', 'percent-encoded'],
    [base64(value), 'secret-encoding', 'certain', 'base64'],
    [value.replaceAll('+', ' '), 'secret-encoding', 'certain', 'plus signs'],
    [value.toLowerCase(), 'secret-case', 'certain', 'lower case'],
    [value.slice(0, -5), 'secret-truncated', 'certain', 'the last 5 characters'],
    [value.slice(3), 'secret-truncated', 'certain', 'the first 3 characters'],
    [value.slice(0, 4) + value.slice(9), 'secret-truncated', 'certain', 'lacks 5 characters'],
    [`Bearer ${value}`, 'secret-encoding', 'certain', 'a word before it'],
    ['', 'placeholder', 'certain', 'empty'],
    ['YOUR_API_KEY', 'placeholder', 'certain', 'sample'],
    [`${value}%`, null, 'certain', '1 more character at its end'],
    [`${value.slice(0, 5)}l${value.slice(6)}`, null, 'likely', 'differs at character 6'],
    ['another-value-entirely', null, 'likely', 'another value'],
  ])('%j', (fails, id, relevance, what) => {
    const change = changeOf(catalogue, value, fails)
    expect(change).toMatchObject({ id, relevance })
    expect(change.what).toContain(what)
    // a fragment of a secret is a secret
    expect(change.what).not.toContain(value.slice(0, 6))
  })

  it('says less where the working value is the odd one', () => {
    expect(changeOf(catalogue, `${value}\n`, value)).toMatchObject({ id: 'secret-whitespace', relevance: 'likely' })
    expect(changeOf(catalogue, `"${value}"`, value)).toMatchObject({ id: 'secret-quoted', relevance: 'likely' })
  })
})
