import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

// what the server's modules keep while a test file runs: nothing of another file, and nothing of an earlier run
const folder = join(tmpdir(), `why401-data-${randomBytes(6).toString('hex')}`)
process.env.DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true, force: true }))
