import { today } from '@/components/products/today'
import { problemMarkdown } from '@/lib/engine/publication/problem-markdown'
import { env } from '@/lib/server/env'
import { markdownResponse } from '@/lib/server/markdown-response'
import { catalogue } from '@/lib/vendors'

type Context = { readonly params: Promise<{ readonly id: string }> }

/** A diagnosis as Markdown: what `/problems/<id>.md` is rewritten to. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  if (!catalogue.isDiagnosisId(id)) return markdownResponse('There is no such problem. All of them: /llms.txt\n', 404)
  const examples = (await catalogue.examples()).get(id) ?? []
  return markdownResponse(problemMarkdown(catalogue, id, examples, env().ORIGIN, today()))
}
