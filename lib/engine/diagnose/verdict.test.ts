import { describe, expect, it } from 'vitest'
import type { Certainty } from '../model/evidence'
import type { Blames, Diagnosis } from '../model/diagnosis'
import { saidBy, subjectOf, verdictOfCheck, verdictOfPaste, type LiveAnswers } from './verdict'

const BLAMES: Readonly<Record<string, Blames>> = {
  'credentials-rejected': 'credential',
  'missing-authorization': 'request',
  'product-not-enabled': 'account',
  'tls-failure': 'environment',
}
const catalogue = { blamesOf: (id: string): Blames => BLAMES[id] ?? 'none' }

const named = (id: string, confidence: Certainty = 'likely', says: Diagnosis['says'] = null): Diagnosis => ({
  id,
  confidence,
  observed: {},
  evidence: [],
  rules: [],
  says,
})

const silence: LiveAnswers = { acceptance: 'none', control: 'unheard', refusal: 'none', blocked: null, named: null }

/** Every combination of answers. */
const EVERY: readonly LiveAnswers[] = (['call', 'token', 'none'] as const).flatMap((acceptance) =>
  (['refused', 'accepted', 'unheard'] as const).flatMap((control) =>
    (['complete', 'partial', 'beside', 'none'] as const).flatMap((refusal) =>
      (['useless', 'unsent', null] as const).flatMap((blocked) =>
        (['accepted', 'rejected', 'undecided', null] as const).map((says) => ({
          acceptance,
          control,
          refusal,
          blocked,
          named: says,
        })),
      ),
    ),
  ),
)

describe('the verdict of a check', () => {
  it.each<[verdict: string, answers: Partial<LiveAnswers>]>([
    ['accepted', { acceptance: 'call', control: 'refused' }],
    ['accepted', { acceptance: 'call', control: 'refused', refusal: 'complete', named: 'rejected' }],
    ['undecided', { acceptance: 'call', control: 'accepted' }],
    ['undecided', { acceptance: 'call' }],
    ['accepted', { acceptance: 'token', control: 'refused' }],
    ['accepted', { acceptance: 'token', control: 'refused', named: 'accepted', refusal: 'complete' }],
    ['accepted', { acceptance: 'token', control: 'refused', refusal: 'beside' }],
    ['rejected', { acceptance: 'token', control: 'refused', named: 'rejected' }],
    ['undecided', { acceptance: 'token', control: 'refused', refusal: 'complete' }],
    ['undecided', { acceptance: 'token', named: 'accepted' }],
    ['rejected', { blocked: 'useless' }],
    ['undecided', { blocked: 'unsent', named: 'rejected' }],
    ['rejected', { refusal: 'complete' }],
    ['rejected', { refusal: 'complete', named: 'rejected' }],
    ['undecided', { refusal: 'complete', named: 'undecided' }],
    ['undecided', { refusal: 'partial', named: 'rejected' }],
    ['undecided', { refusal: 'beside', named: 'rejected' }],
    ['rejected', { named: 'rejected' }],
    ['accepted', { named: 'accepted', control: 'refused' }],
    ['undecided', { named: 'accepted' }],
    ['undecided', {}],
  ])('is %s for %j', (verdict, answers) => {
    expect(verdictOfCheck({ ...silence, ...answers }).verdict).toBe(verdict)
  })

  it('is “accepted” only where a wrong secret was refused', () => {
    for (const answers of EVERY.filter((a) => verdictOfCheck(a).verdict === 'accepted')) {
      expect(answers.control, JSON.stringify(answers)).toBe('refused')
      expect(answers.acceptance !== 'none' || answers.named === 'accepted', JSON.stringify(answers)).toBe(true)
    }
  })

  it('is “rejected” only for what was named, refused for itself or cannot work', () => {
    for (const answers of EVERY.filter((a) => verdictOfCheck(a).verdict === 'rejected'))
      expect(
        answers.blocked === 'useless' || answers.named === 'rejected' || answers.refusal === 'complete',
        JSON.stringify(answers),
      ).toBe(true)
  })

  it('says why in a sentence', () => {
    for (const answers of EVERY) expect(verdictOfCheck(answers).because).toMatch(/^[A-Z].*\.$/)
  })
})

describe('what a refusal is about', () => {
  it.each([
    ['credential', undefined],
    ['credential', named('credentials-rejected', 'certain')],
    ['credential', named('timestamp-out-of-range', 'possible')],
    ['beside', named('timestamp-out-of-range')],
    ['beside', named('auth-level-too-low', 'certain')],
    ['lost', named('missing-authorization', 'certain')],
  ] as const)('is %s for %j', (subject, first) => {
    expect(subjectOf(first)).toBe(subject)
  })
})

describe('what a diagnosis says', () => {
  it.each([
    ['rejected', named('credentials-rejected'), false],
    [null, named('credentials-rejected'), true],
    [null, named('credentials-rejected', 'possible'), false],
    ['accepted', named('product-not-enabled'), true],
    ['undecided', named('tls-failure'), false],
    [null, named('missing-authorization', 'certain'), false],
    ['accepted', named('missing-authorization', 'certain', 'accepted'), false],
    [null, null, false],
  ] as const)('is %s for %j, a token issued: %s', (says, first, issued) => {
    expect(saidBy(catalogue, first, issued)).toBe(says)
  })
})

describe('the verdict of a paste', () => {
  it.each([
    ['undecided', []],
    ['undecided', [named('credentials-rejected', 'possible')]],
    ['rejected', [named('credentials-rejected')]],
    ['accepted', [named('product-not-enabled'), named('credentials-rejected')]],
    ['accepted', [named('not-auth-validation')]],
    ['undecided', [named('tls-failure')]],
    ['undecided', [named('rate-limited')]],
    ['accepted', [named('rate-limited', 'certain', 'accepted')]],
  ] as const)('is %s for %j', (verdict, diagnoses) => {
    expect(verdictOfPaste(catalogue, diagnoses, [])).toBe(verdict)
  })

  it('is accepted by another vendor only where it was seen to succeed', () => {
    expect(verdictOfPaste(catalogue, [named('insufficient-scope')], [], true)).toBe('undecided')
    expect(verdictOfPaste(catalogue, [named('credentials-rejected')], [], true)).toBe('rejected')
  })
})
