import { llmsText } from '@/lib/engine/publication/llms-text'
import { env } from '@/lib/server/env'
import { catalogue } from '@/lib/vendors'

/** What this site is, for programs that read (https://llmstxt.org). */
export function GET(): Response {
  return new Response(llmsText(catalogue, env().ORIGIN), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
