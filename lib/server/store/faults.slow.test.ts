import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { createStore, type Store } from './index'
import { countReports, createReport, findReport } from './reports'
import type { Sql } from './sql'
import { bundleChild, startStoreProcess, type StoreProcess } from './testing-process'

process.env.LOG_LEVEL = 'silent'
const bundle = await bundleChild()
const root = mkdtempSync(join(tmpdir(), 'why401-faults-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const HOUR = 3_600_000
const now = 1_800_000_000_000
const body = 'x'.repeat(6_000)
const whole = expect.objectContaining({ expiresAt: now + HOUR })

const stores: Store[] = []
const children: StoreProcess[] = []
afterEach(async () => {
  for (const child of children.splice(0)) await child.kill()
  for (const store of stores.splice(0)) await store.close()
})

let n = 0
const freshFile = () => join(root, String(++n), 'why401.db')
function storeAt(file: string): Store {
  const store = createStore(() => ({ file }))
  stores.push(store)
  return store
}
async function storeProcess(file: string, uid = 0): Promise<StoreProcess> {
  const child = await startStoreProcess(bundle, { file }, uid)
  children.push(child)
  return child
}
const create = (store: Store, text = body) => store.run((sql) => createReport(sql, text, 'owner', HOUR, now))
const find = (store: Store, id: string) => store.run((sql) => findReport(sql, id, now))
async function idOf(store: Store): Promise<string> {
  const made = await create(store)
  if (!made.ok || !made.value.ok) throw new Error('not created')
  return made.value.id
}
/** A file with some hundred reports in it, closed and left by the process that made it. */
async function filled(rows = 200): Promise<{ file: string; id: string }> {
  const file = freshFile()
  const child = await storeProcess(file)
  let id = ''
  for (let i = 0; i < rows; i++) id ||= idsIn(await child.ask('create', body, HOUR, now))[0] ?? ''
  await child.ask('close')
  await child.kill()
  for (const tail of ['-wal', '-shm']) rmSync(file + tail, { force: true })
  return { file, id }
}
function overwrite(file: string, at: number, bytes: number): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(bytes, 0xa5), 0, bytes, at)
  closeSync(handle)
}
const asideOf = (file: string) =>
  readdirSync(dirname(file)).filter(
    (name) => name.startsWith(`${basename(file)}.damaged-`) && !/-(?:wal|shm)$/.test(name),
  )

describe('a file that vanishes while it is open', () => {
  it('is noticed before anything is confirmed, and is not made anew by this process', async () => {
    const file = freshFile()
    const store = storeAt(file)
    const id = await idOf(store)
    for (const tail of ['', '-wal', '-shm']) rmSync(file + tail, { force: true })
    expect(await store.state()).toMatchObject({ ok: false, reason: 'unreachable' })
    for (let i = 0; i < 3; i++) expect(await create(store)).toEqual({ ok: false, reason: 'unreachable' })
    expect(await find(store, id)).toEqual({ ok: false, reason: 'unreachable' })
    expect(existsSync(file)).toBe(false)
    const next = storeAt(file) // another process: whoever started it knows that the file was gone
    expect(await create(next)).toMatchObject({ ok: true, value: { ok: true } })
    expect(await create(store)).toMatchObject({ ok: true, value: { ok: true } })
  })

  it('works again once it is put back, with everything in it', async () => {
    const file = freshFile()
    const store = storeAt(file)
    const id = await idOf(store)
    const away = `${dirname(file)}-away`
    renameSync(dirname(file), away)
    expect(await create(store)).toEqual({ ok: false, reason: 'unreachable' })
    renameSync(away, dirname(file))
    expect(await find(store, id)).toMatchObject({ ok: true, value: whole })
    expect(await store.state()).toMatchObject({ ok: true })
  })

  it('is looked for without a write', async () => {
    const file = freshFile()
    const store = storeAt(file)
    await idOf(store)
    const seen = () => [file, `${file}-wal`].map((path) => [statSync(path).size, statSync(path).mtimeMs])
    const before = seen()
    for (let i = 0; i < 50; i++) expect((await store.state()).ok).toBe(true)
    expect(seen()).toEqual(before)
  })
})

describe('a full disk', () => {
  it('refuses creation and says why, goes on reading, and recovers without a restart', async () => {
    const store = storeAt(freshFile())
    const id = await idOf(store)
    const pages = await store.run((sql) => sql.query('pragma page_count'))
    const count = pages.ok ? Number(pages.value.rows[0]?.page_count) : 0
    expect(count).toBeGreaterThan(1)
    await store.run((sql) => sql.query(`pragma max_page_count = ${count}`))
    expect(await create(store, 'y'.repeat(32_000))).toEqual({ ok: false, reason: 'full' })
    expect(await find(store, id)).toMatchObject({ ok: true, value: whole })
    expect(await create(store)).toMatchObject({ ok: true, value: { ok: true } })
  })

  it('is the same on a real file system of one megabyte, where one can be mounted', async () => {
    const dir = join(root, `disk-${++n}`)
    mkdirSync(dir)
    const mounted = mount(dir)
    const store = storeAt(join(dir, 'why401.db'))
    try {
      const id = await idOf(store)
      if (!mounted) return expect(existsSync(join(dir, 'why401.db'))).toBe(true)
      const ballast = join(dir, 'ballast')
      fillUp(ballast)
      const results = await Promise.all(Array.from({ length: 20 }, () => create(store, 'y'.repeat(32_000))))
      expect(results.some((r) => !r.ok)).toBe(true)
      expect(results.filter((r) => !r.ok).every((r) => !r.ok && r.reason === 'full')).toBe(true)
      expect(await find(store, id)).toMatchObject({ ok: true, value: whole })
      rmSync(ballast)
      expect(await create(store)).toMatchObject({ ok: true, value: { ok: true } })
      for (const r of results)
        if (r.ok && r.value.ok) expect(await find(store, r.value.id)).toMatchObject({ ok: true, value: {} })
    } finally {
      await store.close()
      if (mounted) execFileSync('umount', ['-l', dir])
    }
  })

  it('on the first use gives a reason too, and a store once there is room', async () => {
    const dir = join(root, `disk-${++n}`)
    mkdirSync(dir)
    const mounted = mount(dir)
    const store = storeAt(join(dir, 'why401.db'))
    try {
      if (mounted) {
        fillUp(join(dir, 'ballast'))
        expect(await create(store)).toMatchObject({ ok: false })
        expect((await store.state()).ok).toBe(false)
        rmSync(join(dir, 'ballast'))
      }
      expect(await create(store)).toMatchObject({ ok: true, value: { ok: true } })
    } finally {
      await store.close()
      if (mounted) execFileSync('umount', ['-l', dir])
    }
  })
})

function mount(dir: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dir], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function fillUp(file: string): void {
  const handle = openSync(file, 'w')
  try {
    for (;;) writeSync(handle, Buffer.alloc(4096))
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC')
  } finally {
    closeSync(handle)
  }
}

describe('a locked store', () => {
  it(
    'is read as ever, refuses a write after a wait that holds nothing else up, and works again when the lock ' +
      'is gone',
    async () => {
      const file = freshFile()
      const store = storeAt(file)
      const id = await idOf(store)
      const other = await storeProcess(file)
      other.tell('hold')
      expect(await other.next()).toBe('held')
      const writing = create(store)
      let turns = 0
      const timer = setInterval(() => turns++, 10)
      expect(await find(store, id)).toMatchObject({ ok: true, value: whole })
      expect(await writing).toEqual({ ok: false, reason: 'locked' })
      clearInterval(timer)
      expect(turns).toBeGreaterThan(20)
      await other.kill()
      expect(await create(store)).toMatchObject({ ok: true, value: { ok: true } })
    },
  )

  it('waits for a lock that is given up in time', async () => {
    const file = freshFile()
    const store = storeAt(file)
    await idOf(store)
    const other = await storeProcess(file)
    other.tell('hold')
    expect(await other.next()).toBe('held')
    const writing = create(store)
    setTimeout(() => void other.kill(), 300)
    expect(await writing).toMatchObject({ ok: true, value: { ok: true } })
  })
})

describe('a damaged store', () => {
  it.each<[string, (file: string) => void]>([
    [
      'with a header of zeros',
      (file) => writeFileSync(file, Buffer.concat([Buffer.alloc(4096), Buffer.alloc(statSync(file).size - 4096, 1)])),
    ],
    ['cut in half', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['cut within a page', (file) => truncateSync(file, 4096 * 7 + 123)],
    ['overwritten in the middle', (file) => overwrite(file, 4096 * 3, 4096 * 20)],
    ['that is not a database at all', (file) => writeFileSync(file, 'hello '.repeat(5000))],
  ])('%s is set aside and said to be; a new one takes its place', async (_, damage) => {
    const { file, id } = await filled()
    damage(file)
    const store = storeAt(file)
    expect(await find(store, id)).toEqual({ ok: true, value: null })
    expect(await store.state()).toEqual({ ok: true, reason: null, setAside: true })
    expect(asideOf(file)).toHaveLength(1)
    const again = await idOf(store)
    expect(await find(store, again)).toMatchObject({ ok: true, value: whole })
  })

  it('that is damaged while it is open answers with the reason once, then recovers', async () => {
    const { file } = await filled(400)
    const store = storeAt(file)
    await store.run(countReports)
    overwrite(file, 0, statSync(file).size)
    const everything = () =>
      store.run((sql: Sql) => sql.query('select count(*) as n, sum(length(body)) as size from report'))
    const results = [await everything(), await everything(), await everything()]
    expect(results[0]).toEqual({ ok: false, reason: 'damaged' })
    expect(results[2]).toMatchObject({ ok: true })
    expect(asideOf(file)).toHaveLength(1)
    expect(await create(store)).toMatchObject({ ok: true, value: { ok: true } })
  })

  it('without its journal or as an empty file starts', async () => {
    const { file, id } = await filled(3)
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(await find(storeAt(file), id)).toMatchObject({ ok: true, value: whole })
    const empty = freshFile()
    mkdirSync(dirname(empty), { recursive: true })
    writeFileSync(empty, '')
    expect(await create(storeAt(empty))).toMatchObject({ ok: true, value: { ok: true } })
  })
})

describe('a store that cannot be written to', () => {
  it('still opens its links, and refuses new ones with the reason', async () => {
    const { file, id } = await filled(5)
    chmodSync(file, 0o444)
    chmodSync(root, 0o755)
    chmodSync(dirname(file), 0o777)
    const nobody = process.getuid?.() === 0 ? 65_534 : 0
    if (nobody) chownSync(dirname(file), nobody, nobody)
    const child = await storeProcess(file, nobody)
    expect(await child.ask('find', id, now)).toMatchObject({ ok: true, value: whole })
    expect(await child.ask('create', body, HOUR, now)).toEqual({ ok: false, reason: 'read-only' })
    expect(await child.ask('state', now)).toEqual({ ok: false, reason: 'read-only', setAside: false })
  })

  it('because its place is a file gives a reason', async () => {
    const blocker = join(root, `file-${++n}`)
    writeFileSync(blocker, '')
    expect(await create(storeAt(join(blocker, 'why401.db')))).toEqual({ ok: false, reason: 'unreachable' })
    const directory = freshFile()
    mkdirSync(directory, { recursive: true })
    expect(await create(storeAt(directory))).toEqual({ ok: false, reason: 'unreachable' })
  })
})

describe('kill -9', () => {
  it(
    'in a loop of creations loses no link that was confirmed, and leaves a sound file',
    { timeout: 180_000 },
    async () => {
      const file = freshFile()
      const confirmed: string[] = []
      for (let round = 0; round < 12; round++) {
        const child = await storeProcess(file)
        child.tell('write-for-ever', body, HOUR, now)
        for (let i = 0; i < 60 + round * 9; i++) confirmed.push(...idsIn(await child.next()))
        await child.kill()
        for (let line = await child.next(); line !== null; line = await child.next()) confirmed.push(...idsIn(line))
      }
      const store = storeAt(file)
      const check = await store.run((sql) => sql.query('pragma integrity_check'))
      expect(check).toMatchObject({ ok: true, value: { rows: [{ integrity_check: 'ok' }] } })
      const found = await Promise.all(confirmed.map((id) => find(store, id)))
      expect(found.filter((f) => !f.ok || f.value?.body !== body)).toEqual([])
      expect(confirmed.length).toBeGreaterThan(1_000)
      expect(new Set(confirmed).size).toBe(confirmed.length)
    },
  )
})

function idsIn(line: unknown): string[] {
  const made = line as { ok: boolean; value?: { ok: boolean; id?: string } }
  return made.ok && made.value?.id ? [made.value.id] : []
}
