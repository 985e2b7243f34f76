import { comparePastes, type Pastes } from '@/lib/engine/compare/compare-pastes'
import { exportsOf, type ComparisonExports } from '@/lib/engine/compare/exports'
import type { Comparison, NormalisedRequest } from '@/lib/engine/compare/model'
import { catalogue } from '@/lib/vendors'
import { signingBench } from '@/lib/vendors/signing'

/** What the page asks the worker. `secret` signs requests; null where none was entered. */
export type CompareInput = Pastes & {
  readonly secret: string | null
  /** ISO 8601, UTC */
  readonly now: string
  readonly salt: string
}

/** Everything the page shows of two calls, and the calls themselves, which are never shown. */
export type CompareView = {
  readonly comparison: Comparison | null
  readonly problems: { readonly works: string | null; readonly fails: string | null }
  readonly requests: { readonly works: NormalisedRequest; readonly fails: NormalisedRequest } | null
  /** titles of the diagnoses, by id */
  readonly titles: Readonly<Record<string, string>>
  readonly exports: ComparisonExports | null
  /** the failing call is signed, so that a secret would tell what was signed */
  readonly isSigned: boolean
}

/** Compares in the browser. */
export function compareView({ works, fails, secret, now, salt }: CompareInput): CompareView {
  const signing = { bench: signingBench, secret: secret === '' ? null : secret }
  const { comparison, problems, requests } = comparePastes(catalogue, { works, fails }, { now, salt, signing })
  const ids = comparison?.differences.flatMap(({ diagnosis }) => diagnosis ?? []) ?? []
  return {
    comparison,
    problems,
    requests,
    titles: Object.fromEntries(ids.map((id) => [id, catalogue.explanation(id).title])),
    exports: comparison && requests ? exportsOf(catalogue, comparison, requests) : null,
    isSigned: requests?.fails.authorization.some(({ signature }) => signature !== null) ?? false,
  }
}
