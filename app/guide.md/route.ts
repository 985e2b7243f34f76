import { guideMarkdown } from '@/lib/engine/publication/guide-markdown'
import { env } from '@/lib/server/env'
import { markdownResponse } from '@/lib/server/markdown-response'
import { catalogue } from '@/lib/vendors'

/** The whole guide as Markdown. */
export function GET(): Response {
  return markdownResponse(guideMarkdown(catalogue, env().ORIGIN))
}
