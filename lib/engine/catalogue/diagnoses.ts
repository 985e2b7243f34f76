import { GENERAL_DIAGNOSES } from '../diagnose/dictionary'
import type { DictionaryCatalogue } from '../model/catalogue'
import {
  DIAGNOSIS_GROUPS,
  type DeclaredDiagnosis,
  type DiagnosisDetails,
  type KnownDiagnosis,
  type Numbered,
  type SentenceWithNames,
} from '../model/diagnosis'
import type { Vendor } from '../model/vendor'
import { indexOf } from './products'

/**
 * The general diagnoses and those of the vendors, group by group. Throws a TypeError where two have one id, where two
 * vendors replace the same sentence, and where a vendor adds to a diagnosis that does not exist.
 */
export function composeDiagnoses(
  vendors: readonly Pick<Vendor, 'diagnoses' | 'diagnosisDetails'>[],
): DictionaryCatalogue {
  const declared = [...GENERAL_DIAGNOSES, ...vendors.flatMap((v) => v.diagnoses)]
  const sorted = DIAGNOSIS_GROUPS.flatMap((group) =>
    declared.filter((d) => d.group === group).toSorted((a, b) => a.order - b.order),
  )
  const known = sorted.map((d) =>
    describe(
      d,
      vendors.flatMap((v) => v.diagnosisDetails[d.id] ?? []),
    ),
  )
  const byId = indexOf('diagnosis', known)
  const general = indexOf(
    'general diagnosis',
    GENERAL_DIAGNOSES.map((d) => describe(d, [])),
  )
  for (const id of vendors.flatMap((v) => Object.keys(v.diagnosisDetails))) byId.get(id)
  return {
    diagnoses: known,
    diagnosisIds: known.map((d) => d.id),
    diagnosis: byId.get,
    isDiagnosisId: (text) => byId.find(text) !== null,
    explanation: (id) => byId.get(id).explanation,
    explanationInGeneral: (id) => (general.find(id) ?? byId.get(id)).explanation,
    blamesOf: (id) => byId.find(id)?.blames ?? 'none',
    groupOf: (id) => byId.find(id)?.group ?? 'other',
  }
}

function describe(general: DeclaredDiagnosis, details: readonly DiagnosisDetails[]): KnownDiagnosis {
  const { id, group, blames, specificity, leaves = [], nextStep, advice, searchedAs = [] } = general
  const only = <Key extends keyof DiagnosisDetails>(key: Key): DiagnosisDetails[Key] | undefined => {
    const given = details.map((d) => d[key]).filter((value) => value !== undefined)
    if (given.length > 1) throw new TypeError(`Two vendors replace ${key} of ${id}`)
    return given[0]
  }
  const said = (sentence: string | SentenceWithNames) =>
    typeof sentence === 'string' ? sentence : withNames(sentence, details)
  const [first, ...rest] = merged(
    general.fix.map(said),
    details.map((d) => d.fix),
  )
  return {
    id,
    group,
    blames,
    specificity,
    leaves,
    explanation: {
      id,
      title: only('title') ?? general.title,
      what: only('what') ?? general.what,
      why: only('why') ?? said(general.why),
      fix: [first ?? said(general.fix[0]), ...rest],
      refutedBy: only('refutedBy') ?? general.refutedBy,
      docs: merged(
        general.docs,
        details.map((d) => d.docs),
      ),
      related: merged(
        general.related,
        details.map((d) => d.related),
      ),
      basis: only('basis') ?? general.basis,
    },
    nextStep: only('nextStep') ?? nextStep ?? null,
    advice: only('advice') ?? advice ?? null,
    searchedAs: merged(
      searchedAs,
      details.map((d) => d.searchedAs),
    ),
  }
}

type Row<Value> = { readonly number: number; readonly value: Value }

function rowsOf<Value>(lists: readonly (Numbered<Value> | undefined)[]): readonly Row<Value>[] {
  return lists.flatMap((list) =>
    Object.entries(list ?? {}).map(([number, value]) => ({ number: Number(number), value })),
  )
}

/** The general rows, numbered by tens, with those of the vendors between them or in their place. */
function merged<Value>(general: readonly Value[], lists: readonly (Numbered<Value> | undefined)[]): readonly Value[] {
  const own = rowsOf(lists)
  const kept = general
    .map((value, i) => ({ number: (i + 1) * 10, value }))
    .filter((row) => own.every((o) => o.number !== row.number))
  return [...kept, ...own].toSorted((a, b) => a.number - b.number).map((row) => row.value)
}

function withNames(sentence: SentenceWithNames, details: readonly DiagnosisDetails[]): string {
  const names = rowsOf(details.map((d) => d.names?.[sentence.names]))
    .toSorted((a, b) => a.number - b.number)
    .map((row) => row.value)
  const [between, last = between] = sentence.joined
  const list =
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(between)}${last}${names[names.length - 1]}`
  return list === '' ? sentence.without : sentence.with.replace('{}', () => list)
}
