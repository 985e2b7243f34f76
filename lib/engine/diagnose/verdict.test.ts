import { describe, expect, it } from 'vitest'
import type { Certainty } from '../model/evidence'
import type { Blames, Diagnosis } from '../model/diagnosis'
import { verdictOfCheck, verdictOfPaste, type LiveAnswers } from './verdict'

const BLAMES: Readonly<Record<string, Blames>> = {
  'credentials-rejected': 'credential',
  'missing-authorization': 'request',
  'product-not-enabled': 'account',
  'tls-failure': 'environment',
}
const catalogue = { blamesOf: (id: string): Blames => BLAMES[id] ?? 'none' }

const unanswered: LiveAnswers = {
  accepted: false,
  wrongSecretAccepted: false,
  token: null,
  sampleCall: null,
  blocked: null,
}
const named = (id: string, confidence: Certainty = 'likely', says: Diagnosis['says'] = null): Diagnosis => ({
  id,
  confidence,
  observed: {},
  evidence: [],
  rules: [],
  says,
})

describe('the verdict of a check', () => {
  it.each<[verdict: string, answers: Partial<LiveAnswers>, first: Diagnosis | null]>([
    ['accepted', { accepted: true }, null],
    ['accepted', { accepted: true, sampleCall: 'refused' }, named('credentials-rejected', 'certain')],
    ['undecided', { accepted: true, wrongSecretAccepted: true }, null],
    ['rejected', { blocked: 'useless' }, null],
    ['undecided', { blocked: 'unsent' }, named('credentials-rejected', 'certain')],
    ['accepted', { token: 'issued' }, null],
    ['accepted', { token: 'issued', sampleCall: 'limited' }, null],
    ['rejected', { token: 'issued', sampleCall: 'refused' }, null],
    ['rejected', { token: 'refused' }, null],
    ['rejected', { sampleCall: 'refused' }, null],
    ['undecided', {}, null],
    ['undecided', { sampleCall: 'limited' }, null],
    ['undecided', { sampleCall: 'refused' }, named('missing-authorization', 'certain')],
    ['accepted', { sampleCall: 'refused' }, named('product-not-enabled')],
    ['rejected', { sampleCall: 'refused' }, named('product-not-enabled', 'possible')],
    ['undecided', { sampleCall: 'refused' }, named('tls-failure')],
    ['accepted', { sampleCall: 'refused' }, named('credentials-rejected', 'certain', 'accepted')],
    ['rejected', { sampleCall: 'refused' }, named('not-auth-not-found')],
  ])('is %s for %j and %o', (verdict, answers, first) => {
    expect(verdictOfCheck(catalogue, { ...unanswered, ...answers }, first)).toBe(verdict)
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
})
