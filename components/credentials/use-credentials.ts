'use client'

import { useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import type { FieldFinding, Values } from '@/lib/engine/model/values'
import type { FieldId } from '@/lib/engine/model/ids'
import { filledSentence } from '@/lib/engine/credentials/import/words'
import type { ImportedSet } from '@/lib/engine/model/import'
import type { FormFields, InspectionCatalogue } from '@/lib/engine/model/inspection'
import type { Repair } from '@/lib/engine/model/values'
import type { FormProduct } from '@/lib/engine/model/product'
import type { LookUps, lookUpsOf } from './look-ups'
import type { Pasted } from './paste'
import type { ReadImport } from './read-import'

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
  | { readonly type: 'repaired'; readonly values: Values }
  | { readonly type: 'note'; readonly note: string }
  | { readonly type: 'tried' }
  | { readonly type: 'sealed' }
  | { readonly type: 'forgotten' }
  | { readonly type: 'clear-secrets' }

/** Which values of a form are secrets, wherever they stand. */
type SecretsAmong = (values: Values) => FieldId[]

function reduce(secretsAmong: SecretsAmong, state: FormState, change: Change): FormState {
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
    case 'repaired':
      return { ...state, note: '', values: change.values, kept: state.kept.filter((id) => !change.values[id]) }
    case 'note':
      return { ...state, note: change.note }
    case 'tried':
      return { ...state, tried: true }
    case 'sealed': {
      const secrets = secretsAmong(state.values)
      return { ...state, values: without(state.values, secrets), kept: [...new Set([...state.kept, ...secrets])] }
    }
    case 'forgotten':
      return {
        ...state,
        kept: [],
        values: without(state.values, secretsAmong(state.values)),
        note: 'Forgotten: this browser session holds no credentials of yours any more.',
      }
    case 'clear-secrets':
      return { ...state, values: without(state.values, secretsAmong(state.values)) }
  }
}

function without(values: Values, fields: readonly FieldId[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !fields.includes(id)))
}

/** What came of the last import, and which of its sets is in the form. */
type ImportState = { readonly imported: ReadImport; readonly chosen: string | null }

const isFilled = (values: Values) => Object.entries(values).some(([id, value]) => id !== 'region' && value)

/**
 * What values are looked at with; null until it has come. What is known of other vendors comes when somebody begins to
 * fill the form.
 * @returns `isReady` also where it cannot be loaded: the server looks at every value again
 */
function useLookUps(fields: FormFields, begun: boolean): { lookUps: LookUps | null; isReady: boolean } {
  const [made, setMade] = useState<{ readonly of: typeof lookUpsOf } | 'failed' | null>(null)
  const [others, setOthers] = useState<Pick<InspectionCatalogue, 'otherVendorOfValue'> | null>(null)
  useEffect(() => {
    import('./look-ups').then(
      (m) => setMade({ of: m.lookUpsOf }),
      () => setMade('failed'),
    )
  }, [])
  useEffect(() => {
    if (begun) void import('./read-foreign').then(setOthers, () => null)
  }, [begun])
  const lookUps = useMemo(
    () => (made === null || made === 'failed' ? null : made.of(fields, others?.otherVendorOfValue ?? null)),
    [made, fields, others],
  )
  return { lookUps, isReady: made !== null }
}

/** The state of a credential form, with what its inspection finds. */
export function useCredentials(products: readonly FormProduct[], fields: FormFields, initial: FormState) {
  const [begun, setBegun] = useState(isFilled(initial.values))
  const { lookUps, isReady } = useLookUps(fields, begun)
  const [imports, setImports] = useState<ImportState | null>(null)
  const isSecret = useCallback(
    (id: FieldId, value: string) =>
      // until values can be looked at, all are covered but those that the server gave: it keeps secrets to itself
      lookUps?.isSecret(id, value) ?? (fields[id]?.secret || (value !== '' && value !== initial.values[id])) ?? true,
    [lookUps, fields, initial],
  )
  const reducer = useCallback(
    (before: FormState, change: Change) =>
      reduce((all) => Object.keys(all).filter((id) => isSecret(id, all[id] ?? '')), before, change),
    [isSecret],
  )
  const [state, dispatch] = useReducer(reducer, initial)
  if (!begun && isFilled(state.values)) setBegun(true)
  const product = products.find((p) => p.id === state.product) ?? null
  const region =
    product === null ? null : (product.regions.find((r) => r.code === state.values.region) ?? product.regions[0]).code
  const values = useMemo<Values>(
    () => ({ ...state.values, ...(region === null ? {} : { region }) }),
    [state.values, region],
  )
  const findings = useMemo(
    () => (product && lookUps ? visibleFindings(lookUps.inspect(product, values), state) : []),
    [lookUps, product, values, state],
  )

  const choose = useCallback(
    (imported: ReadImport, set: ImportedSet) => {
      const place = set.region === null ? {} : { region: set.region }
      const note = filledSentence(imported, set, fields)
      dispatch({ type: 'fill', product: set.product, values: { ...set.values, ...place }, note })
      setImports({ imported, chosen: set.id })
    },
    [fields],
  )
  /** Takes what was pasted: one set goes into the form at once, of several somebody has to choose. */
  const take = useCallback(
    (pasted: Pasted, field: FieldId | null) => {
      if (pasted.kind === 'value' && field) return dispatch({ type: 'value', field, value: pasted.value })
      if (pasted.kind !== 'imported') return dispatch({ type: 'note', note: NOTHING_TAKEN })
      const { imported } = pasted
      const [first, second] = imported.sets
      dispatch({ type: 'note', note: '' })
      setImports({ imported, chosen: null })
      if (first && !second) choose(imported, first)
    },
    [choose],
  )
  const repair = (one: Repair) =>
    lookUps && dispatch({ type: 'repaired', values: lookUps.applyRepair(state.values, one) })
  const shown = { state, fields, product, region, values, findings, imports }
  return { ...shown, dispatch, isReady, isSecret, take, choose, repair }
}

const NOTHING_TAKEN =
  'Nothing was taken from this: it is more than one value, and no field of this form is named in it.'

/** What is missing is said after the first try; what the session keeps is not missing. */
function visibleFindings(findings: readonly FieldFinding[], { kept, tried }: FormState): readonly FieldFinding[] {
  return findings.filter((f) => f.kind !== 'required' || (tried && !kept.includes(f.field)))
}
