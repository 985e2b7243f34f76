import { catalogue } from '@/lib/vendors'
import { findRegion } from '@/lib/engine/model/product'
import { languageFrom } from '@/lib/engine/snippets/code-language'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProductView } from '@/components/products/product-view'

type Props = {
  readonly params: Promise<{ readonly product: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = catalogue.findProduct((await params).product)
  if (!product) return {}
  return {
    title: `${product.name}: authentication`,
    description: product.summary,
    alternates: { types: { 'text/markdown': `/products/${product.id}.md` } },
  }
}

export default async function ProductPage({ params, searchParams }: Props) {
  const product = catalogue.findProduct((await params).product)
  if (!product) notFound()
  const { scheme, region, language } = await searchParams
  const chosen = product.schemes.find((s) => s.scheme === scheme)?.scheme ?? product.schemes[0].scheme
  const place = findRegion(product, typeof region === 'string' ? region : null) ?? product.regions[0]
  return <ProductView product={product} scheme={chosen} region={place.code} language={languageFrom(language)} />
}
