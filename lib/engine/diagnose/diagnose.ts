import type { Diagnosis } from '../model/diagnosis'
import type { DiagnosisId } from '../model/ids'
import type { Certainty } from '../model/evidence'
import type { Match, Observed, Rule, Observations } from '../model/rule'

const ORDER: Record<Certainty, number> = { certain: 0, likely: 1, possible: 2 }

type Found = { readonly rule: Rule; readonly rank: number; readonly match: Match; readonly evidence: readonly string[] }

/**
 * All diagnoses of a case, best first: by confidence, then by the order of the rules. A diagnosis that another one
 * overrides on the same evidence is dropped; findings of one diagnosis are merged.
 */
export function diagnose(seen: Observations, rules: readonly Rule[]): readonly Diagnosis[] {
  const found = rules.flatMap((rule, rank) => matchesOf(rule, rank, seen))
  const kept = found.filter(
    (f) => !found.some((other) => overrides(other, f) && !(overrides(f, other) && isBefore(f, other))),
  )
  return withoutIdleDoubt(merge(kept))
}

/** That the cause cannot be told is said only where nothing more than possible causes is known. */
function withoutIdleDoubt(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const named = diagnoses.some((d) => d.id !== 'undetermined' && d.confidence !== 'possible')
  return named ? diagnoses.filter((d) => d.id !== 'undetermined') : diagnoses
}

/** Probes that only compare: what they answer is judged by rules that look across the case. */
const COMPARING = new Set(['region', 'permission'])

/** In a check, what passed needs no explanation. */
function isJudged({ exchange }: Observed, { source }: Observations): boolean {
  return exchange.role === 'own' && !COMPARING.has(exchange.probe) && (source === 'paste' || exchange.status !== 'pass')
}

function matchesOf(rule: Rule, rank: number, seen: Observations): Found[] {
  const out: Found[] = []
  const add = (match: Match | null | undefined, evidence: readonly string[]) => {
    if (match) out.push({ rule, rank, match: capped(rule, match), evidence: match.evidence ?? evidence })
  }
  for (const one of rule.match ? seen.all.filter((o) => isJudged(o, seen)) : [])
    add(rule.match?.(one, seen), [one.exchange.id])
  add(rule.across?.(seen), [])
  return out
}

function capped(rule: Rule, match: Match): Match {
  return rule.basis === 'inferred' && match.confidence === 'certain' ? { ...match, confidence: 'likely' } : match
}

/** Of two that override each other the surer one stays, then the earlier. */
function isBefore(a: Found, b: Found): boolean {
  return (
    ORDER[a.match.confidence] - ORDER[b.match.confidence] < 0 ||
    (a.match.confidence === b.match.confidence && a.rank < b.rank)
  )
}

/** A finding without evidence of its own (one of a value, a cross-case rule) meets every other. */
function overrides(winner: Found, loser: Found): boolean {
  if (!winner.rule.overrides?.includes(loser.rule.diagnosis)) return false
  if (winner.evidence.length === 0 || loser.evidence.length === 0) return true
  return winner.evidence.some((id) => loser.evidence.includes(id))
}

function merge(found: readonly Found[]): Diagnosis[] {
  const sorted = found.toSorted((a, b) => ORDER[a.match.confidence] - ORDER[b.match.confidence] || a.rank - b.rank)
  const byId = new Map<DiagnosisId, Diagnosis>()
  for (const { rule, match, evidence } of sorted) {
    const before = byId.get(rule.diagnosis)
    byId.set(rule.diagnosis, {
      id: rule.diagnosis,
      confidence: before?.confidence ?? match.confidence,
      observed: { ...match.observed, ...before?.observed },
      evidence: [...new Set([...(before?.evidence ?? []), ...evidence])],
      rules: [...new Set([...(before?.rules ?? []), rule.id])],
      says: before?.says ?? rule.says ?? null,
    })
  }
  return [...byId.values()]
}
