import 'server-only'
import { STATUS_CODES } from 'node:http'

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
