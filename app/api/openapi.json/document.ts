import { catalogue } from '@/lib/vendors'
import { toJSONSchema } from 'zod'
import { DIAGNOSIS_IDS } from '@/lib/engine/diagnose/vocabulary'
import { sharedReport } from '@/lib/engine/report/shared'

const text = { type: 'string' } as const
const list = (items: object) => ({ type: 'array', items })
const header = { type: 'array', prefixItems: [text, text], minItems: 2, maxItems: 2 } as const
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: object) => ({ 'application/json': { schema } })
const problem = (description: string, headers?: object) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
  ...(headers ? { headers } : {}),
})
const retryAfter = { 'Retry-After': { description: 'whole seconds to wait', schema: { type: 'integer' } } }

const explainRequest = {
  type: 'object',
  description: 'At least one of status, headers, body and text; at most 256 KiB in all. What is sent is not stored.',
  additionalProperties: false,
  properties: {
    product: { enum: catalogue.products.map((p) => p.id) },
    request: { type: 'object', additionalProperties: false, properties: { method: text, url: text, scheme: text } },
    status: { type: 'integer', minimum: 100, maximum: 999 },
    headers: { ...list(header), description: 'answer headers; repeated names stay separate' },
    body: text,
    text: {
      ...text,
      description: 'a paste: curl command, curl -v or -i transcript, raw HTTP, HAR, SDK exception or log line',
    },
  },
} as const

const explanation = {
  type: 'object',
  required: ['verdict', 'product', 'diagnoses', 'challenges', 'challengeFaults'],
  properties: {
    verdict: { enum: ['accepted', 'rejected', 'undecided'] },
    product: { enum: [...catalogue.products.map((p) => p.id), null] },
    diagnoses: list({
      type: 'object',
      required: ['id', 'confidence', 'title', 'cause', 'fix', 'observed', 'docs'],
      properties: {
        id: { enum: DIAGNOSIS_IDS },
        confidence: { enum: ['certain', 'likely', 'possible'] },
        title: text,
        cause: text,
        fix: list(text),
        observed: { type: 'object', additionalProperties: text },
        docs: list({ type: 'string', format: 'uri' }),
      },
    }),
    challenges: list({
      type: 'object',
      required: ['scheme', 'params'],
      properties: { scheme: text, params: { type: 'object', additionalProperties: text }, token68: text },
    }),
    challengeFaults: list({
      type: 'object',
      required: ['offset', 'reason'],
      properties: { offset: { type: 'integer', minimum: 0 }, reason: text },
    }),
  },
} as const

/**
 * The JSON API as an OpenAPI 3.1 document. The shape of a report is generated from the schema that reads it, so the two
 * cannot differ.
 * @param origin the public origin
 * @see https://spec.openapis.org/oas/v3.1.0.html
 */
export function openApiDocument(origin: string, version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Why401',
      version,
      summary: 'Why a Sinch or Mailgun API call was refused.',
      description: 'No key is needed. Credentials are never part of a request or an answer.',
    },
    servers: [{ url: origin }],
    paths: {
      '/api/explain': {
        post: {
          operationId: 'explain',
          summary: 'Explain a pasted answer, transcript or error',
          requestBody: { required: true, content: json(ref('ExplainRequest')) },
          responses: {
            200: { description: 'What it means, best first', content: json(ref('Explanation')) },
            400: problem('A member is missing or wrong; its path is named, its value is not'),
            413: problem('More than 256 KiB'),
            415: problem('Not application/json'),
            429: problem('Too many requests from this address', retryAfter),
          },
        },
      },
      '/api/reports/{id}': {
        get: {
          operationId: 'getReport',
          summary: 'A shared report',
          parameters: [
            {
              name: 'id',
              in: 'path',
              required: true,
              description: 'the last part of the link',
              schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{22,43}$' },
            },
          ],
          responses: {
            200: {
              description: 'The report, exactly as its creator confirmed it',
              headers: { Sunset: { description: 'when it expires (RFC 8594)', schema: text } },
              content: json(ref('Report')),
            },
            404: problem('Unknown, expired or revoked: the three look alike'),
            429: problem('Too many unknown ids from this address', retryAfter),
            503: problem('The store cannot be read now', retryAfter),
          },
        },
      },
    },
    components: {
      schemas: {
        ExplainRequest: explainRequest,
        Explanation: explanation,
        Report: reportSchema(),
        Problem: {
          type: 'object',
          description: 'RFC 9457',
          required: ['type', 'title', 'status'],
          properties: { type: text, title: text, status: { type: 'integer' }, detail: text },
        },
      },
    },
  }
}

/** OpenAPI 3.1 names the dialect once, for the whole document. */
function reportSchema(): Readonly<Record<string, unknown>> {
  const schema: object = toJSONSchema(sharedReport)
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema' && name !== '~standard'))
}
