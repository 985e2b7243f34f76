import 'server-only'

export type Param = string | number | null
export type Row = Readonly<Record<string, unknown>>
export type Answer = { readonly rows: readonly Row[]; readonly affected: number }

/**
 * One statement with `$1`-style parameters, in the SQL that both engines know. Big integers may come back as text: use
 * `Number`.
 */
export type Query = (text: string, params?: readonly Param[]) => Promise<Answer>

/** A database. Statements throw what the engine throws; `faultOf` names it. */
export type Sql = {
  readonly engine: 'sqlite' | 'postgres'
  readonly query: Query
  /**
   * Runs several statements as one: all of them or, when `run` throws, none. SQLite takes the write lock at the start,
   * so that a transaction that reads first cannot fail half way.
   */
  transaction<T>(run: (query: Query) => Promise<T>): Promise<T>
  /** Throws what a write would throw now, as far as that can be known without writing. */
  probe(): Promise<void>
  close(): Promise<void>
}

/** Why the store cannot do what it was asked. Each is an expected state of the world, never a fault of the caller. */
export type StoreFault = 'full' | 'locked' | 'damaged' | 'read-only' | 'unreachable' | 'failed'

export type StoreResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: StoreFault }

/** Codes of SQLite, of the platform and of PostgreSQL; one that ends in `*` stands for all that begin so. */
const CODES: Readonly<Record<Exclude<StoreFault, 'failed'>, readonly string[]>> = {
  full: ['SQLITE_FULL', 'SQLITE_TOOBIG', 'ENOSPC', 'EDQUOT', 'EFBIG', '53100', '53200'],
  locked: ['SQLITE_BUSY*', 'SQLITE_LOCKED*', 'SQLITE_PROTOCOL', 'CLIENT_CLOSED', '55P03', '40P01', '40001', '57014'],
  damaged: ['SQLITE_CORRUPT*', 'SQLITE_NOTADB', 'XX001', 'XX002'],
  'read-only': ['SQLITE_READONLY*', 'SQLITE_PERM', 'SQLITE_AUTH*', 'EROFS', 'EACCES', 'EPERM', '25006', '42501'],
  unreachable: [
    'SQLITE_CANTOPEN*',
    'SQLITE_IOERR*',
    'ENOENT',
    'EEXIST',
    'ENOTDIR',
    'ECONN*',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EPIPE',
    '08*',
    '57P0*',
    '53300',
    '28*',
    '3D000',
  ],
}

function faultOfCode(code: string): StoreFault | null {
  const names = (pattern: string) => (pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : code === pattern)
  const found = Object.entries(CODES).find(([, patterns]) => patterns.some(names))
  return found ? (found[0] as StoreFault) : null
}

/**
 * What an error of either engine means for the store.
 * @see https://www.sqlite.org/rescode.html and https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function faultOf(error: unknown): StoreFault {
  for (const code of codesOf(error)) {
    const found = faultOfCode(code)
    if (found) return found
  }
  const message = error instanceof Error ? error.message : ''
  // both drivers report these without a code
  return /timeout|Connection terminated|Unable to open connection/i.test(message) ? 'unreachable' : 'failed'
}

function codesOf(error: unknown): string[] {
  if (error === null || typeof error !== 'object') return []
  const own = ['extendedCode', 'code'].flatMap((name) => {
    const value = (error as Record<string, unknown>)[name]
    return typeof value === 'string' ? [value] : []
  })
  const inner = 'cause' in error ? codesOf(error.cause) : []
  const several = error instanceof AggregateError ? error.errors.flatMap(codesOf) : []
  return [...own, ...inner, ...several]
}
