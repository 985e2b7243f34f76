import type { DictionaryCatalogue } from '../model/catalogue'
import type { SharedDiagnosis, SharedReport } from './shared'

/** Where the credentials stand: a path as it was given, and the line of the variable that is to be looked at. */
export type Place = { readonly file: string; readonly line: number }

/**
 * A report as SARIF 2.1.0 (OASIS Standard), as code scanning reads it: each diagnosis that names a fault is a result.
 * @param version of the tool
 * @param place null: the credentials stand in no file
 */
export function toSarif(
  catalogue: Pick<DictionaryCatalogue, 'explanation' | 'blamesOf'>,
  report: SharedReport,
  version: string,
  place: Place | null,
) {
  const faults = report.diagnoses.filter(({ id }) => catalogue.blamesOf(id) !== 'none')
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'why401', version, rules: faults.map(({ id }) => ruleOf(catalogue, id)) } },
        results: faults.map((diagnosis, i) => ({
          ruleId: diagnosis.id,
          ruleIndex: i,
          level: levelOf(report, i),
          message: { text: messageOf(catalogue, diagnosis) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(place?.file ?? 'environment') },
                region: { startLine: place?.line ?? 1 },
              },
            },
          ],
          properties: { confidence: diagnosis.confidence, proven: diagnosis.proven },
        })),
      },
    ],
  }
}

function ruleOf({ explanation }: Pick<DictionaryCatalogue, 'explanation'>, id: string) {
  const { title, what, why, fix, docs } = explanation(id)
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${what} ${why}` },
    help: { text: fix.join(' ') },
    ...(docs[0] === undefined ? {} : { helpUri: docs[0] }),
  }
}

/** The first diagnosis is the cause; the others are what else may be. */
function levelOf({ verdict }: SharedReport, index: number): 'error' | 'warning' | 'note' {
  if (index > 0) return 'note'
  return verdict === 'rejected' ? 'error' : 'warning'
}

function messageOf({ explanation }: Pick<DictionaryCatalogue, 'explanation'>, { id, proof }: SharedDiagnosis): string {
  const { what, fix } = explanation(id)
  return proof ? `${what} ${proof.change}, and the call succeeds.` : `${what} ${fix[0]}`
}
