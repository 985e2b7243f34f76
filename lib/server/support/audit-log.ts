import 'server-only'
import { log } from '../log'
import { onePerProcess } from '../one-per-process'
import { pseudonym } from '../rate-limits'
import { store } from '../store'
import { appendAudit, type AuditFact } from '../store/audit-entries'
import { readPerson, readSupporter } from './supporter-session'

/** What happens in a case, by who does it. */
const EVENTS = {
  opened: 'supporter',
  saw: 'supporter',
  proposed: 'supporter',
  handed: 'supporter',
  joined: 'customer',
  answered: 'customer',
  shared: 'customer',
  ran: 'customer',
  ended: 'either',
} as const

export type AuditEvent = keyof typeof EVENTS

type Fields = Readonly<Record<string, string | number | boolean>>

/**
 * Writes down what happened in a case, by a pseudonym of the case and never with a result: in the log, and in a chain
 * that shows whether it was changed. What the store does not take stands in the log alone, which says so.
 */
export function audit(event: AuditEvent, caseId: string, fields: Fields = {}): void {
  const about = pseudonym(caseId).slice(0, 12)
  log('info', `case-${event}`, { case: about, ...fields })
  const isCustomer = EVENTS[event] === 'customer' || fields.by === 'customer'
  const who = isCustomer ? Promise.resolve('customer') : fields.by === 'idle' ? Promise.resolve('nobody') : supporter()
  const queue = waiting()
  queue.last = Promise.all([who, queue.last]).then(([name]) => writeDown({ event, about, who: name, detail: fields }))
}

/** Entries of one process are written in the order in which they happened. */
function waiting(): { last: Promise<void> } {
  return onePerProcess('audit entries', () => ({ last: Promise.resolve() }))
}

async function supporter(): Promise<string> {
  const person = await readPerson()
  if (person) return person.name
  const secret = await readSupporter()
  return secret ? `supporter ${pseudonym(secret).slice(0, 8)}` : 'supporter'
}

async function writeDown(fact: AuditFact): Promise<void> {
  const written = await store().run((sql) => appendAudit(sql, fact, Date.now()))
  if (!written.ok) log('error', 'audit-not-written', { reason: written.reason, of: fact.event, case: fact.about })
}
