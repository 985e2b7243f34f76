import type { FieldCatalogue, ProductCatalogue } from '../model/catalogue'
import type { Call } from '../model/call'
import type { SchemeId } from '../model/ids'
import { findRegion, type Product } from '../model/product'
import type { ShellId, Snippet, SnippetContext } from '../model/snippet'
import { callsOf } from './calls'
import { setupSnippet } from './setup'

/** What snippets are written from. */
export type SnippetCatalogue = FieldCatalogue &
  Pick<ProductCatalogue, 'product' | 'products' | 'credentialSet' | 'scheme' | 'tokenEndpoint'>

/** Everything to copy for one scheme of a product: commands by shell, and the same call in plain Node.js and Python. */
export type Snippets = {
  readonly shells: Readonly<Record<ShellId, readonly Snippet[]>>
  /** without a package, for languages whose SDK does not cover the product, and to see what an SDK does */
  readonly plain: readonly Snippet[]
}

/**
 * All snippets of a product under one of its schemes, in one of its regions. Values stand in environment variables,
 * never in the text. A region that the product does not have falls back to its first.
 * @throws TypeError when the product does not have the scheme
 */
export function snippetsOf(catalogue: SnippetCatalogue, product: Product, scheme: SchemeId, region: string): Snippets {
  if (!product.schemes.some((s) => s.scheme === scheme)) throw new TypeError(`${product.id} has no scheme ${scheme}`)
  const { code } = findRegion(product, region) ?? product.regions[0]
  const calls = callsOf(catalogue, product, scheme, code)
  const context = contextOf(catalogue, product)
  const writer = catalogue.scheme(scheme).snippets
  const inShell = (shell: ShellId): readonly Snippet[] => {
    const commands = writer.commands(calls, context, shell)
    return [setupFor(catalogue, product, calls, commands, shell), ...commands]
  }
  return {
    shells: { bash: inShell('bash'), powershell: inShell('powershell'), cmd: inShell('cmd') },
    plain: writer.plain(calls[0] ?? null, context),
  }
}

function setupFor(
  catalogue: FieldCatalogue,
  product: Product,
  calls: readonly Call[],
  commands: readonly Snippet[],
  shell: ShellId,
): Snippet {
  const fields = product.fields.filter((field) => commands.some((c) => c.reads.includes(field)))
  return setupSnippet(catalogue, shell, fields, Object.assign({}, ...calls.map((call) => call.asksFor ?? {})))
}

/**
 * One call under a scheme as one command of a shell that authenticates by itself; null where no call carries the
 * scheme.
 * @param product whose credentials are presented; null: those of the first product that takes the scheme
 */
export function callSnippet(
  catalogue: SnippetCatalogue,
  product: Product | null,
  scheme: SchemeId,
  call: Call,
  shell: ShellId,
): Snippet | null {
  const owner = product ?? catalogue.products.find((p) => p.schemes.some((s) => s.scheme === scheme))
  const single = catalogue.scheme(scheme).snippets.single
  return owner && single ? single(call, contextOf(catalogue, owner), shell) : null
}

/** The token exchange at a host alone, as one command of a shell; null where no vendor's token endpoint is there. */
export function exchangeSnippet(catalogue: SnippetCatalogue, host: string, shell: ShellId): Snippet | null {
  for (const product of catalogue.products) {
    if (catalogue.tokenEndpoint(product)?.host !== host) continue
    for (const { scheme } of product.schemes) {
      const snippet = catalogue.scheme(scheme).snippets.exchange?.(contextOf(catalogue, product), shell)
      if (snippet) return snippet
    }
  }
  return null
}

function contextOf(catalogue: SnippetCatalogue, product: Product): SnippetContext {
  return {
    product,
    pair: catalogue.credentialSet(product.credentialSet).pair,
    tokenEndpoint: catalogue.tokenEndpoint(product),
    findField: catalogue.findField,
  }
}
