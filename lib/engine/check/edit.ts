import type { Catalogue } from '../catalogue/catalogue'
import { inspect } from '../credentials/inspect'
import { applyRepair } from '../credentials/repair'
import { isSecretIn } from '../mask/secret-looks'
import type { FieldId } from '../model/ids'
import type { LiveReport } from '../model/report'
import type { FieldFinding, Repair } from '../model/values'
import { changedFields, fixOf, type Fix } from './fix'
import type { CheckInput } from './model'

/** One thing to change next, in words that hold no value. */
export type Edit = {
  readonly field: FieldId
  /** the other field of a swap, whose variable the words name */
  readonly swapWith: FieldId | null
  /** public words: see {@link WORDS}; or what a person has to do. It holds no secret; a user name may stand in it */
  readonly change: string
}

/** A repair by the words of the contract; null: it is told as what a person has to do. */
const WORDS: Readonly<Record<Repair['kind'], string | null>> = {
  trim: 'remove white space',
  'remove-invisible': 'remove white space',
  unquote: 'remove the quotes',
  'strip-prefix': 'remove the scheme',
  replace: null,
  'decode-percent': 'percent-decode',
  'decode-pair': 'decode base64',
  swap: 'swap',
  move: null,
  split: null,
  'take-out': null,
}

/**
 * The one edit that a check leads to: what was proven, else the repair of a value that could not be sent, else what a
 * person has to do about the first diagnosis. Null where nothing of the credential is to be changed.
 */
export function editOf(catalogue: Catalogue, input: CheckInput, report: LiveReport): Edit | null {
  const findings = inspect(catalogue, catalogue.product(input.product), input.values)
  const blocking = findings.find((finding) => finding.blocks)
  if (blocking) return ofFinding(catalogue, input, blocking)
  const fix = fixOf(catalogue, input, report)
  return fix ? ofFix(catalogue, input, fix, findings) : byHand(catalogue, input, report)
}

function ofFix(catalogue: Catalogue, input: CheckInput, fix: Fix, findings: readonly FieldFinding[]): Edit | null {
  if (fix.product !== input.product) return null // the values are right, for another product
  const changed = changedFields(catalogue, input.values, fix.values)
  const finding = findings.find((one) => one.repair && fix.change.includes(one.repair.label))
  if (finding) return ofFinding(catalogue, input, finding)
  const [first, ...others] = changed
  if (first === undefined) return edit('region', `set the region to ${fix.region}`)
  const source = others.find((other) => fix.values[first] === input.values[other])
  return source === undefined ? edit(first, fix.change) : { field: first, swapWith: source, change: 'swap' }
}

function ofFinding(catalogue: Catalogue, input: CheckInput, finding: FieldFinding): Edit {
  const { field, repair, message, diagnosis } = finding
  if (!repair) return edit(field, message)
  if (repair.kind === 'swap') return { field, swapWith: repair.other, change: 'swap' }
  const { user } = catalogue.credentialSet(catalogue.product(input.product).credentialSet).pair
  if (diagnosis === 'wrong-username' && 'literal' in user) return edit(field, `set the user name to ${user.literal}`)
  if (diagnosis === 'wrong-username' && 'field' in user && user.field === field) {
    const name = applyRepair(input.values, repair)[field] ?? ''
    if (!isSecretIn(catalogue, catalogue.field(field), name)) return edit(field, `set the user name to ${name}`)
  }
  if (repair.kind === 'replace' && diagnosis === 'secret-encoding') return edit(field, 'percent-decode')
  return edit(field, WORDS[repair.kind] ?? repair.label)
}

/** A diagnosis that no trial settled: a person follows the first step of its fix. */
function byHand(catalogue: Catalogue, input: CheckInput, { diagnoses, verdict }: LiveReport): Edit | null {
  const [first] = diagnoses
  const blames = first ? catalogue.blamesOf(first.id) : 'none'
  if (!first || verdict === 'accepted' || blames === 'none' || blames === 'environment') return null
  const { pair } = catalogue.credentialSet(catalogue.product(input.product).credentialSet)
  return edit(pair.password, catalogue.explanation(first.id).fix[0])
}

const edit = (field: FieldId, change: string): Edit => ({ field, swapWith: null, change })
