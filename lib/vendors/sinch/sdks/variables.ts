import { fieldSource, variableOf } from '@/lib/engine/snippets/variables'
import { fields } from '../fields'

const source = fieldSource(fields)

/** The environment variable of a field. */
export const variable = (field: keyof typeof fields) => variableOf(source, field)

/** The fields of each credential set, in the order in which SDKs take them. */
export const projectReads = ['projectId', 'keyId', 'keySecret'] as const
export const applicationReads = ['applicationKey', 'applicationSecret'] as const
export const planReads = ['servicePlanId', 'apiToken'] as const
