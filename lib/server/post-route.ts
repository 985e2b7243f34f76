import 'server-only'
import type { z } from 'zod'
import { faultOf, type Fault } from './fault'
import { parseJson, readLimited } from './limited-body'
import { originFault, type OriginRule } from './same-origin'

/** Why a body was not read at all. */
export type BodyFault =
  | { readonly kind: 'not-json-type' }
  | { readonly kind: 'too-long'; readonly maxBytes: number }
  | { readonly kind: 'not-json' }

export type PostRoute<Schema extends z.ZodType> = {
  readonly origin: OriginRule
  /** the body must say that it is `application/json` */
  readonly typed?: boolean
  readonly maxBytes: number
  readonly schema: Schema
  /** who may ask, and how often: answered before a byte of the body is read; null lets the request pass */
  readonly admit?: (headers: Headers) => Response | null | Promise<Response | null>
  readonly refuse: (fault: Fault | BodyFault) => Response
}

/**
 * Makes the POST of a route: the request has to come from where the rule says, and its JSON body is read up to a limit
 * and by a schema before the handler sees it.
 */
export function postRoute<Schema extends z.ZodType>(
  { origin, typed = false, maxBytes, schema, admit, refuse }: PostRoute<Schema>,
  handler: (body: z.output<Schema>) => Response | Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (originFault(request.headers, origin)) return refuse({ kind: 'foreign-origin' })
    const refusal = await admit?.(request.headers)
    if (refusal) return refusal
    const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (typed && type !== 'application/json') return refuse({ kind: 'not-json-type' })
    const bytes = await readLimited(request, maxBytes)
    if (bytes === null) return refuse({ kind: 'too-long', maxBytes })
    const json = parseJson(bytes)
    if (json === undefined) return refuse({ kind: 'not-json' })
    const parsed = schema.safeParse(json)
    return parsed.success ? handler(parsed.data) : refuse(faultOf(parsed.error))
  }
}
