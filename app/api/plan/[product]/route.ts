import { catalogue } from '@/lib/vendors'
import { findRegion } from '@/lib/engine/model/product'
import { previewOf } from '@/lib/engine/check/preview'

/** What a check of a product in a region would send: facts of the catalogue, nothing of anybody. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly product: string }> },
): Promise<Response> {
  const product = catalogue.findProduct((await params).product)
  if (!product) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const region = findRegion(product, new URL(request.url).searchParams.get('region'))
  return Response.json(previewOf(catalogue, product.id, region?.code ?? null), {
    headers: { 'Cache-Control': 'no-store' },
  })
}
