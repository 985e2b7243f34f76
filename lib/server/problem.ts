import 'server-only'
import { STATUS_CODES } from 'node:http'
import { z } from 'zod'

/** What {@link problem} makes. */
export const problemDetails = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    path: z.string().optional().describe('of the member of the request that is wrong; empty for the whole'),
  })
  .describe('RFC 9457')

/**
 * An error of the JSON API: `application/problem+json` with type, title, status and detail, and further members.
 * The detail is ours and never holds anything of the request. Source: RFC 9457 section 3.
 */
export function problem(
  status: number,
  detail: string,
  members: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, ...members }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}
