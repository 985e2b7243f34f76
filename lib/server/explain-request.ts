import { catalogue } from '@/lib/vendors'
import 'server-only'
import { z } from 'zod'
import type { Fault } from './fault'
import type { BodyFault } from './post-route'
import { problem } from './problem'

/** Bytes of a request body at most. */
export const MAX_BYTES = 256 * 1024

/** JSON Schema of an object that has a member. */
const hasMember = (name: string, schema: object) => ({
  type: 'object',
  properties: { [name]: schema },
  required: [name],
})

/**
 * What `POST /api/explain` takes. A message ends a sentence that begins with the member; one about the whole is a
 * sentence.
 */
export const explainRequest = z
  .object(
    {
      product: z.enum(
        catalogue.products.map((p) => p.id),
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
        .max(500, 'has too many entries')
        .describe('answer headers; repeated names stay separate'),
      body: z.string('must be a text'),
      text: z
        .string('must be a text')
        .describe('a paste: curl command, curl -v or -i transcript, raw HTTP, HAR, SDK exception or log line'),
    },
    'The body must be a JSON object.',
  )
  .partial()
  .refine(
    // the address of a request can be explained without its answer
    ({ status, headers, body, text, request }) =>
      [status, headers, body, text, request?.url].some((member) => member !== undefined),
    'At least one of status, headers, body and text is needed.',
  )
  .meta({
    description: 'At least one of status, headers, body and text; at most 256 KiB in all. What is sent is not stored.',
    // the same in JSON Schema, which cannot be made of a function
    anyOf: [
      ...['status', 'headers', 'body', 'text'].map((member) => hasMember(member, {})),
      hasMember('request', hasMember('url', {})),
    ],
  })

/** A refusal names the offending member by its path and echoes no value. */
export function refuseExplanation(fault: Fault | BodyFault): Response {
  switch (fault.kind) {
    case 'foreign-origin':
      return problem(403, 'This request came from another site.')
    case 'not-json-type':
      return problem(415, 'The body must be application/json.', {}, { Accept: 'application/json' })
    case 'too-long':
      return problem(413, `The body may have ${fault.maxBytes} bytes at most.`)
    case 'not-json':
      return problem(400, 'The body is not valid JSON in UTF-8.', { path: '' })
    case 'unreadable': {
      const { path, message } = fault
      return problem(400, path === '' ? message : `The member ${path} ${message}.`, { path })
    }
  }
}
