import type { DictionaryCatalogue } from '../model/catalogue'
import type { Diagnosis } from '../model/diagnosis'
import type { DiagnosisId } from '../model/ids'
import type { Certainty, Verdict } from '../model/evidence'
import { protocolOf } from '../model/exchange'
import type { Match, Observed, Rule, Observations } from '../model/rule'
import type { Firmness } from '../model/statement'

const ORDER: Record<Certainty, number> = { certain: 0, likely: 1, possible: 2 }

/** A rule that applies, before its diagnosis is weighed against others. */
type RuleMatch = {
  readonly rule: Rule
  readonly rank: number
  readonly match: Match
  readonly evidence: readonly string[]
  readonly says: Verdict | null
}

/** Where the specificity of a diagnosis is looked up. */
type Dictionary = Pick<DictionaryCatalogue, 'diagnosis'>

/**
 * All diagnoses of a case, best first: by confidence, then by the order of the rules. On the same evidence the more
 * specific of two stays, where it is at least as sure (see `Specificity`); findings of one diagnosis are merged.
 */
export function diagnose(dictionary: Dictionary, seen: Observations, rules: readonly Rule[]): readonly Diagnosis[] {
  const found = rules.flatMap((rule, rank) => matchesOf(dictionary, rule, rank, seen))
  const isRuledOut = (loser: RuleMatch) =>
    found.some(
      (winner) =>
        rulesOut(dictionary, winner, loser) && !(rulesOut(dictionary, loser, winner) && isBefore(loser, winner)),
    )
  return withoutIdleDoubt(merge(found.filter((f) => !isRuledOut(f))))
}

/** That the cause cannot be told is said only where nothing more than possible causes is known. */
function withoutIdleDoubt(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const named = diagnoses.some((d) => d.id !== 'undetermined' && d.confidence !== 'possible')
  return named ? diagnoses.filter((d) => d.id !== 'undetermined') : diagnoses
}

/** Probes that only compare: what they answer is judged by rules that look across the case. */
const COMPARING = new Set(['region', 'resource-elsewhere', 'permission'])

/** In a check, what passed needs no explanation. */
function isJudged({ exchange }: Observed, { source }: Observations): boolean {
  return exchange.role === 'own' && !COMPARING.has(exchange.probe) && (source === 'paste' || exchange.status !== 'pass')
}

function matchesOf(dictionary: Dictionary, rule: Rule, rank: number, seen: Observations): RuleMatch[] {
  const out: RuleMatch[] = []
  // asked of what matched alone: a catalogue may lack what a general rule is about
  const isOfAccount = () => dictionary.diagnosis(rule.diagnosis).blames === 'account'
  const add = (match: Match | null | undefined, firmness: Firmness, evidence: readonly string[], one?: Observed) => {
    if (!match) return
    const beside = match.firmness !== undefined && one && isOfAccount() ? besideAnswer(one, match.firmness) : null
    const weighed = beside?.isContradicted ? { ...match, confidence: 'possible' as const } : match
    out.push({
      rule,
      rank,
      match: capped(rule, weighed, firmness),
      evidence: match.evidence ?? evidence,
      says: rule.says ?? (beside?.isNoProof ? 'undecided' : null),
    })
  }
  const isSpoken = ({ exchange }: Observed) => (rule.protocols ?? ['http']).includes(protocolOf(exchange))
  for (const one of rule.match ? seen.all.filter((o) => isSpoken(o) && isJudged(o, seen)) : [])
    add(rule.match?.(one, seen), one.firmness ?? 'wire', [one.exchange.id], one)
  add(rule.across?.(seen), seen.source === 'check' ? 'wire' : 'reported', [])
  return out
}

/**
 * Words about an account that stand beside an answer and not in it. They show nobody who let the credential in where
 * they are only told, or where the answer itself is a refusal; and an answer that gives its own reason has another.
 */
function besideAnswer({ facts }: Observed, firmness: Firmness) {
  const isExplained = facts.body.form === 'json' && facts.body.messages.length > 0
  return { isNoProof: firmness === 'told' || facts.status === 401 || isExplained, isContradicted: isExplained }
}

/**
 * Certain is what was read whole on the wire, and what is visible in a value, an address or a command whoever shows it.
 * What a program reports and what is only told is likely at most, and so is what is inferred.
 */
function capped(rule: Rule, match: Match, ofAnswer: Firmness): Match {
  if (match.confidence !== 'certain') return match
  const firmness = match.firmness ?? ofAnswer
  const provable = firmness === 'wire' || (firmness === 'reported' && rule.visible === true)
  return rule.basis === 'inferred' || !provable ? { ...match, confidence: 'likely' } : match
}

/** Of two that override each other the surer one stays, then the earlier. */
function isBefore(a: RuleMatch, b: RuleMatch): boolean {
  return (
    ORDER[a.match.confidence] - ORDER[b.match.confidence] < 0 ||
    (a.match.confidence === b.match.confidence && a.rank < b.rank)
  )
}

/** Whether one finding leaves no room for another: as an exception of its rule, or because it is more specific. */
function rulesOut(dictionary: Dictionary, winner: RuleMatch, loser: RuleMatch): boolean {
  if (winner.rule.diagnosis === loser.rule.diagnosis || !sharesEvidence(winner, loser)) return false
  return (winner.rule.overrides?.includes(loser.rule.diagnosis) ?? false) || isMoreSpecific(dictionary, winner, loser)
}

function isMoreSpecific({ diagnosis }: Dictionary, winner: RuleMatch, loser: RuleMatch): boolean {
  const sure = winner.match.confidence !== 'possible' && ORDER[winner.match.confidence] <= ORDER[loser.match.confidence]
  if (!sure) return false
  const { specificity, leaves } = diagnosis(winner.rule.diagnosis)
  return specificity > diagnosis(loser.rule.diagnosis).specificity && !leaves.includes(loser.rule.diagnosis)
}

/** A finding without evidence of its own (about a value or a command, or across the case) meets every other. */
function sharesEvidence(a: RuleMatch, b: RuleMatch): boolean {
  if (a.evidence.length === 0 || b.evidence.length === 0) return true
  return a.evidence.some((id) => b.evidence.includes(id))
}

function merge(found: readonly RuleMatch[]): Diagnosis[] {
  const sorted = found.toSorted((a, b) => ORDER[a.match.confidence] - ORDER[b.match.confidence] || a.rank - b.rank)
  const byId = new Map<DiagnosisId, Diagnosis>()
  for (const { rule, match, evidence, says } of sorted) {
    const before = byId.get(rule.diagnosis)
    byId.set(rule.diagnosis, {
      id: rule.diagnosis,
      confidence: before?.confidence ?? match.confidence,
      observed: { ...match.observed, ...before?.observed },
      evidence: [...new Set([...(before?.evidence ?? []), ...evidence])],
      rules: [...new Set([...(before?.rules ?? []), rule.id])],
      says: before?.says ?? says,
    })
  }
  return [...byId.values()]
}
