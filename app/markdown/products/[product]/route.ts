import { today } from '@/components/products/today'
import { productMarkdown } from '@/lib/engine/publication/product-markdown'
import { env } from '@/lib/server/env'
import { markdownResponse } from '@/lib/server/markdown-response'
import { catalogue } from '@/lib/vendors'

type Context = { readonly params: Promise<{ readonly product: string }> }

/** A product as Markdown: what `/products/<id>.md` is rewritten to. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const product = catalogue.findProduct((await params).product)
  if (!product) return markdownResponse('There is no such product. All of them: /llms.txt\n', 404)
  return markdownResponse(productMarkdown(catalogue, product, env().ORIGIN, today()))
}
