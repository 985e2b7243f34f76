import { describe, expect, it } from 'vitest'
import { assertionIn, cameIn } from './assertions'

const numbers = (line: string) => {
  const { wanted, came } = assertionIn(line)
  return { wanted: wanted.map(({ code }) => code), came: came.map(({ code }) => code) }
}

/** How the two numbers are put, `W` the wanted one and `C` the one that came. */
const FORMS = [
  'Expected status W, got C',
  'expected HTTP W but received C',
  'expected W "OK", got C "Unauthorized"',
  'expected:<W> but was:<C>',
  'Expected status code <W> but was <C>.',
  'AssertionError: expected C to equal W',
  'AssertionError: assert C == W',
  'C !== W',
  'Failed asserting that C matches expected W.',
  'want W, got C',
  'want W, have C',
  'got C, want W',
  'got C instead of W',
  'C rather than W',
  'W expected, got C',
  'W expected, C received',
  'C received, W expected',
  'status should be W but was C',
  'Status code was C and not [W]: HTTP Error C',
  'ExpectedOneOf=[]int{W, 202, 204} Got=C',
  'the response was C; we wanted a W',
  'Erwartet: W, erhalten: C',
  'Erwartet wurde W, aber es kam C',
  'C statt W',
  'attendu W, obtenu C',
  'C au lieu de W',
  'se esperaba W pero se obtuvo C',
  'esperado W, recebido C',
  'atteso W, ricevuto C',
  'verwacht W, kreeg C',
  'oczekiwano W, otrzymano C',
  'ожидалось W, получено C',
  '预期 W，实际 C',
  '期望W，收到C',
  '期待値はW、実際はC',
]

describe('the wanted number and the one that came', () => {
  const pairs = [
    [200, 401],
    [201, 403],
    [204, 500],
    [250, 535],
  ] as const
  it.each(FORMS.flatMap((form) => pairs.map(([wanted, came]) => [form, wanted, came] as const)))(
    'are told apart in "%s" with %i and %i',
    (form, wanted, came) => {
      const read = numbers(form.replaceAll('W', String(wanted)).replaceAll('C', String(came)))
      expect(read.wanted).toContain(wanted)
      expect(read.wanted).not.toContain(came)
      expect([...new Set(read.came)]).toEqual([came])
    },
  )

  it.each(['✗ status is 200', 'not ok 3 - answers 200', '  ● GET /x › answers 200', 'Expected: 200'])(
    'in "%s" the number is wanted',
    (line) => expect(numbers(line)).toEqual({ wanted: [200], came: [] }),
  )

  it.each(['unexpected status 401 Unauthorized', 'got 401', 'HTTP/1.1 200 OK', 'expected a token'])(
    'are not looked for in "%s"',
    (line) => expect(numbers(line).wanted).toEqual([]),
  )

  it('are found on the lines under the wanted one', () => {
    expect(cameIn('     Got: 401').map(({ code }) => code)).toEqual([401])
    expect(cameIn('at line 401')).toEqual([])
  })
})
