import { fieldSource, variableOf } from '@/lib/engine/snippets/variables'
import { fields } from '../fields'

const source = fieldSource(fields)

/** The environment variable of a field. */
export const variable = (field: keyof typeof fields) => variableOf(source, field)
