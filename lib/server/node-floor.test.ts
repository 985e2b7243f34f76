import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nodeFault } from './node-floor'

describe('the security floor of Node', () => {
  it.each(['22.23.4', '22.24.0', '24.22.1', '24.23.0', '26.12.1', '27.0.0'])('takes %s', (version) => {
    expect(nodeFault(version)).toBeNull()
  })

  it.each(['22.23.3', '22.9.9', '24.22.0', '24.9.0', '26.0.0'])('finds fault with %s, which lacks fixes', (version) => {
    expect(nodeFault(version)).toBe(
      `Node ${version} lacks the security fixes of its line: use 22.23.4, 24.22.1 or 26.12.1 or newer`,
    )
  })

  it.each(['18.20.8', '20.20.2', '21.7.3', '23.11.1', '25.9.0'])('finds fault with %s, whose line ended', (version) => {
    expect(nodeFault(version)).toContain('gets no security fixes')
  })

  it('is what the README says', () => {
    expect(readFileSync('README.md', 'utf8')).toContain('22.23.4, 24.22.1 or 26.12.1')
  })
})
