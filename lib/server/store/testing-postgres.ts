import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type TestPostgres = {
  readonly url: string
  stop(): Promise<void>
  /** kills the server without warning and starts it again */ crash(): Promise<void>
}

/**
 * A PostgreSQL for tests: the one of TEST_DATABASE_URL, or a throw-away server on a free port from binaries that are
 * found, or from Debian's packages when this is root there. Where none of these works it throws: a store that is not
 * tested must not look tested.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL
  if (given)
    return {
      url: given,
      stop: async () => {},
      crash: () => Promise.reject(new Error('A server that is not ours is not killed')),
    }
  const bin = findBinaries() ?? installed()
  if (!bin)
    throw new Error(
      'No PostgreSQL: set TEST_DATABASE_URL, or install it so that initdb is in PATH, ' +
        '/usr/lib/postgresql/*/bin or PG_BIN',
    )
  return startServer(bin)
}

function findBinaries(): string | undefined {
  const debian = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`)
    : []
  const path = (process.env.PATH ?? '').split(':')
  const candidates = [process.env.PG_BIN ?? '', ...debian, '/usr/local/bin', '/opt/homebrew/bin', ...path]
  return candidates.find((dir) => dir !== '' && existsSync(join(dir, 'initdb')) && existsSync(join(dir, 'postgres')))
}

function installed(): string | undefined {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (!/^ID(?:_LIKE)?=.*debian/m.test(release) || process.getuid?.() !== 0) return undefined
  const apt = (...args: string[]) =>
    execFileSync('apt-get', [...args, '-qq'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'postgresql')
  return findBinaries()
}

/**
 * Runs a server for as long as its standard input is open: that closes with the process which holds it, however that
 * ends, so no run of the tests leaves a server behind.
 */
const UNTIL_WE_ARE_GONE = '"$0" "$@" & read -r _; kill -INT $!; wait $!'

async function startServer(bin: string): Promise<TestPostgres> {
  const as = unprivileged()
  const data = mkdtempSync(join(tmpdir(), 'why401-pg-'))
  if (as.uid !== undefined) chownSync(data, as.uid, as.gid ?? as.uid)
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'app', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...as,
    stdio: 'ignore',
    cwd: data,
  })
  const port = await freePort()
  const settings = ['-D', data, '-p', String(port), '-k', data, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off']
  const launch = () =>
    spawn('sh', ['-c', UNTIL_WE_ARE_GONE, join(bin, 'postgres'), ...settings], {
      ...as,
      stdio: ['pipe', 'ignore', 'ignore'],
      cwd: data,
    })
  const url = `postgres://app@127.0.0.1:${port}/postgres`
  let server = launch()
  await accepts(url)
  return {
    url,
    async crash() {
      const gone = ended(server)
      process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
      server.stdin?.end()
      await gone
      // shared memory of the old server is given up by its children first
      await new Promise((resolve) => setTimeout(resolve, 300))
      server = launch()
      await accepts(url)
    },
    async stop() {
      server.stdin?.end()
      await ended(server)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

async function accepts(url: string): Promise<void> {
  const { Client } = await import('pg')
  for (let attempt = 0; ; attempt++) {
    const client = new Client({ connectionString: url })
    const up = await client.connect().then(
      () => true,
      () => false,
    )
    if (up) return client.end()
    if (attempt > 100) throw new Error('PostgreSQL did not start within ten seconds')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function ended(server: ChildProcess): Promise<unknown> {
  return server.exitCode === null ? new Promise((resolve) => server.once('exit', resolve)) : Promise.resolve()
}
