import type { Observed, Observations } from '../../model/rule'

/** Ways to pick evidence out of a live check, for rules that look across it. */

const own = (seen: Observations) => seen.all.filter((o) => o.exchange.role === 'own' && o.exchange.request !== null)
export const byProbe = (seen: Observations, probe: string) => own(seen).filter((o) => o.exchange.probe === probe)
export const samples = (seen: Observations) => byProbe(seen, 'sample-call')
export const passed = (o: Observed) => o.exchange.status === 'pass'
export const token = (seen: Observations) => byProbe(seen, 'token-exchange')[0]
export const issued = (seen: Observations) => token(seen)?.exchange.status === 'pass'
export const statusOf = (o: Observed) => o.facts.status
export const claimsInOrder = (seen: Observations) =>
  seen.all.some((o) => o.exchange.probe === 'token-claims' && o.exchange.status === 'pass')
export const ids = (...list: readonly (Observed | undefined)[]) => list.flatMap((o) => (o ? [o.exchange.id] : []))
export const answered = (o: Observed) =>
  `${o.exchange.host ?? ''} answered ${statusOf(o) ?? o.facts.reply?.code ?? 'nothing'}`
/** The ids that the path of a sample call named, by the two ends of each: enough to tell which one was asked for. */
export function idsAsked({ exchange, facts }: Observed, { catalogue }: Observations): Readonly<Record<string, string>> {
  const template = exchange.product === null ? undefined : catalogue.product(exchange.product).sample?.path
  const given = (facts.path ?? '').split('/')
  return Object.fromEntries(
    (template?.split('?')[0] ?? '').split('/').flatMap((segment, i) => {
      const field = /^\{(\w+)\}$/.exec(segment)?.[1]
      const known = field === undefined ? null : catalogue.findField(field)
      return known && given[i] ? [[`${known.label} asked`, endsOf(given[i])] as const] : []
    }),
  )
}

function endsOf(id: string): string {
  return id.length <= 12 ? id : `${id.slice(0, 4)}…${id.slice(-4)}`
}

export const controlFailed = (seen: Observations) =>
  seen.all.find((o) => o.exchange.role === 'control' && o.exchange.status === 'fail')
