import { catalogue } from '@/lib/vendors'
import { deflateRawSync } from 'node:zlib'
import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { fromFragment, FRAGMENT_LIMITS, toFragment } from '@/lib/engine/report/fragment'
import { toShared } from '@/lib/engine/report/project'
import { accepted, exampleReport } from '../testing-report'

const shared = toShared(catalogue, exampleReport())
const packed = (value: string | Uint8Array) => `1.${deflateRawSync(value).toString('base64url')}`

describe('the fragment of a self-contained link', () => {
  it('gives the report back, with or without #', async () => {
    const fragment = await toFragment(shared)
    expect(fragment).toMatch(/^1\.[\w-]+$/)
    expect(await fromFragment(catalogue, fragment)).toEqual({ report: shared })
    expect(await fromFragment(catalogue, `#${fragment}`)).toEqual({ report: shared })
  })

  it('is short: twelve pieces of evidence fit into a link that tools do not cut', async () => {
    const big = toShared(
      catalogue,
      exampleReport({
        evidence: Array.from({ length: 12 }, (_, i) => accepted({ id: `a${i}`, ms: i * 3.7 })),
        diagnoses: [],
      }),
    )
    expect((await toFragment(big)).length).toBeLessThan(4000)
  })

  it.each([
    ['', 'empty'],
    ['#', 'empty'],
    ['section-2', 'not-ours'],
    ['2.AAAA', 'not-ours'],
    ['1.A+/=', 'not-ours'],
    ['1.A', 'damaged'],
    ['1.AAAA', 'damaged'],
    [`1.${'A'.repeat(FRAGMENT_LIMITS.characters)}`, 'too-long'],
    [packed('not json'), 'damaged'],
    [packed(new Uint8Array([0x22, 0xff, 0x22])), 'damaged'],
    [packed('{}'), 'not-a-report'],
    [packed('null'), 'not-a-report'],
    [packed(JSON.stringify({ ...shared, version: 2 })), 'not-a-report'],
    [packed(JSON.stringify({ ...shared, extra: 1 })), 'not-a-report'],
    [packed('['.repeat(200_000)), 'damaged'],
    [packed(' '.repeat(FRAGMENT_LIMITS.inflated + 1)), 'too-long'],
  ])('%.30s is refused as %s', async (fragment, fault) => {
    expect(await fromFragment(catalogue, fragment)).toEqual({ fault })
  })

  it('stops inflating at the limit', async () => {
    const bomb = packed(new Uint8Array(32 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(FRAGMENT_LIMITS.characters)
    const before = process.memoryUsage().arrayBuffers
    expect(await fromFragment(catalogue, bomb)).toEqual({ fault: 'too-long' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024)
  })

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.uint8Array().map((b) => `1.${Buffer.from(b).toString('base64url')}`),
        ),
        async (text) => {
          expect(Object.keys(await fromFragment(catalogue, text))).toEqual(['fault'])
        },
      ),
    )
  })

  it('is refused when any character is changed or cut', async () => {
    const fragment = await toFragment(shared)
    for (let at = 2; at < fragment.length; at += 97) {
      const other = fragment[at] === 'A' ? 'B' : 'A'
      const result = await fromFragment(catalogue, fragment.slice(0, at) + other + fragment.slice(at + 1))
      if ('report' in result) expect(result.report).not.toEqual(shared)
      expect(Object.keys(await fromFragment(catalogue, fragment.slice(0, at)))).toEqual(['fault'])
    }
  })
})
