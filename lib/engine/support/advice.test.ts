import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import { exampleReport } from '../report/testing-report'
import { toShared } from '../report/project'
import { adviceFor, cannedText, MAX_TEXT, nextQuestion } from './advice'
import { findStep, STEPS, sentenceOf, unfitFor } from './steps'

const report = toShared(exampleReport())

describe('canned texts', () => {
  it.each(catalogue.diagnosisIds)('%s has one that stands on its own', (id) => {
    const { title, text } = cannedText({ id }, 'conversation')
    expect(title.length).toBeGreaterThan(3)
    expect(text.length).toBeGreaterThan(60)
    expect(text.length).toBeLessThanOrEqual(MAX_TEXT)
    expect(text).toMatch(/[.`)]$/)
  })

  it('offers the fix of the product at hand, and the proven change where there is one', () => {
    expect(cannedText({ id: 'wrong-region' }, 'conversation').text).toContain('Conversation and Template Management')
    expect(cannedText({ id: 'wrong-region' }, 'mailgun-send').text).toContain('api.eu.mailgun.net')
    expect(cannedText({ id: 'wrong-region' }, 'sms-service-plan').text).toContain('service plan')
    expect(
      cannedText(
        {
          id: 'secret-whitespace',
          proof: { change: 'Key Secret: remove 1 line break at the end', before: 'e1', after: 'e2' },
        },
        'numbers',
      ).text,
    ).toContain('remove 1 line break')
  })
})

describe('the next question', () => {
  it.each(catalogue.diagnosisIds)('%s leads to a question, and to a step that exists', (id) => {
    const first = { ...report.diagnoses[1]!, id }
    const { ask, why, step } = nextQuestion({ ...report, diagnoses: [first] })
    expect(ask).toMatch(/\?( .+\.)?$|\? .+/)
    expect(why.length).toBeGreaterThan(10)
    if (step) expect(findStep(step)).not.toBeNull()
  })

  it('asks for the change where it was proven', () => {
    expect(nextQuestion(report).ask).toContain('this one change')
    expect(nextQuestion(report).why).toContain('remove')
  })

  it('does not suggest a step that makes no sense for the product', () => {
    const first = { ...report.diagnoses[1]!, id: 'wrong-host' as const }
    expect(nextQuestion({ ...report, product: 'numbers', diagnoses: [first] }).step).toBeNull()
    expect(nextQuestion({ ...report, product: 'conversation', diagnoses: [first] }).step).toBe('sweep-regions')
  })

  it('comes with the texts of the diagnoses', () => {
    expect(adviceFor(report).texts.map((t) => t.title)).toHaveLength(report.diagnoses.length)
  })
})

describe('steps', () => {
  it('are the seven that can be proposed, each with one sentence that names who sees what', () => {
    expect(STEPS.map((s) => s.id)).toEqual([
      'run-check',
      'sweep-regions',
      'permission-matrix',
      'compare-fingerprint',
      'show-challenge',
      'open-sign-bench',
      'corrected-value',
    ])
    for (const step of STEPS) {
      const sentence = sentenceOf(step, 'Ana $& Co')
      expect(sentence).toContain('Ana $& Co')
      expect(sentence.match(/\.(?: |$)/g)).toHaveLength(1)
    }
    expect(findStep('__proto__')).toBeNull()
  })

  it('say for every product whether they fit', () => {
    for (const { id } of catalogue.products) {
      expect(unfitFor(findStep('sweep-regions')!, id) === null).toBe(catalogue.product(id).regions.length > 1)
      expect(unfitFor(findStep('run-check')!, id)).toBeNull()
    }
    expect(unfitFor(findStep('permission-matrix')!, 'sms-service-plan')).not.toBeNull()
    expect(unfitFor(findStep('permission-matrix')!, 'numbers')).toBeNull()
  })
})
