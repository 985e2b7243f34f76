import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROUTE_PATTERNS, routePattern } from './route-pattern'

function addresses(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return addresses(`${folder}/${entry.name}`)
    return /^(?:page\.tsx|route\.ts)$/.test(entry.name) ? [folder.slice('app'.length) || '/'] : []
  })
}

describe('the pattern of an address', () => {
  it('is known of every page and route', () => {
    const all = addresses('app')
    expect(all.length).toBeGreaterThan(20)
    expect([...all, '/_next', 'other'].toSorted()).toEqual([...ROUTE_PATTERNS].toSorted())
    for (const address of all) expect(routePattern(address.replace(/\[\w+\]/g, 'planted'))).toBe(address)
  })

  it.each([
    ['/r/secret-id?x=1', '/r/[id]'],
    ['/r/secret-id/more', 'other'],
    ['/check?product=voice', '/check'],
    ['/_next/static/chunks/a.js', '/_next'],
    ['//evil', 'other'],
    ['/api/case/secret/events?after=3', '/api/case/[id]/events'],
    ['', 'other'],
  ])('of %j is %s', (target, pattern) => {
    expect(routePattern(target)).toBe(pattern)
  })
})
