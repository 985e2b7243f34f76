import { catalogue } from '@/lib/vendors'
import type { DiagnosisId } from '@/lib/engine/model/ids'
import type { Explanation } from '@/lib/engine/model/explanation'
import { toCurl } from '@/lib/engine/report/curl'
import { toHar } from '@/lib/engine/report/har'
import { toPhoneText } from '@/lib/engine/report/phone'
import type { SharedReport } from '@/lib/engine/report/shared'
import { toTicket } from '@/lib/engine/report/ticket'

/** Every export of a report as text. @param explanations one for each diagnosis that the report names */
export function exportsOf(report: SharedReport, explanations: readonly Explanation[], link?: string) {
  const byId = new Map(explanations.map((e) => [e.id, e]))
  const explain = (id: DiagnosisId) => {
    const found = byId.get(id)
    if (!found) throw new TypeError(`No explanation for ${id} was handed in`)
    return found
  }
  const words = { product: catalogue.product, explanation: explain }
  return {
    ...toCurl(catalogue, report),
    ticket: toTicket(words, report, link),
    phone: toPhoneText(words, report),
    json: `${JSON.stringify(report, null, 2)}\n`,
    har: `${JSON.stringify(toHar(catalogue, report), null, 2)}\n`,
  }
}
