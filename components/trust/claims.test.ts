import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CLAIM_GROUPS } from './claims'

describe('the sentences that can be relied on', () => {
  it.each(CLAIM_GROUPS.flatMap(({ claims }) => claims).map((claim) => [claim.says, claim] as const))(
    '%s',
    (_, { tests }) => {
      expect(tests.length).toBeGreaterThan(0)
      expect(tests.filter((path) => !existsSync(path))).toEqual([])
    },
  )
})
