import type { Catalogue } from '../catalogue/catalogue'
import { asLive } from '../report/as-live'
import { headlineOf } from '../report/headline'
import type { SharedReport } from '../report/shared'
import { toTicket } from '../report/ticket'
import { adviceFor } from './advice'
import type { CaseEvent, Party, ResultWords, ShownEvent } from './events'

/** The words of a result, looked up when it is sent. */
export function wordsOf(catalogue: Catalogue, report: SharedReport): ResultWords {
  const ids = new Set([...report.diagnoses.map((d) => d.id), ...report.excluded.map((e) => e.id)])
  return {
    headline: headlineOf(catalogue, asLive(report)),
    explanations: [...ids].map(catalogue.explanation),
    ticket: toTicket(catalogue, report),
  }
}

/** Events as one side reads them: results with their words, to the supporter with advice. */
export function eventsFor(catalogue: Catalogue, events: readonly CaseEvent[], party: Party): readonly ShownEvent[] {
  return events.map((event): ShownEvent => {
    if (event.type !== 'result') return event
    const words = wordsOf(catalogue, event.report)
    return party === 'supporter' ? { ...event, words, advice: adviceFor(catalogue, event.report) } : { ...event, words }
  })
}
