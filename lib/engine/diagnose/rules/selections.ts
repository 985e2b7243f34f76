import type { Observed, Observations } from '../../model/rule'

/** Ways to pick evidence out of a live check, for rules that look across it. */

export const own = (seen: Observations) =>
  seen.all.filter((o) => o.exchange.role === 'own' && o.exchange.request !== null)
export const byProbe = (seen: Observations, probe: string) => own(seen).filter((o) => o.exchange.probe === probe)
export const samples = (seen: Observations) => byProbe(seen, 'sample-call')
export const passed = (o: Observed) => o.exchange.status === 'pass'
export const token = (seen: Observations) => byProbe(seen, 'token-exchange')[0]
export const issued = (seen: Observations) => token(seen)?.exchange.status === 'pass'
export const statusOf = (o: Observed) => o.facts.status
export const claimsInOrder = (seen: Observations) =>
  seen.all.some((o) => o.exchange.probe === 'token-claims' && o.exchange.status === 'pass')
export const ids = (...list: readonly (Observed | undefined)[]) => list.flatMap((o) => (o ? [o.exchange.id] : []))
export const answered = (o: Observed) => `${o.exchange.host ?? ''} answered ${statusOf(o) ?? 'nothing'}`
export const controlFailed = (seen: Observations) =>
  seen.all.find((o) => o.exchange.role === 'control' && o.exchange.status === 'fail')
