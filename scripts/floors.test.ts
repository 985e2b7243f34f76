import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Locked = {
  readonly version?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}

/**
 * The lowest versions without a known hole that reaches this app, in November 2026: CVE-2026-94482, CVE-2026-126187 and
 * CVE-2026-119347 (Next and React), CVE-2023-54404 (zod), CVE-2026-96889 (sharp), CVE-2026-22036 (undici).
 */
const FLOORS: Readonly<Record<string, string>> = {
  next: '16.4.5',
  react: '19.3.1',
  'react-dom': '19.3.1',
  zod: '4.6.6',
  sharp: '0.35.5',
  undici: '7.24.4',
}

/** Packages that we name ourselves and that the product runs with, fonts and icons among them. */
const DIRECT = 28

function isAtLeast(version: string, floor: string): boolean {
  const [have, want] = [version, floor].map((text) => text.split(/[.-]/).map(Number))
  for (const i of [0, 1, 2]) if (have?.[i] !== want?.[i]) return Number(have?.[i]) > Number(want?.[i])
  return true
}

describe('the lock file', () => {
  it.each(Object.entries(FLOORS))('has no %s below %s', (name, floor) => {
    const found = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
    for (const [path, { version = '' }] of found) expect(isAtLeast(version, floor), `${path} ${version}`).toBe(true)
  })

  it('has a hash of everything that it installs', () => {
    const without = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity)
    expect(without.map(([path]) => path)).toEqual([])
  })

  it('has no more packages to run with than were decided on', () => {
    // each is one more publisher who could do anything here: a new one replaces something, or raises this on purpose
    expect(Object.keys(packages['']?.dependencies ?? {}).length).toBeLessThanOrEqual(DIRECT)
  })

  it('names no package that runs a script when it is installed', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.hasInstallScript)).toEqual([])
  })

  it('compares versions by their numbers', () => {
    expect(['16.4.10', '16.5.0', '17.0.0', '16.4.5'].every((v) => isAtLeast(v, '16.4.5'))).toBe(true)
    expect(['16.4.4', '15.9.9', '16.3.10'].some((v) => isAtLeast(v, '16.4.5'))).toBe(false)
  })
})
