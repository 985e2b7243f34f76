'use client'

import { useCallback, useMemo, useReducer } from 'react'
import { inspectionCatalogueOf } from '@/lib/engine/credentials/form'
import { inspect } from '@/lib/engine/credentials/inspect'
import type { FieldFinding, Values } from '@/lib/engine/model/values'
import { applyRepair } from '@/lib/engine/credentials/repair'
import type { FieldId } from '@/lib/engine/model/ids'
import type { FormFields } from '@/lib/engine/model/inspection'
import type { Repair } from '@/lib/engine/model/values'
import type { FormProduct } from '@/lib/engine/model/product'
import { credentialCatalogue } from '@/lib/vendors/credentials'

export type FormState = {
  readonly product: string
  readonly values: Values
  /** secrets that the sealed session holds and the form leaves to it */
  readonly kept: readonly FieldId[]
  /** after the first try to submit, missing values are said too */
  readonly tried: boolean
  /** what the last paste or clearing did, for everybody to read */
  readonly note: string
}

type Change =
  | { readonly type: 'value'; readonly field: FieldId; readonly value: string }
  | { readonly type: 'fill'; readonly values: Values; readonly product: string | null; readonly note: string }
  | { readonly type: 'product'; readonly product: string }
  | { readonly type: 'repair'; readonly repair: Repair }
  | { readonly type: 'tried' }
  | { readonly type: 'sealed' }
  | { readonly type: 'forgotten' }
  | { readonly type: 'clear-secrets' }

function reduce(fields: FormFields, state: FormState, change: Change): FormState {
  switch (change.type) {
    case 'value':
      return {
        ...state,
        note: '',
        values: { ...state.values, [change.field]: change.value },
        kept: state.kept.filter((id) => id !== change.field),
      }
    case 'fill':
      return {
        ...state,
        note: change.note,
        product: change.product ?? state.product,
        values: { ...state.values, ...change.values },
        kept: state.kept.filter((id) => change.values[id] === undefined),
      }
    case 'product':
      return { ...state, note: '', product: change.product, tried: false, values: without(state.values, ['region']) }
    case 'repair':
      return { ...state, note: '', values: applyRepair(state.values, change.repair) }
    case 'tried':
      return { ...state, tried: true }
    case 'sealed': {
      const secrets = secretFields(fields, state.values)
      return { ...state, values: without(state.values, secrets), kept: [...new Set([...state.kept, ...secrets])] }
    }
    case 'forgotten':
      return {
        ...state,
        kept: [],
        values: without(state.values, secretFields(fields, state.values)),
        note: 'Forgotten: this browser session holds no credentials of yours any more.',
      }
    case 'clear-secrets':
      return { ...state, values: without(state.values, secretFields(fields, state.values)) }
  }
}

function secretFields(fields: FormFields, values: Values): FieldId[] {
  return Object.keys(values).filter((id) => fields[id]?.secret && values[id])
}

function without(values: Values, fields: readonly FieldId[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !fields.includes(id)))
}

/** The state of a credential form, with what its inspection finds. */
export function useCredentials(products: readonly FormProduct[], fields: FormFields, initial: FormState) {
  const reducer = useCallback((state: FormState, change: Change) => reduce(fields, state, change), [fields])
  const [state, dispatch] = useReducer(reducer, initial)
  const catalogue = useMemo(() => inspectionCatalogueOf(credentialCatalogue, fields), [fields])
  const product = products.find((p) => p.id === state.product) ?? null
  const region =
    product === null ? null : (product.regions.find((r) => r.code === state.values.region) ?? product.regions[0]).code
  const values = useMemo<Values>(
    () => ({ ...state.values, ...(region === null ? {} : { region }) }),
    [state.values, region],
  )
  const findings = useMemo(
    () => (product ? visibleFindings(inspect(catalogue, product, values), state) : []),
    [catalogue, product, values, state],
  )
  return { state, dispatch, catalogue, fields, product, region, values, findings }
}

/** What is missing is said after the first try; what the session keeps is not missing. */
function visibleFindings(findings: readonly FieldFinding[], { kept, tried }: FormState): readonly FieldFinding[] {
  return findings.filter((f) => f.kind !== 'required' || (tried && !kept.includes(f.field)))
}
