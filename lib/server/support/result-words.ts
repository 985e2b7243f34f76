import { catalogue } from '@/lib/vendors'
import 'server-only'
import { asLive } from '@/lib/engine/report/as-live'
import { headlineOf } from '@/lib/engine/report/headline'
import type { SharedReport } from '@/lib/engine/report/shared'
import { toTicket } from '@/lib/engine/report/ticket'
import { adviceFor } from '@/lib/engine/support/advice'
import type { CaseEvent, Party, ResultWords, ShownEvent } from '@/lib/engine/support/events'

/** The words of a result, looked up when it is sent. */
export function wordsOf(report: SharedReport): ResultWords {
  const ids = new Set([...report.diagnoses.map((d) => d.id), ...report.excluded.map((e) => e.id)])
  return {
    headline: headlineOf(catalogue, asLive(report)),
    explanations: [...ids].map(catalogue.explanation),
    ticket: toTicket(catalogue, report),
  }
}

/** Events as one side reads them: results with their words, to the supporter with advice. */
export function eventsFor(events: readonly CaseEvent[], party: Party): readonly ShownEvent[] {
  return events.map((event): ShownEvent => {
    if (event.type !== 'result') return event
    const words = wordsOf(event.report)
    return party === 'supporter' ? { ...event, words, advice: adviceFor(catalogue, event.report) } : { ...event, words }
  })
}
