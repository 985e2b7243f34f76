import { catalogue } from '@/lib/vendors'
import { findRegion } from '../model/product'
import type { ProductId, SchemeId } from '../model/ids'
import type { Product } from '../model/product'
import { callsOf, type Call } from './calls'
import { authReads, directAuth, directSnippet, exchangeSnippet, readsOf, tokenCallSnippet } from './curl'
import type { ShellId, Snippet } from '../model/snippet'
import { NODE_REGISTRATION_TOKEN, nodeCode } from '@/lib/vendors/sinch/snippets/plain-node'
import { PYTHON_REGISTRATION_TOKEN, pythonCode } from '@/lib/vendors/sinch/snippets/plain-python'
import { tokenSnippet } from '@/lib/vendors/sinch/snippets/registration-token'
import { setupSnippet } from './setup'
import { SHELL_IDS } from './shells'
import { signBodySnippet, signedSnippet } from '@/lib/vendors/sinch/snippets/signed-request'
import { extrasIn } from './variables'

export type { Effect, Language, ShellId, Snippet } from '../model/snippet'
export { SHELLS, SHELL_IDS } from './shells'
export { SDKS, sdkSnippet, sdksFor, sendingSdkSnippet } from '@/lib/vendors/sdks'
export type { Sdk } from '../model/sdk'
export { variableOf } from './variables'

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
export function snippetsFor(id: ProductId, scheme: SchemeId, region: string): Snippets {
  const product: Product = catalogue.product(id)
  if (!product.schemes.some((s) => s.scheme === scheme)) throw new TypeError(`${id} has no scheme ${scheme}`)
  const code = (findRegion(product, region) ?? product.regions[0]).code
  const shells = Object.fromEntries(
    SHELL_IDS.map((shell) => [shell, shellSnippets(product, scheme, code, shell)]),
  ) as Record<ShellId, readonly Snippet[]>
  return { shells, plain: plainSnippets(product, scheme, code) }
}

function shellSnippets(product: Product, scheme: SchemeId, region: string, shell: ShellId): readonly Snippet[] {
  const calls = callsOf(product, scheme, region)
  const commands = commandsOf(product, scheme, calls, shell)
  const fields = product.fields.filter((f) => commands.some((c) => c.reads.includes(f)))
  const extras = [
    ...new Set(calls.flatMap((c) => [c.path, ...Object.values({ ...c.form, ...c.json })]).flatMap(extrasIn)),
  ]
  return [setupSnippet(shell, fields, extras), ...commands]
}

function commandsOf(product: Product, scheme: SchemeId, calls: readonly Call[], shell: ShellId): readonly Snippet[] {
  const direct = directAuth(scheme, product.credentialSet)
  if (direct) return calls.map((call) => directSnippet(call, direct, shell))
  if (scheme === 'oauth2') return [exchangeSnippet(shell), ...calls.map((call) => tokenCallSnippet(call, shell))]
  if (scheme === 'registration-token') return [tokenSnippet(shell), ...calls.map((call) => signedSnippet(call, shell))]
  return [
    ...calls.map((call) => signedSnippet(call, shell)),
    ...(shell === 'cmd' ? [] : [signBodySnippet(bodyOf(product), shell)]),
  ]
}

/** A request with a body, to show how one is signed; it is never sent. */
function bodyOf(product: Product): { readonly path: string; readonly body: string } {
  return product.id === 'verification'
    ? {
        path: '/verification/v1/verifications',
        body: '{"identity":{"type":"number","endpoint":"+15551230100"},"method":"sms"}',
      }
    : {
        path: '/calling/v1/callouts',
        body:
          '{"method":"ttsCallout","ttsCallout":{"destination":{"type":"number","endpoint":"+15551230100"},' +
          '"text":"Hello"}}',
      }
}

function plainSnippets(product: Product, scheme: SchemeId, region: string): readonly Snippet[] {
  if (scheme === 'registration-token') return registrationTokens()
  const call = callsOf(product, scheme, region)[0]
  if (!call) return []
  const reads = [...new Set([...authReads(scheme, product.credentialSet), ...readsOf(call)])]
  const shared = { shell: null, effect: call.effect, reads, ...(call.note ? { note: call.note } : {}) } as const
  const node = nodeCode(call, scheme, product.credentialSet)
  const python = pythonCode(call, scheme, product.credentialSet)
  return [
    ...(node
      ? [
          {
            ...shared,
            id: 'plain-node',
            language: 'javascript',
            title: 'Node.js without a package',
            code: node,
          } as const,
        ]
      : []),
    ...(python
      ? [
          {
            ...shared,
            id: 'plain-python',
            language: 'python',
            title: 'Python without a package',
            code: python,
          } as const,
        ]
      : []),
  ]
}

function registrationTokens(): readonly Snippet[] {
  const shared = { shell: null, effect: 'offline', reads: ['applicationKey', 'applicationSecret', 'userId'] } as const
  return [
    {
      ...shared,
      id: 'plain-node',
      language: 'javascript',
      title: 'Your backend in Node.js: make a registration token',
      code: NODE_REGISTRATION_TOKEN,
    },
    {
      ...shared,
      id: 'plain-python',
      language: 'python',
      title: 'Your backend in Python: make a registration token',
      code: PYTHON_REGISTRATION_TOKEN,
    },
  ]
}
