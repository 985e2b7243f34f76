import { sealData } from 'iron-session'
import { createHmac, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { dropFromProcess } from './one-per-process'
import { endSealed, readSealed, writeSealed } from './sealed-cookie'
import { isMacOf, macOf } from './sealing-keys'
import { store } from './store'

let jar = new Map<string, string>()
const cookieJar = {
  get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  set: (name: string, value: string) => void (value === '' ? jar.delete(name) : jar.set(name, value)),
}
vi.mock('next/headers', () => ({ cookies: () => Promise.resolve(cookieJar) }))

const NAME = '__Host-why401-check'
const [OLD, NEW, NEWER] = Array.from({ length: 3 }, () => randomBytes(32).toString('hex')) as [string, string, string]
const contents = z.strictObject({ kept: z.string() })
const dir = mkdtempSync(join(tmpdir(), 'why401-sealed-'))
let place = 0

/** An instance that has just started with these passwords, on the store that is there. */
async function restart(...passwords: string[]): Promise<void> {
  await store().close()
  dropFromProcess('environment', 'store', 'sessions ended here')
  Object.assign(process.env, {
    LOG_LEVEL: 'silent',
    ORIGIN: 'https://auth-check.example',
    SESSION_PASSWORD: passwords.join(','),
    DATA_DIR: join(dir, String(place)),
  })
}

beforeEach(async () => {
  Object.assign(process.env, { ORIGIN: 'https://auth-check.example', SESSION_PASSWORD: NEW })
  jar = new Map()
  place += 1
  await restart(NEW)
})
afterAll(async () => {
  await store().close()
  rmSync(dir, { recursive: true, force: true })
})

const read = () => readSealed('check', contents)
const seal = async (kept = 'value') => {
  await writeSealed('check', { kept }, 3600)
  return jar.get(NAME) ?? ''
}

describe('a change of the password', () => {
  it('keeps what was sealed while the new one stood in front of the old one', async () => {
    await restart(NEW, OLD)
    await seal()
    await restart(NEW)
    expect(await read()).toEqual({ kept: 'value' })
    await restart(NEWER, NEW)
    expect(await read()).toEqual({ kept: 'value' })
    await restart(NEWER)
    expect(await read()).toBeNull()
  })

  it.each(['1', '2', '3'])('opens seals of the time when passwords were numbered, with number %s', async (number) => {
    const password = createHmac('sha256', NEW).update('why401 check').digest('hex')
    const data = { purpose: 'check', expires: Date.now() + 60_000, data: { kept: 'old' } }
    jar.set(NAME, await sealData(data, { password: { [number]: password }, ttl: 60 }))
    expect(await read()).toEqual({ kept: 'old' })
    await restart(NEWER, NEW, OLD)
    expect(await read()).toEqual({ kept: 'old' })
    await restart(OLD)
    expect(await read()).toBeNull()
  })

  it('keeps what was signed, wherever the password stands in the list', async () => {
    const mac = macOf('mark', 'text')
    await restart(NEWER, NEW)
    expect(isMacOf('mark', 'text', mac)).toBe(true)
    expect(isMacOf('mark', 'text.', mac)).toBe(false)
    expect(isMacOf('shareable', 'text', mac)).toBe(false)
    await restart(NEWER)
    expect(isMacOf('mark', 'text', mac)).toBe(false)
  })
})

describe('a cookie that is no seal of ours', () => {
  it.each([
    ['a letter', 'x'],
    ['a version alone', '~2'],
    ['separators', '***'],
    ['another version of the format', 'Fe26.1*1*a*b*c*d*e*f'],
    ['an expiry that is no number', 'Fe26.2*1*a*b*c*notnum*e*f~2'],
    ['a name of the prototype as id', 'Fe26.2*constructor*a*b*c*1*e*f~2'],
    ['the prototype itself as id', 'Fe26.2*__proto__*a*b*c*1*e*f~2'],
    ['an id of twenty digits', 'Fe26.2*99999999999999999999*a*b*c*1*e*f~2'],
    ['odd characters', '\u0000\uffff'],
    ['20 kB', 'A'.repeat(20_000)],
  ])('is no cookie: %s', async (_, value) => {
    jar.set(NAME, value)
    expect(await read()).toBeNull()
  })

  it('is none wherever it was spoiled', async () => {
    const whole = await seal()
    for (let at = 0; at < whole.lastIndexOf('~'); at++)
      for (const spoiled of [
        whole.slice(0, at) + (whole[at] === 'A' ? 'B' : 'A') + whole.slice(at + 1),
        whole.slice(0, at) + whole.slice(at + 1),
        `${whole.slice(0, at)}*${whole.slice(at)}`,
        whole.slice(0, at),
      ]) {
        jar.set(NAME, spoiled)
        expect(await read(), spoiled).toBeNull()
      }
  })

  it('is none where it was sealed for another purpose or holds something else', async () => {
    await writeSealed('owner', { kept: 'value' }, 3600)
    jar.set(NAME, jar.get('__Host-why401-owner') ?? '')
    expect(await read()).toBeNull()
    await writeSealed('check', { kept: 1 }, 3600)
    expect(await read()).toBeNull()
  })
})

describe('a session that was ended', () => {
  it('is over for every copy of its seals, also of earlier ones, and in every instance', async () => {
    const copies = [await seal('one'), await seal('two')]
    await endSealed('check', 3600)
    expect(jar.has(NAME)).toBe(false)
    await restart(NEW) // a process that knows only what the store says
    for (const copy of copies) {
      jar.set(NAME, copy)
      expect(await read()).toBeNull()
    }
  })

  it('is followed by another one that works, and ends no other browser’s', async () => {
    const other = await seal('of another browser')
    jar = new Map()
    const ended = await seal()
    await endSealed('check', 3600)
    jar.set(NAME, ended)
    await seal('again')
    expect(await read()).toEqual({ kept: 'again' })
    jar.set(NAME, other)
    expect(await read()).toEqual({ kept: 'of another browser' })
  })

  it('is remembered while the store cannot be written, and written down later', async () => {
    writeFileSync(join(dir, String(place)), 'a file where the folder should be')
    const copy = await seal()
    expect(await read()).toEqual({ kept: 'value' })
    expect(await endSealed('check', 3600)).toBe(false)
    jar.set(NAME, copy)
    expect(await read()).toBeNull()
    rmSync(join(dir, String(place)))
    expect(await read()).toBeNull()
    await restart(NEW)
    expect(await read()).toBeNull()
  })
})
