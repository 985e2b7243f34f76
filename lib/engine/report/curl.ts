import type { Catalogue } from '../catalogue/catalogue'
import { protocolOf } from '../model/exchange'
import { findRegion } from '../model/product'
import type { SchemeId } from '../model/ids'
import type { Product } from '../model/product'
import type { Call } from '../model/call'
import { request } from '../snippets/curl'
import { SHELLS } from '../snippets/shells'
import { callSnippet, exchangeSnippet } from '../snippets/snippets'
import type { SharedEvidence, SharedReport } from './shared'
import { decisiveCalls, outcomeText, utcText } from './words'

export type CurlCommands = {
  /** the call that was refused; null where the report holds none that can be made again */
  readonly failing: string | null
  /** the call that was accepted after the fix; null where none was seen */
  readonly fixed: string | null
  /** a free read of the product as it is documented, where a call was refused and none was accepted */
  readonly documented: string | null
}

/**
 * The refused and the fixed call as commands for bash with curl (and openssl where a request is signed). Every value
 * comes from an environment variable. Only hosts and path words of the catalogue get in, so a report from a stranger
 * cannot carry a command.
 */
export function toCurl(catalogue: Catalogue, report: SharedReport): CurlCommands {
  const { failing, fixed, change } = decisiveCalls(report)
  const failingCode = failing && codeOf(catalogue, failing)
  const fixedCode = fixed && codeOf(catalogue, fixed)
  const documentedCode = failing && !fixedCode ? documented(catalogue, report) : null
  return {
    failing:
      failing && failingCode ? script(`Refused: ${outcomeText(failing)}, ${utcText(failing.at)}`, failingCode) : null,
    fixed: fixed && fixedCode ? script(fixedTitle(fixed, change), fixedCode) : null,
    documented: documentedCode ? script('As documented', documentedCode) : null,
  }
}

function fixedTitle(fixed: SharedEvidence, change: string | null): string {
  return `Accepted: ${outcomeText(fixed)}, ${utcText(fixed.at)}${change ? `. Change: ${change}` : ''}`
}

function codeOf(catalogue: Catalogue, e: SharedEvidence): string | null {
  if (!e.request || !e.host || !catalogue.publicHosts.has(e.host)) return null
  if (protocolOf(e) === 'smtp') return loginOf(catalogue, e)
  const exchange = e.request.method === 'POST' ? exchangeSnippet(catalogue, e.host, 'bash') : null
  if (exchange) return exchange.code
  const product = catalogue.findProduct(e.product)
  const call = callTo(e.host, withQuery(catalogue, e.request.path, product))
  const authorization = e.request.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? null
  return (
    (e.request.method === 'GET' && e.scheme && authenticated(catalogue, call, e.scheme, product)) ||
    request(catalogue, call, [...methodArgs(e.request.method), ...asSent(authorization)], SHELLS.bash)
  )
}

/** The login again, with what is known of its scheme. */
function loginOf(catalogue: Catalogue, e: SharedEvidence): string | null {
  const product = catalogue.findProduct(e.product)
  return product && e.scheme ? authenticated(catalogue, callTo(e.host ?? '', ''), e.scheme, product) : null
}

function documented(catalogue: Catalogue, report: SharedReport): string | null {
  const own = catalogue.findProduct(report.product)
  const product = own?.sample || own?.login ? own : catalogue.findProduct(own?.standIn?.product)
  if (!product) return null
  const region = findRegion(product, report.region) ?? product.regions[0]
  if (product.login) return authenticated(catalogue, callTo(region.host, ''), product.schemes[0].scheme, product)
  if (!product.sample) return null
  return authenticated(
    catalogue,
    callTo(product.sample.host ?? region.host, product.sample.path),
    product.schemes[0].scheme,
    product,
  )
}

function callTo(host: string, path: string): Call {
  return { id: 'call', title: '', method: 'GET', host, path, effect: 'free' }
}

/** A read under a scheme of which everything is known; null for a scheme that no single call carries. */
function authenticated(catalogue: Catalogue, call: Call, scheme: SchemeId, product: Product | null): string | null {
  return callSnippet(catalogue, product, scheme, call, 'bash')?.code ?? null
}

/** The projection dropped the query; the documented sample's own is known to be harmless. */
function withQuery(catalogue: Catalogue, path: string, product: Product | null): string {
  const sample = product?.sample?.path
  return sample?.split('?')[0] === path ? sample : catalogue.pathTemplate(path)
}

function methodArgs(method: string): string[] {
  return method === 'GET' ? [] : [`-X ${method.replace(/[^A-Z]/g, '')}`]
}

/** Of a pasted call only the scheme is known. */
function asSent(authorization: string | null): string[] {
  const scheme = /^(\w+) \[hidden\]$/.exec(authorization ?? '')?.[1]
  if (!scheme) return authorization === null ? [] : ['-H "Authorization: $AUTHORIZATION"']
  return scheme.toLowerCase() === 'basic'
    ? ['-u "$USER_NAME:$PASSWORD"']
    : [`-H "Authorization: ${scheme} $CREDENTIALS"`]
}

function script(title: string, code: string): string {
  return (
    `# ${title.replace(/\s+/g, ' ')}\n# Needs ${variablesIn(code).join(', ') || 'no variable'} in the ` +
    `environment.\n${code}\n`
  )
}

/** The variables that a script reads; those it sets itself are in lower case. */
function variablesIn(code: string): string[] {
  return [...new Set((code.match(/\$[A-Z][A-Z0-9_]*/g) ?? []).map((v) => v.slice(1)))]
}
