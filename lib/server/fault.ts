import 'server-only'
import type { z } from 'zod'

/** Why a request was refused before anything of it was looked at. Nothing in it is a value of the request. */
export type Fault =
  | { readonly kind: 'foreign-origin' }
  | {
      readonly kind: 'unreadable'
      /** of the first member that is wrong, its parts joined with dots; empty for the whole */
      readonly path: string
      /** as the end of a sentence that begins with the member: `must be a text` */
      readonly message: string
    }

/**
 * The first thing that a schema found wrong, without a value: names that the sender chose are values too, so unknown
 * members are neither named in the path nor quoted.
 */
export function faultOf({ issues: [issue] }: Pick<z.core.$ZodError, 'issues'>): Fault {
  if (!issue) return { kind: 'unreadable', path: '', message: 'is not valid' }
  const known = issue.code === 'invalid_key' ? issue.path.slice(0, -1) : issue.path
  const message =
    issue.code === 'unrecognized_keys' || issue.code === 'invalid_key' ? 'has an unknown member' : issue.message
  return { kind: 'unreadable', path: known.map(String).join('.'), message }
}
