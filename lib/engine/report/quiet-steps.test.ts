import { describe, expect, it } from 'vitest'
import { isQuietStep, quietStepsText } from './quiet-steps'

const passed = { request: null, status: 'pass' } as const
const skipped = { request: null, status: 'not-tested' } as const

describe('a step that decides nothing', () => {
  it.each([
    [passed, true],
    [skipped, true],
    [{ request: {}, status: 'pass' }, false],
    [{ request: null, status: 'warning' }, false],
    [{ request: null, status: 'fail' }, false],
    [{ request: null, status: 'could-not-verify' }, false],
  ] as const)('%j: %s', (step, isQuiet) => expect(isQuietStep(step)).toBe(isQuiet))

  it.each([
    [[passed, skipped, skipped], '1 passed, 2 not tested: steps without a request'],
    [[skipped], '1 not tested: a step without a request'],
    [[passed], '1 passed: a step without a request'],
  ] as const)('%j are told as %s', (steps, text) => expect(quietStepsText(steps)).toBe(text))
})
