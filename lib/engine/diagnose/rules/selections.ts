import type { Observed, Observations } from '../../model/rule'

/** Ways to pick evidence out of a live check, for rules that look across it. */

export const own = (seen: Observations) =>
  seen.all.filter((o) => o.evidence.role === 'own' && o.evidence.request !== null)
export const byProbe = (seen: Observations, probe: string) => own(seen).filter((o) => o.evidence.probe === probe)
export const samples = (seen: Observations) => byProbe(seen, 'sample-call')
export const passed = (o: Observed) => o.evidence.status === 'pass'
export const token = (seen: Observations) => byProbe(seen, 'token-exchange')[0]
export const issued = (seen: Observations) => token(seen)?.evidence.status === 'pass'
export const statusOf = (o: Observed) => o.facts.status
export const claimsInOrder = (seen: Observations) =>
  seen.all.some((o) => o.evidence.probe === 'token-claims' && o.evidence.status === 'pass')
export const ids = (...list: readonly (Observed | undefined)[]) => list.flatMap((o) => (o ? [o.evidence.id] : []))
export const answered = (o: Observed) => `${o.evidence.host ?? ''} answered ${statusOf(o) ?? 'nothing'}`
export const controlFailed = (seen: Observations) =>
  seen.all.find((o) => o.evidence.role === 'control' && o.evidence.status === 'fail')
