import 'server-only'
import { headers } from 'next/headers'
import type { z } from 'zod'
import { faultOf, type Fault } from './fault'
import { originFault } from './same-origin'

/**
 * Makes a server action: the request has to come from a page of this site, and its arguments are read by a schema
 * before the handler sees them. Everything that a page may call is made by this or by {@link formAction}.
 * @param schema of the arguments, a tuple
 * @param handler gets the arguments as the schema gives them, and the headers of the request
 * @param refuse the answer to a request from elsewhere, or with arguments of another shape
 */
export function action<Schema extends z.ZodTuple, Answer>(
  schema: Schema,
  handler: (args: z.output<Schema>, headers: Headers) => Promise<Answer>,
  refuse: (fault: Fault) => Answer,
): (...args: z.input<Schema>) => Promise<Answer> {
  return async (...args) => {
    const head = await headers()
    if (originFault(head)) return refuse({ kind: 'foreign-origin' })
    const parsed = schema.safeParse(args)
    return parsed.success ? handler(parsed.data, head) : refuse(faultOf(parsed.error))
  }
}

/**
 * The same for the action of a form, which also works without JavaScript.
 * @param schema of the controls by their names; one that the form lacks is null
 */
export function formAction<Schema extends z.ZodObject, Answer>(
  schema: Schema,
  handler: (fields: z.output<Schema>, headers: Headers) => Promise<Answer>,
  refuse: (fault: Fault) => Answer,
): (before: unknown, form: FormData) => Promise<Answer> {
  return async (_before, form) => {
    const head = await headers()
    if (originFault(head)) return refuse({ kind: 'foreign-origin' })
    const names = Object.keys(schema.shape)
    const parsed = schema.safeParse(
      Object.fromEntries(names.map((name) => [name, form instanceof FormData ? form.get(name) : null])),
    )
    return parsed.success ? handler(parsed.data, head) : refuse(faultOf(parsed.error))
  }
}
