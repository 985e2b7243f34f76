import { catalogue } from '@/lib/vendors'
import type { ProductId } from '@/lib/engine/model/ids'
import 'server-only'
import { z } from 'zod'
import type { ExplainInput } from '@/lib/engine/explain/explain'
import { parseJson, readLimited } from './limited-body'
import { problem } from './problem'

/** Bytes of a request body at most. */
export const MAX_BYTES = 256 * 1024

const schema = z
  .object({
    product: z.enum(
      catalogue.products.map((p) => p.id) as unknown as [ProductId, ...ProductId[]],
      'must be one of the product ids',
    ),
    request: z
      .object(
        {
          method: z.string('must be a text').max(32, 'is too long'),
          url: z.string('must be a text').max(8192, 'is too long'),
          scheme: z.string('must be a text').max(128, 'is too long'),
        },
        'must be an object',
      )
      .partial(),
    status: z
      .int('must be a whole number')
      .min(100, 'must be between 100 and 599')
      .max(599, 'must be between 100 and 599'),
    headers: z
      .array(
        z.tuple([z.string('must be a text'), z.string('must be a text')], 'must be a pair of name and value'),
        'must be a list of pairs',
      )
      .max(500, 'has too many entries'),
    body: z.string('must be a text'),
    text: z.string('must be a text'),
  })
  .partial()

type Read = { readonly ok: true; readonly input: ExplainInput } | { readonly ok: false; readonly refusal: Response }

const refuse = (refusal: Response): Read => ({ ok: false, refusal })

/**
 * Reads and checks the body of an explain request; a refusal names the offending member by its path and echoes no
 * value.
 */
export async function readExplainRequest(request: Request): Promise<Read> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    return refuse(problem(415, 'The body must be application/json.', {}, { Accept: 'application/json' }))
  const text = await readLimited(request, MAX_BYTES)
  if (text === null) return refuse(problem(413, `The body may have ${MAX_BYTES} bytes at most.`))
  const json = parseJson(text)
  if (json === undefined) return refuse(problem(400, 'The body is not valid JSON in UTF-8.', { path: '' }))
  const checked = schema.safeParse(json)
  if (!checked.success) return refuse(invalid(checked.error.issues))
  const { status, headers, body, text: paste, request: asked } = checked.data
  // the address of a request can be explained without its answer
  if ([status, headers, body, paste, asked?.url].every((member) => member === undefined))
    return refuse(problem(400, 'At least one of status, headers, body and text is needed.', { path: '' }))
  return { ok: true, input: checked.data }
}

function invalid(issues: readonly z.core.$ZodIssue[]): Response {
  const issue = issues[0]
  const path = (issue?.path ?? []).map(String).join('.')
  const reason =
    path === '' ? 'The body must be a JSON object.' : `The member ${path} ${issue?.message ?? 'is not valid'}.`
  return problem(400, reason, { path })
}
