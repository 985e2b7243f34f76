import { catalogue } from '@/lib/vendors'
import type { ProductId, SchemeId } from '@/lib/engine/model/ids'
import type { Product } from '@/lib/engine/model/product'
import type { Snippet } from '@/lib/engine/model/snippet'
import { SHELL_IDS } from '@/lib/engine/snippets/shells'
import { sdkSnippet, sdksFor, sdkKeySnippets, sdkTogetherSnippet } from '@/lib/engine/snippets/sdks'
import { snippetsOf, type Snippets } from '@/lib/engine/snippets/snippets'

export type Placed = {
  readonly product: ProductId
  readonly scheme: SchemeId | null
  readonly region: string
  readonly snippet: Snippet
  readonly label: string
}

/** The snippets of a product of the real catalogue. */
export function snippetsFor(id: ProductId, scheme: SchemeId, region: string): Snippets {
  return snippetsOf(catalogue, catalogue.product(id), scheme, region)
}

/** Every snippet of every product, scheme and region. */
export function everySnippet(): readonly Placed[] {
  return catalogue.products.flatMap((product: Product & { readonly id: ProductId }) =>
    product.regions.flatMap(({ code: region }) => [
      ...product.schemes.flatMap(({ scheme }) => {
        const { shells, plain } = snippetsFor(product.id, scheme, region)
        return [...SHELL_IDS.flatMap((id) => shells[id]), ...plain].map((snippet) =>
          place(product.id, scheme, region, snippet),
        )
      }),
      ...sdksFor(catalogue, product).flatMap((sdk) => {
        const snippet = sdkSnippet(sdk, product, region)
        const together = sdkTogetherSnippet(sdk, product)
        return [snippet, together].flatMap((piece) => (piece ? [place(product.id, null, region, piece)] : []))
      }),
      ...sdkKeySnippets(catalogue, product, 'sending', region).map((snippet) =>
        place(product.id, null, region, snippet),
      ),
    ]),
  )
}

function place(product: ProductId, scheme: SchemeId | null, region: string, snippet: Snippet): Placed {
  return { product, scheme, region, snippet, label: [product, scheme ?? 'sdk', region, snippet.id].join(' · ') }
}

/** One of each text, so that compilers are not asked twice. */
export function distinct(all: readonly Placed[]): readonly Placed[] {
  return [...new Map(all.map((p) => [`${p.snippet.language} ${p.snippet.code}`, p])).values()]
}
