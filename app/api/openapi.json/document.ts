import { toJSONSchema, z, type ZodType } from 'zod'
import type { ZodMiniType } from 'zod/mini'
import { sharedReportSchema } from '@/lib/engine/report/shared'
import { problemAnswer, productAnswer } from '@/lib/server/catalogue-answers'
import { explainAnswer } from '@/lib/server/explain-answer'
import { explainRequest } from '@/lib/server/explain-request'
import { problemDetails } from '@/lib/server/problem'
import { capability } from '@/lib/server/store/share-report'
import { uploadAnswer, uploadRequest } from '@/lib/server/store/uploaded-report'
import { catalogue } from '@/lib/vendors'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: object) => ({ 'application/json': { schema } })
const listOf = (member: string, name: string) => ({
  type: 'object',
  properties: { [member]: { type: 'array', items: ref(name) } },
  required: [member],
})
const problem = (description: string, headers?: object) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
  ...(headers ? { headers } : {}),
})
const retryAfter = { 'Retry-After': { description: 'whole seconds to wait', schema: schemaOf(z.int().nonnegative()) } }

/** The schema that reads or makes a value, in the dialect that OpenAPI 3.1 names once for the whole document. */
function schemaOf(schema: ZodType | ZodMiniType): Readonly<Record<string, unknown>> {
  const { $schema: _, ...rest } = toJSONSchema(schema, { io: 'input' })
  return rest
}

/**
 * The JSON API as an OpenAPI 3.1 document. Every shape in it is generated from the schema that reads or makes the
 * value, so the two cannot differ.
 * @param origin the public origin
 * @see https://spec.openapis.org/oas/v3.1.0.html
 */
export function openApiDocument(origin: string, version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Why401',
      version,
      summary: `Why a ${catalogue.vendorNames} API call was refused.`,
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
      '/api/reports': {
        post: {
          operationId: 'uploadReport',
          summary: 'Share a report that the command made on your own machine',
          requestBody: {
            required: true,
            content: json({
              type: 'object',
              required: ['report'],
              properties: { report: ref('Report'), lifetime: schemaOf(uploadRequest.shape.lifetime) },
              additionalProperties: false,
            }),
          },
          responses: {
            201: {
              description: 'Its link, and the token that revokes it',
              content: json(schemaOf(uploadAnswer)),
            },
            400: problem('No report, or one that holds what no shared report may hold'),
            403: problem('From a page of another site'),
            429: problem('Too many reports from this address', retryAfter),
            503: problem('The store cannot keep it now'),
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
              schema: schemaOf(capability),
            },
          ],
          responses: {
            200: {
              description:
                'The report, exactly as its creator confirmed it; `sender` holds a name and a ticket number as ' +
                'whoever sends it wrote them',
              headers: {
                Sunset: { description: 'when it expires (RFC 8594)', schema: schemaOf(z.string()) },
                'Why401-Checked-By': {
                  description:
                    '`server`: this server made the check and signed exactly this report of it, all but `sender`, ' +
                    'for which nobody vouches',
                  schema: schemaOf(z.enum(['server', 'author'])),
                },
              },
              content: json(ref('Report')),
            },
            404: problem('Unknown, expired or revoked: the three look alike'),
            429: problem('Too many unknown ids from this address', retryAfter),
            503: problem('The store cannot be read now', retryAfter),
          },
        },
      },
      '/api/products': {
        get: {
          operationId: 'listProducts',
          summary: 'The catalogue: credentials, schemes, hosts and facts of every product',
          responses: { 200: { description: 'All of them', content: json(listOf('products', 'Product')) } },
        },
      },
      '/api/problems': {
        get: {
          operationId: 'listProblems',
          summary: 'The dictionary: what each diagnosis means and how to fix it',
          responses: {
            200: { description: 'All of them, group by group', content: json(listOf('problems', 'Diagnosis')) },
          },
        },
      },
    },
    components: {
      schemas: {
        Product: schemaOf(productAnswer),
        Diagnosis: schemaOf(problemAnswer),
        ExplainRequest: schemaOf(explainRequest),
        Explanation: schemaOf(explainAnswer),
        Report: schemaOf(sharedReportSchema(catalogue)),
        Problem: schemaOf(problemDetails),
      },
    },
  }
}
