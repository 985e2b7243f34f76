import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import { changeSentence } from '@/lib/engine/support/changes'
import { caseNamesOf } from '@/lib/engine/support/names'
import { changesBetween, printsOf } from '@/lib/engine/support/prints'

const names = caseNamesOf(catalogue)
const salt = 'a'.repeat(32)
const before = printsOf(catalogue, { projectId: 'p', keyId: 'one', keySecret: 'planted-secret', region: 'us' }, salt)

describe('what changed from attempt to attempt', () => {
  it('tells another value from the same one', () => {
    const after = printsOf(catalogue, { projectId: 'p', keyId: 'two', keySecret: 'planted-secret', region: 'eu' }, salt)
    expect(changeSentence(names, changesBetween(catalogue, before, after))).toBe(
      'Key ID changed, Project ID is the same as before, Key Secret is the same as before.',
    )
  })

  it('tells white space apart from another value', () => {
    const after = printsOf(catalogue, { projectId: 'p', keyId: 'one', keySecret: 'planted-secret\n' }, salt)
    expect(changesBetween(catalogue, before, after)).toContainEqual({ field: 'keySecret', change: 'white-space' })
    expect(changeSentence(names, changesBetween(catalogue, before, after))).toContain(
      'Key Secret is the same but for white space around it',
    )
  })

  it('says what is new and what is gone, and names a change of place first', () => {
    const after = printsOf(catalogue, { apiKey: 'k' }, salt)
    expect(changeSentence(names, changesBetween(catalogue, before, after), 'The product changed')).toBe(
      'The product changed, Mailgun API key is new, Project ID is gone, Key ID is gone, Key Secret is gone.',
    )
    expect(changeSentence(names, [])).toBeNull()
  })

  it('holds no value, and cannot be compared under another salt', () => {
    expect(JSON.stringify(before)).not.toContain('planted')
    expect(printsOf(catalogue, { keyId: 'one' }, 'b'.repeat(32)).keyId?.exact).not.toBe(before.keyId?.exact)
    // the same value in two fields has two fingerprints
    expect(printsOf(catalogue, { keyId: 'x', keySecret: 'x' }, salt).keyId?.exact).not.toBe(
      printsOf(catalogue, { keyId: 'x', keySecret: 'x' }, salt).keySecret?.exact,
    )
  })
})
