import type { DiagnosisId } from '../model/ids'

/** What a diagnosis may say about the credential. */
export type Blames = 'credential' | 'request' | 'environment' | 'account' | 'none'

type Entry = { readonly id: string; readonly blames: Blames }

/**
 * The vocabulary of diagnosis ids. They stand in links, reports, the JSON API and the problem pages, so an id is never
 * renamed without an alias. `blames`: `credential` it was refused or cannot work, `request` the way it was sent is
 * wrong,
 * `environment` nothing is proven about it, `account` it was accepted and something else refuses, `none` no fault of
 * authentication.
 */
export const VOCABULARY = {
  transport: [
    { id: 'dns-failure', blames: 'environment' },
    { id: 'connection-failed', blames: 'environment' },
    { id: 'tls-failure', blames: 'environment' },
    { id: 'timeout', blames: 'environment' },
    { id: 'proxy-auth-required', blames: 'environment' },
    { id: 'not-the-api', blames: 'environment' },
    { id: 'redirected', blames: 'environment' },
    { id: 'unreadable-response', blames: 'environment' },
  ],
  input: [
    { id: 'secret-whitespace', blames: 'request' },
    { id: 'credential-quoted', blames: 'request' },
    { id: 'placeholder-value', blames: 'request' },
    { id: 'scheme-in-value', blames: 'request' },
    { id: 'fields-swapped', blames: 'request' },
    { id: 'secret-encoding', blames: 'request' },
    { id: 'shell-mangled', blames: 'request' },
    { id: 'credentials-shadowed', blames: 'request' },
  ],
  token: [
    { id: 'client-rejected', blames: 'credential' },
    { id: 'missing-grant-type', blames: 'request' },
    { id: 'wrong-content-type', blames: 'request' },
    { id: 'unsupported-grant-type', blames: 'request' },
    { id: 'invalid-scope', blames: 'request' },
    { id: 'unauthorized-client', blames: 'credential' },
    { id: 'wrong-client-auth-method', blames: 'request' },
  ],
  bearer: [
    { id: 'token-expired', blames: 'credential' },
    { id: 'token-malformed', blames: 'credential' },
    { id: 'token-self-minted', blames: 'credential' },
    { id: 'insufficient-scope', blames: 'account' },
  ],
  header: [
    { id: 'missing-authorization', blames: 'request' },
    { id: 'malformed-authorization', blames: 'request' },
    { id: 'wrong-scheme', blames: 'request' },
    { id: 'auth-level-too-low', blames: 'request' },
    { id: 'credentials-rejected', blames: 'credential' },
  ],
  family: [
    { id: 'app-credentials-on-project-api', blames: 'credential' },
    { id: 'project-credentials-on-app-api', blames: 'credential' },
    { id: 'service-plan-token-mixup', blames: 'credential' },
    { id: 'wrong-key-type', blames: 'credential' },
    { id: 'wrong-username', blames: 'request' },
    { id: 'unknown-application', blames: 'credential' },
  ],
  place: [
    { id: 'wrong-region', blames: 'request' },
    { id: 'wrong-host', blames: 'request' },
    { id: 'wrong-path', blames: 'request' },
    { id: 'wrong-project', blames: 'credential' },
    { id: 'wrong-domain', blames: 'request' },
    { id: 'wrong-identifier', blames: 'request' },
  ],
  signing: [
    { id: 'signature-mismatch', blames: 'credential' },
    { id: 'secret-not-decoded', blames: 'request' },
    { id: 'secret-not-base64', blames: 'credential' },
    { id: 'body-hash-mismatch', blames: 'request' },
    { id: 'signed-content-type-mismatch', blames: 'request' },
    { id: 'signed-path-mismatch', blames: 'request' },
    { id: 'timestamp-out-of-range', blames: 'request' },
    { id: 'kid-date-mismatch', blames: 'request' },
    { id: 'registration-token-invalid', blames: 'credential' },
    { id: 'webhook-signature-mismatch', blames: 'request' },
    { id: 'stale-docs-example', blames: 'none' },
  ],
  account: [
    { id: 'product-not-enabled', blames: 'account' },
    { id: 'account-restricted', blames: 'account' },
    { id: 'trial-restriction', blames: 'account' },
    { id: 'plan-restriction', blames: 'account' },
    { id: 'insufficient-funds', blames: 'account' },
    { id: 'ip-not-allowed', blames: 'account' },
    { id: 'domain-unverified', blames: 'account' },
    { id: 'rate-limited', blames: 'none' },
  ],
  other: [
    { id: 'sdk-defect', blames: 'none' },
    { id: 'not-auth-validation', blames: 'none' },
    { id: 'not-auth-not-found', blames: 'none' },
    { id: 'not-auth-server-error', blames: 'none' },
    { id: 'not-auth-client-bug', blames: 'none' },
    { id: 'credentials-accepted', blames: 'none' },
    { id: 'undetermined', blames: 'none' },
  ],
} as const satisfies Record<string, readonly Entry[]>

export type DiagnosisGroup = keyof typeof VOCABULARY

const entries = Object.entries(VOCABULARY).flatMap(([group, rows]) =>
  rows.map((row) => ({ ...row, group: group as DiagnosisGroup })),
)
const byId = new Map<string, (typeof entries)[number]>(entries.map((e) => [e.id, e]))

export const DIAGNOSIS_IDS = entries.map((e) => e.id) as readonly DiagnosisId[]

export function isDiagnosisId(text: string): boolean {
  return byId.has(text)
}

export function blamesOf(id: DiagnosisId): Blames {
  return byId.get(id)?.blames ?? 'none'
}

export function groupOf(id: DiagnosisId): DiagnosisGroup {
  return byId.get(id)?.group ?? 'other'
}
