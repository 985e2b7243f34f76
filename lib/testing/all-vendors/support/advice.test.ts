import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import { exampleReport } from '../testing-report'
import { toShared } from '@/lib/engine/report/project'
import { adviceFor, cannedText, MAX_TEXT, nextQuestion } from '@/lib/engine/support/advice'
import { findStep, STEPS, sentenceOf, unfitFor, unfitStepsFor } from '@/lib/engine/support/steps'

const report = toShared(catalogue, exampleReport())

describe('canned texts', () => {
  it.each(catalogue.diagnosisIds)('%s has one that stands on its own', (id) => {
    const { title, text } = cannedText(catalogue, { id }, 'conversation')
    expect(title.length).toBeGreaterThan(3)
    expect(text.length).toBeGreaterThan(60)
    expect(text.length).toBeLessThanOrEqual(MAX_TEXT)
    expect(text).toMatch(/[.`)]$/)
  })

  it('offers the fix of the product at hand, and the proven change where there is one', () => {
    expect(cannedText(catalogue, { id: 'wrong-region' }, 'conversation').text).toContain(
      'Conversation and Template Management',
    )
    expect(cannedText(catalogue, { id: 'wrong-region' }, 'mailgun-send').text).toContain('api.eu.mailgun.net')
    expect(cannedText(catalogue, { id: 'wrong-region' }, 'sms-service-plan').text).toContain('service plan')
    expect(
      cannedText(
        catalogue,
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
    const { ask, why, step } = nextQuestion(catalogue, { ...report, diagnoses: [first] })
    expect(ask).toMatch(/\?( .+\.)?$|\? .+/)
    expect(why.length).toBeGreaterThan(10)
    if (step) expect(findStep(step)).not.toBeNull()
  })

  it('asks for the change where it was proven', () => {
    expect(nextQuestion(catalogue, report).ask).toContain('this one change')
    expect(nextQuestion(catalogue, report).why).toContain('remove')
  })

  it('does not suggest a step that makes no sense for the product', () => {
    const first = { ...report.diagnoses[1]!, id: 'wrong-host' as const }
    expect(nextQuestion(catalogue, { ...report, product: 'numbers', diagnoses: [first] }).step).toBeNull()
    expect(nextQuestion(catalogue, { ...report, product: 'conversation', diagnoses: [first] }).step).toBe(
      'sweep-regions',
    )
  })

  it('comes with the texts of the diagnoses', () => {
    expect(adviceFor(catalogue, report).texts.map((t) => t.title)).toHaveLength(report.diagnoses.length)
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
      expect(unfitFor(catalogue, findStep('sweep-regions')!, id) === null).toBe(
        catalogue.product(id).regions.length > 1,
      )
      expect(unfitFor(catalogue, findStep('run-check')!, id)).toBeNull()
    }
    expect(unfitFor(catalogue, findStep('permission-matrix')!, 'sms-service-plan')).not.toBeNull()
    expect(unfitFor(catalogue, findStep('permission-matrix')!, 'numbers')).toBeNull()
    expect(Object.keys(unfitStepsFor(catalogue, 'sms-service-plan'))).toEqual(['permission-matrix'])
  })
})
