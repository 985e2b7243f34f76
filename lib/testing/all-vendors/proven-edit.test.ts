import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { provenEditOf } from '@/lib/engine/report/proven-edit'
import { editForms } from '@/lib/engine/snippets/edit-forms'
import { SCENARIOS } from '@/lib/simulator/scenarios'
import { catalogue } from '@/lib/vendors'
import { checkInMemory } from './simulated-check.fixture'

// "Use the pair as …": the values are right, and it is the call that changes
const isOfAnotherProduct = (change: string) =>
  change.startsWith('Use ') ||
  change.startsWith('Mechanism: ') ||
  catalogue.products.some((product) => change.includes(product.name))

const edits = await Promise.all(
  SCENARIOS.filter((scenario) => scenario.proven).map(async ({ id, product, region, credentials }) => {
    const report = await checkInMemory({ product, region, credentials })
    const input = { product, region, values: { ...credentials, region } }
    const change = report.diagnoses.find((one) => one.proven)?.proof?.change ?? ''
    return { id, credentials, change, edit: provenEditOf(catalogue, input, report) }
  }),
)

describe('a proven change, for whoever makes it', () => {
  it.each(edits)('$id names its variables: $change', ({ change, edit }) => {
    if (edit === null) expect(isOfAnotherProduct(change), change).toBe(true)
    else {
      expect(edit.change).toBe(change)
      for (const { name } of edit.variables) expect(name).toMatch(/^[A-Z][A-Z_]+$/)
    }
  })

  it('is there for most of them', () => {
    expect(edits.filter(({ edit }) => edit !== null).length).toBeGreaterThan(edits.length * 0.8)
  })

  it('holds no value of the credentials in any form of it', () => {
    for (const { id, credentials, edit } of edits) {
      const text = edit ? JSON.stringify([edit, editForms(edit)]) : ''
      for (const [field, value] of Object.entries(credentials))
        if (field !== 'region' && value && value.trim().length > 5)
          expect([id, text.includes(value.trim())]).toEqual([id, false])
    }
  })

  it('names the region by the variable of its own vendor', () => {
    const regions = edits.flatMap(({ edit }) => edit?.variables.filter((one) => one.value !== null) ?? [])
    expect(new Set(regions.map((one) => one.name))).toEqual(new Set(['SINCH_REGION', 'MAILGUN_REGION']))
  })
})

describe('a change in the form of a shell', () => {
  const edit = edits.find((one) => one.edit?.variables.some(({ value }) => value === null))?.edit
  const forms = edit ? editForms(edit).filter((form) => form.language === 'bash') : []

  it.each(forms)('$label is read by bash', ({ code }) => {
    const filled = code.replace(/<(?:name|app)>/g, 'demo')
    const { status, stderr } = spawnSync('bash', ['-n'], { input: filled, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })

  it('hands on what was typed without a line break, and shows it nowhere', () => {
    const code = forms.find((form) => form.id === 'github')?.code ?? ''
    const script = `gh() { echo "args: $*"; printf 'got: '; od -An -c; }\n${code}`
    const { stdout } = spawnSync('bash', ['-c', script], { input: 'typed value\n', encoding: 'utf8' })
    expect(stdout).toContain(`args: secret set ${edit?.variables[0].name}`)
    expect(stdout.replace(/\s+/g, '')).toContain('got:typedvalue')
    expect(stdout).not.toContain('\\n')
  })
})
