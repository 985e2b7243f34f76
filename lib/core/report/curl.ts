import { findProduct, findRegion, TOKEN_ENDPOINT } from '../products'
import type { Family, Product, SchemeId } from '../products/define'
import { FIELDS, type FieldId } from '../credentials/fields'
import { variableOf } from './fingerprint'
import { KNOWN_HOSTS, pathTemplate } from './places'
import type { SharedEvidence, SharedReport } from './shared'
import { decisiveCalls, outcomeText, utcText } from './words'

export type CurlCommands = {
  /** the call that was refused; null where the report holds none that can be made again */
  readonly failing: string | null
  /** the call that was accepted after the fix, or the documented one */
  readonly fixed: string | null
}

type Call = { readonly method: string; readonly host: string; readonly path: string; readonly scheme: SchemeId | null; readonly authorization: string | null; readonly family: Family }

const PAIR: Record<Family, readonly [user: FieldId | null, password: FieldId]> = {
  project: ['keyId', 'keySecret'],
  application: ['applicationKey', 'applicationSecret'],
  mailgun: [null, 'apiKey'],
  'sms-service-plan': ['servicePlanId', 'apiToken'],
}

/**
 * The refused and the fixed call as commands for bash with curl (and openssl where a request is signed). Every value comes from an
 * environment variable. Only hosts and path words of the catalogue get in, so a report from a stranger cannot carry a command.
 */
export function toCurl(report: SharedReport): CurlCommands {
  const { failing, fixed, change } = decisiveCalls(report)
  const failingCall = failing && callOf(failing)
  const fixedCall = (fixed && callOf(fixed)) ?? documentedCall(report)
  return {
    failing: failing && failingCall ? command(`Refused: ${outcomeText(failing)}, ${utcText(failing.at)}`, failingCall) : null,
    fixed: fixedCall ? command(fixed ? fixedTitle(fixed, change) : 'As documented', fixedCall) : null,
  }
}

function fixedTitle(fixed: SharedEvidence, change: string | null): string {
  return `Accepted: ${outcomeText(fixed)}, ${utcText(fixed.at)}${change ? `. Change: ${change}` : ''}`
}

function callOf(e: SharedEvidence): Call | null {
  if (!e.request || !e.host || !KNOWN_HOSTS.has(e.host)) return null
  if (e.host === TOKEN_ENDPOINT.host && e.request.method === 'POST') return { method: 'POST', host: e.host, path: TOKEN_ENDPOINT.path, scheme: null, authorization: null, family: 'project' }
  const product = findProduct(e.product)
  const authorization = e.request.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? null
  return { method: e.request.method, host: e.host, path: withQuery(e.request.path, product), scheme: e.scheme, authorization, family: product?.family ?? 'project' }
}

function documentedCall(report: SharedReport): Call | null {
  const own = findProduct(report.product)
  const product = own?.sample ? own : findProduct(own?.standIn?.product)
  if (!product?.sample) return null
  const region = findRegion(product, report.region) ?? product.regions[0]
  return { method: product.sample.method, host: product.sample.host ?? region.host, path: product.sample.path, scheme: product.schemes[0].scheme, authorization: null, family: product.family }
}

/** The projection dropped the query; the documented sample's own is known to be harmless. */
function withQuery(path: string, product: Product | null): string {
  const safe = pathTemplate(path, null)
  const sample = product?.sample?.path
  return sample?.split('?')[0] === path ? sample : safe
}

function command(title: string, call: Call): string {
  const { before, options } = authentication(call)
  const url = `https://${call.host}${call.path.replace('{randomUuid}', '00000000-0000-4000-8000-000000000000').replace(/\{(\w+)\}/g, (_, name: string) => `$${variable(name)}`)}`
  const lines = [`curl -sS -i "${url}"`, ...(call.method === 'GET' || call.host === TOKEN_ENDPOINT.host ? [] : [`-X ${call.method.replace(/[^A-Z]/g, '')}`]), ...options]
  const script = [...before, lines.join(' \\\n  ')].join('\n')
  return `# ${title.replace(/\s+/g, ' ')}\n# Needs ${variablesIn(script).join(', ') || 'no variable'} in the environment.\n${script}\n`
}

function variable(name: string): string {
  return isFieldId(name) ? variableOf(name) : 'ID'
}

function isFieldId(name: string): name is FieldId {
  return Object.hasOwn(FIELDS, name)
}

/** The variables a script reads and does not set itself. */
function variablesIn(script: string): string[] {
  const set = new Set(script.match(/^[A-Z_]+(?==)/gm))
  return [...new Set((script.match(/\$[A-Z][A-Z0-9_]*/g) ?? []).map((v) => v.slice(1)))].filter((v) => !set.has(v))
}

type Authentication = { readonly before: readonly string[]; readonly options: readonly string[] }

function authentication(call: Call): Authentication {
  if (call.host === TOKEN_ENDPOINT.host) return { before: [], options: [basic('project'), '-d grant_type=client_credentials'] }
  switch (call.scheme) {
    case 'oauth2':
      return { before: [tokenLine], options: ['-H "Authorization: Bearer $TOKEN"'] }
    case 'static-bearer':
      return { before: [], options: [`-H "Authorization: Bearer $${variableOf('apiToken')}"`] }
    case 'basic':
    case 'mailgun-basic':
      return { before: [], options: [basic(call.family)] }
    case 'signed':
      return signed(call)
    case 'public':
      return { before: [], options: [`-H "Authorization: Application $${variableOf('applicationKey')}"`] }
    default:
      return { before: [], options: asSent(call.authorization) }
  }
}

/** Of a pasted call only the scheme is known. */
function asSent(authorization: string | null): string[] {
  const scheme = /^(\w+) \[hidden\]$/.exec(authorization ?? '')?.[1]
  if (!scheme) return authorization === null ? [] : ['-H "Authorization: $AUTHORIZATION"']
  return scheme.toLowerCase() === 'basic' ? ['-u "$USER_NAME:$PASSWORD"'] : [`-H "Authorization: ${scheme} $CREDENTIALS"`]
}

function basic(family: Family): string {
  const [user, password] = PAIR[family]
  return `-u "${user ? `$${variableOf(user)}` : 'api'}:$${variableOf(password)}"`
}

const tokenLine = [
  `TOKEN=$(curl -sS "https://${TOKEN_ENDPOINT.host}${TOKEN_ENDPOINT.path}" ${basic('project')} -d grant_type=client_credentials \\`,
  `  | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')`,
].join('\n')

/**
 * A signed request without a body: the lines for body hash and content type stay empty, the secret is base64-decoded, the path has
 * no query. Source: developers.sinch.com/docs/voice/api-reference/authentication/signed-request
 */
function signed({ method, path }: Call): Authentication {
  const bare = (path.split('?')[0] ?? '').replace('{randomUuid}', '00000000-0000-4000-8000-000000000000').replace(/\{(\w+)\}/g, (_, name: string) => `$${variable(name)}`)
  const [key, secret] = [variableOf('applicationKey'), variableOf('applicationSecret')]
  return {
    before: [
      'TIMESTAMP=$(date -u +%Y-%m-%dT%H:%M:%SZ)',
      `KEY_HEX=$(printf %s "$${secret}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n')`,
      `SIGNATURE=$(printf '${method.replace(/[^A-Z]/g, '')}\\n\\n\\nx-timestamp:%s\\n%s' "$TIMESTAMP" "${bare}" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY_HEX" -binary | openssl base64 -A)`,
    ],
    options: [`-H "Authorization: Application $${key}:$SIGNATURE"`, '-H "x-timestamp: $TIMESTAMP"'],
  }
}
