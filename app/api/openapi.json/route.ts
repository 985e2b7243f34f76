import { RULES_VERSION } from '@/lib/engine/model/rules-version'
import { env } from '@/lib/server/env'
import { openApiDocument } from './document'

/** The description of the JSON API. */
export function GET(): Response {
  return Response.json(openApiDocument(env().ORIGIN, RULES_VERSION), { headers: { 'Cache-Control': 'no-store' } })
}
