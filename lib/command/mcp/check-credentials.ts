import type { z } from 'zod'
import { editOf, type Edit } from '@/lib/engine/check/edit'
import { fixOf, type Fix } from '@/lib/engine/check/fix'
import type { FieldId } from '@/lib/engine/model/ids'
import { findVariable } from '@/lib/engine/snippets/variables'
import { catalogue } from '@/lib/vendors'
import { UsageFault } from '../command'
import { makeCheck } from '../run-check'
import { productNamed, sourceOfFile, takeValues, type Source, type Taken } from '../source'
import type { checkCredentials } from './arguments'
import type { Paths } from './paths'
import { diagnosesOf, type Result } from './results'

type Given = z.output<typeof checkCredentials>

/** Checks the credentials that variables hold, and says the one thing to change. */
export async function checkByName(given: Given, paths: Paths): Promise<Result> {
  const product = productNamed(given.product)
  const taken = takeValues(product, given.region ?? null, sourceOf(given, paths), given.names ?? {})
  const { live } = await makeCheck(taken.input)
  const edit = editOf(catalogue, taken.input, live)
  const fix = fixOf(catalogue, taken.input, live)
  const proof = live.diagnoses.find((d) => d.proven)?.proof
  return {
    verdict: live.verdict,
    diagnoses: diagnosesOf(live.diagnoses),
    proof: proof ? { change: proof.change, seen: proof.seen ?? null } : null,
    edit: edit && shownEdit(given, taken, edit),
    next: nextCall(given, taken, edit, fix, live.verdict),
  }
}

/** Where the values of a tool are. Throws a `UsageFault` unless exactly one place is named. */
export function sourceOf(given: Pick<Given, 'env' | 'envFile'>, paths: Paths): Source {
  if ((given.envFile === undefined) === (given.env === undefined))
    throw new UsageFault('Say where the values are: either envFile or env: true.')
  const rest = { beside: {}, note: '' }
  if (given.envFile === undefined) return { file: null, text: null, variables: process.env, isOneFile: false, ...rest }
  return { ...sourceOfFile(paths(given.envFile), null), ...rest }
}

function shownEdit(given: Given, taken: Taken, { field, swapWith, change }: Edit): Result['edit'] {
  const words = swapWith === null ? change : `swap with ${variableFor(given, taken, swapWith)}`
  return { file: given.envFile ?? null, variable: variableFor(given, taken, field), change: words }
}

/** The variable that holds a field, or that would. */
function variableFor({ product, names }: Given, { variables }: Taken, field: FieldId): string {
  const [prefix] = catalogue.vendors.find(({ id }) => id === catalogue.product(product).vendor)?.imports
    .environmentPrefixes ?? ['']
  return variables[field] ?? names?.[field] ?? findVariable(catalogue, field) ?? `${prefix}_${field.toUpperCase()}`
}

function nextCall(
  given: Given,
  taken: Taken,
  edit: Edit | null,
  fix: Fix | null,
  verdict: Result['verdict'],
): Result['next'] {
  const again = (more: Readonly<Record<string, unknown>> = {}) => ({
    tool: 'check_credentials',
    arguments: { ...given, ...more },
  })
  if (fix && fix.product !== given.product)
    return again({ product: fix.product, region: fix.region ?? undefined, names: namesFor(taken, fix) })
  if (edit?.field === 'region' && given.region !== undefined) return again({ region: fix?.region })
  return edit !== null || verdict === 'undecided' ? again() : null
}

/** The variables as fields of another product: each field has the variable whose value was tried there. */
function namesFor({ input, variables }: Taken, { values }: Fix): Readonly<Record<FieldId, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => {
      const from = catalogue.fieldIds.find(
        (id) => variables[id] !== undefined && input.values[id]?.trim() === value?.trim(),
      )
      const name = from && variables[from]
      return name ? [[field, name]] : []
    }),
  )
}
