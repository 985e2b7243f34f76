import type { Catalogue } from '../catalogue/catalogue'
import type { SchemeId } from '../model/ids'
import { fieldSource, findVariable } from '../snippets/variables'

/** The names with which the evidence of a check is shown: plain and small, so that they can travel to a browser. */
export type CheckNames = {
  /** the name of each scheme, as it stands within a sentence */
  readonly schemes: Readonly<Record<SchemeId, string>>
  /** of each scheme: the environment variables that carry what the labels of its requests stand for, by the label */
  readonly variables: Readonly<Record<SchemeId, Readonly<Record<string, string>>>>
}

export function checkNamesOf({ vendors }: Pick<Catalogue, 'vendors'>): CheckNames {
  const schemes = vendors.flatMap((v) => v.schemes.map((scheme) => ({ scheme, fields: v.fields })))
  return {
    schemes: Object.fromEntries(schemes.map(({ scheme }) => [scheme.id, scheme.label])),
    variables: Object.fromEntries(
      schemes.map(({ scheme, fields }) => [scheme.id, { ...variablesOf(fields), ...scheme.labelVariables }]),
    ),
  }
}

function variablesOf(fields: Catalogue['vendors'][number]['fields']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, { label }]) => {
      const variable = findVariable(fieldSource(fields), id)
      return variable === null ? [] : [[label, variable]]
    }),
  )
}
