import type { Catalogue } from '../catalogue/catalogue'
import type { Reported } from '../check/stream'
import type { LiveReport } from '../model/report'
import { headlineOf } from './headline'

/** A report with its words. @param mark names the credentials that it is of; null where nobody may share it by that */
export function reported(catalogue: Catalogue, report: LiveReport, mark: string | null): Reported {
  const ids = new Set([...report.diagnoses.map((d) => d.id), ...report.excluded.map((e) => e.id)])
  return {
    type: 'report',
    report,
    headline: headlineOf(catalogue, report),
    explanations: [...ids].map(catalogue.explanation),
    mark,
  }
}
