import 'server-only'
import { z } from 'zod'
import { onePerProcess } from './one-per-process'
import { upstreamFaults, upstreamVariables } from './upstream'

const passwords = z
  .string({ error: 'SESSION_PASSWORD is missing: set 32 random bytes or more' })
  .transform((text) => text.split(',').map((p) => p.trim()))
  .refine(
    (list) => list.every((p) => Buffer.byteLength(p) >= 32),
    'SESSION_PASSWORD: every password needs 32 bytes or more',
  )
  .refine(
    (list) => list.every((p) => new Set(p).size >= 8),
    'SESSION_PASSWORD: a password of few different characters can be guessed',
  )

const schema = z.object({
  ORIGIN: z
    .string({ error: 'ORIGIN is missing: set the public origin, for example https://auth-check.example' })
    .refine(isOrigin, 'ORIGIN must be an origin such as https://auth-check.example, without a path'),
  SESSION_PASSWORD: passwords,
  DATA_DIR: z.string().default('./.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres://')
    .optional(),
  ...upstreamVariables,
  TRUSTED_PROXY_HOPS: z.coerce.number('TRUSTED_PROXY_HOPS must be a whole number').int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  SUPPORT_PASSPHRASE: z.string().min(12, 'SUPPORT_PASSPHRASE needs 12 characters or more').optional(),
  /** supporters sign in at an OpenID provider, each as themselves; without it they share the passphrase */
  SUPPORT_OIDC_ISSUER: z
    .string()
    .refine(
      (text) => URL.canParse(text) && isSafe(new URL(text)),
      'SUPPORT_OIDC_ISSUER must be an https:// address, or a loopback address',
    )
    .optional(),
  SUPPORT_OIDC_CLIENT_ID: z.string().max(200).optional(),
  SUPPORT_OIDC_CLIENT_SECRET: z.string().max(500).optional(),
  /** domains of mail addresses that are let in, separated by commas */
  SUPPORT_OIDC_DOMAINS: z
    .string()
    .transform((text) => text.split(',').map((domain) => domain.trim().toLowerCase().replace(/^@/, '')))
    .refine((list) => list.every((domain) => /^[a-z0-9.-]+\.[a-z]+$/.test(domain)), {
      error: 'SUPPORT_OIDC_DOMAINS must be domains separated by commas, such as example.com,example.org',
    })
    .optional(),
  /** a claim and the value that it has to hold: `groups=support` */
  SUPPORT_OIDC_GROUP: z
    .string()
    .regex(/^[^=]+=[^=]+$/, 'SUPPORT_OIDC_GROUP must be a claim and a value, such as groups=support')
    .optional(),
  /** counts checks by product, diagnosis, outcome and week, and nothing else */
  SUPPORT_COUNTS: z.enum(['on', 'off'], { error: 'SUPPORT_COUNTS must be on or off' }).default('off'),
  /** days for which it is kept who did what in support cases */
  AUDIT_DAYS: z.coerce.number('AUDIT_DAYS must be a whole number of days').int().min(1).max(3650).default(365),
  /** opens /metrics to whoever sends it as a bearer token */
  METRICS_TOKEN: z.string().min(16, 'METRICS_TOKEN needs 16 characters or more').optional(),
  /** what is only warned of at the start stops it */
  STRICT: z.enum(['0', '1'], { error: 'STRICT must be 1 or 0' }).default('0'),
  /** lifts the rate limits, for benchmarks and tests: refused unless requests go to a simulator */
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  /** set by the start script: this instance serves this machine only */
  WHY401_LOCAL: z.literal('1').optional(),
})

export type Env = Readonly<z.output<typeof schema>>

/** Whether what is sent there cannot be read on the way: by TLS, or because it stays on this machine. */
function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text)
}

/**
 * Reads and checks the environment.
 * @returns the checked values, or the sentences that say which variable is missing or wrong (never a value)
 */
export function readEnv(
  source: Readonly<Record<string, string | undefined>>,
): { env: Env } | { faults: readonly string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  const faults = parsed.success ? crossFaults(parsed.data, source) : parsed.error.issues.map((i) => i.message)
  return parsed.success && faults.length === 0 ? { env: parsed.data } : { faults: [...new Set(faults)] }
}

function crossFaults(given: Env, source: Readonly<Record<string, string | undefined>>): string[] {
  const faults: string[] = []
  if (source.NODE_ENV === 'production' && !isSafe(new URL(given.ORIGIN)))
    faults.push(
      'ORIGIN begins with http:// and is no loopback address: secrets and cookies would cross the network in the ' +
        'clear. Put a proxy with TLS in front and set ORIGIN to https://',
    )
  if (source.NODE_TLS_REJECT_UNAUTHORIZED === '0')
    faults.push('NODE_TLS_REJECT_UNAUTHORIZED=0 switches certificate checks off; secrets would go to anyone. Unset it')
  faults.push(...sharedSecrets(given))
  const { SUPPORT_OIDC_ISSUER, SUPPORT_OIDC_CLIENT_ID, SUPPORT_OIDC_CLIENT_SECRET } = given
  const openId = { SUPPORT_OIDC_ISSUER, SUPPORT_OIDC_CLIENT_ID, SUPPORT_OIDC_CLIENT_SECRET }
  const missing = Object.entries(openId).flatMap(([name, value]) => (value === undefined ? [name] : []))
  if (missing.length === 1 || missing.length === 2)
    faults.push(`${missing.join(' and ')} missing: sign-in of supporters needs issuer, client id and client secret`)
  faults.push(...upstreamFaults(given))
  if (given.RATE_LIMITS === 'off' && !given.UPSTREAM_CONNECT_TO)
    faults.push('RATE_LIMITS=off works only together with UPSTREAM_CONNECT_TO')
  return faults
}

/** One secret for two purposes: whoever is told it for one has the other. */
function sharedSecrets(given: Env): string[] {
  const { SESSION_PASSWORD, SUPPORT_PASSPHRASE, METRICS_TOKEN, SUPPORT_OIDC_CLIENT_SECRET } = given
  const others = Object.entries({ SUPPORT_PASSPHRASE, METRICS_TOKEN, SUPPORT_OIDC_CLIENT_SECRET })
  return others.flatMap(([name, value], i) => {
    if (value === undefined) return []
    const same = others.slice(0, i).find(([, other]) => other === value)?.[0]
    const also = SESSION_PASSWORD.includes(value) ? 'a SESSION_PASSWORD, which makes any cookie' : same
    return also === undefined ? [] : [`${name} is also ${also}: use another secret for each purpose`]
  })
}

/** The environment of this process, read once. Throws with the faults when it cannot be used. */
export function env(): Env {
  return onePerProcess('environment', () => {
    const result = readEnv(process.env)
    if ('faults' in result) throw new Error(`Why401 cannot run: ${result.faults.join('. ')}.`)
    return result.env
  })
}

export function usesSimulator(): boolean {
  return env().UPSTREAM_CONNECT_TO !== undefined || env().UPSTREAM_SMTP_CONNECT_TO !== undefined
}
