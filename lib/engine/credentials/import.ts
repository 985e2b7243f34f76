import { catalogue } from '@/lib/vendors'
import type { FieldId, ProductId } from '../model/ids'
import { parseCurl, type CurlCommand } from '../http/curl/parse'
import { exactWords } from '../http/curl/words'
import { kindOf } from './value-kind'
import type { Values } from '../model/values'

/** What was found in a pasted text, ready to fill a form. */
export type Imported = {
  /** what the text was recognised as */
  readonly from: 'env' | 'json' | 'curl'
  readonly values: Values
  readonly product: ProductId | null
  readonly region: string | null
}

const MAX = 64 * 1024

const byAlias = new Map<string, FieldId>()
for (const id of catalogue.fieldIds) {
  byAlias.set(canonical(id), id)
  for (const alias of catalogue.field(id).aliases) byAlias.set(canonical(alias), id)
}

/** Names are compared without case, dashes, underscores and dots, so `SINCH_KEY_ID`, `keyId` and `key-id` are one. */
function canonical(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]/g, '')
}

function fieldNamed(name: string): FieldId | null {
  const plain = canonical(name)
  return byAlias.get(plain) ?? byAlias.get(plain.replace(/^sinch/, '')) ?? null
}

/**
 * Reads credentials out of what people have at hand: `.env` lines, a credentials file in JSON (the Sinch CLI's among
 * them) or a curl command. A single value is not an import. Values are taken exactly as they stand.
 */
export function importCredentials(text: string): Imported | null {
  if (text.length > MAX) return null
  const trimmed = text.trim()
  if (/^(?:\$\s)?curl(?:\.exe)?\s/.test(trimmed)) return fromCurl(trimmed)
  if (trimmed.startsWith('{')) return fromJson(trimmed)
  return trimmed.includes('=') || trimmed.includes(': ') ? fromEnv(trimmed) : null
}

function found(
  from: Imported['from'],
  entries: readonly (readonly [FieldId, string])[],
  product: ProductId | null = null,
  region: string | null = null,
): Imported | null {
  const values = Object.fromEntries(entries) as Values
  if (Object.keys(values).length === 0 && product === null) return null
  return { from, values, product: product ?? productFor(values), region: region ?? values.region ?? null }
}

function productFor(values: Values): ProductId | null {
  if (values.servicePlanId ?? values.apiToken) return 'sms-service-plan'
  if (values.apiKey) return 'mailgun-send'
  if (values.keyId ?? values.keySecret) return 'numbers'
  return (values.applicationKey ?? values.applicationSecret) ? 'voice' : null
}

function fromEnv(text: string): Imported | null {
  const entries: [FieldId, string][] = []
  for (const line of text.split('\n')) {
    const match =
      /^\s{0,20}(?:export\s{1,5}|set\s{1,5}|\$env:)?([A-Za-z_][\w.-]{1,80})\s{0,10}[=:]\s{0,10}(.{0,4000})$/.exec(
        line.replace(/\r$/, ''),
      )
    const field = match?.[1] === undefined ? null : fieldNamed(match[1])
    if (field && match?.[2]) entries.push([field, unquoted(match[2])])
  }
  return entries.length === 0 ? null : found('env', entries)
}

/** dotenv syntax: one pair of matching quotes belongs to the file, not to the value. */
function unquoted(value: string): string {
  const text = value.trim().replace(/,$/, '')
  const quote = text[0]
  return text.length >= 2 && (quote === '"' || quote === "'") && text.endsWith(quote) ? text.slice(1, -1) : text
}

function fromJson(text: string): Imported | null {
  const entries: [FieldId, string][] = []
  const walk = (node: unknown, depth: number): void => {
    if (depth > 6 || node === null || typeof node !== 'object' || entries.length > 40) return
    for (const [name, value] of Object.entries(node)) {
      const field = fieldNamed(name)
      if (field && typeof value === 'string' && value.length <= 4096) entries.push([field, value])
      else walk(value, depth + 1)
    }
  }
  const parsed = parseJson(text)
  if (parsed === undefined) return null
  walk(parsed, 0)
  return entries.length === 0 ? null : found('json', entries)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // its message would quote the text
  }
}

function fromCurl(text: string): Imported | null {
  const words = exactWords(text.replace(/^\$\s/, ''))
  if (!words) return null
  const command = parseCurl(words)
  const url = command.urls.map(urlOf).find((u) => u !== null) ?? null
  const host = catalogue.hostFacts(url?.hostname ?? null)
  const product = catalogue.productAt(host, url?.pathname ?? null)
  const entries: [FieldId, string][] = []
  const project = /^\/(?:xms\/)?v\d\/projects\/([^/]{1,80})/.exec(url?.pathname ?? '')?.[1]
  if (project) entries.push(['projectId', project])
  const plan = /^\/xms\/v1\/([^/]{1,80})/.exec(url?.pathname ?? '')?.[1]
  if (plan) entries.push([product === 'sms-project' ? 'projectId' : 'servicePlanId', plan])
  entries.push(...credentialsIn(command, product))
  if (product === 'mailgun-send') {
    const domain = /^\/v\d\/([^/]{1,253}\.[^/]{1,60})\//.exec(url?.pathname ?? '')?.[1]
    if (domain) entries.push(['domain', domain])
  }
  return found('curl', entries, product, host?.region ?? null)
}

function urlOf(word: string): URL | null {
  return /^https?:\/\//.test(word) && URL.canParse(word) ? new URL(word) : null
}

function credentialsIn({ user, headerLines }: CurlCommand, product: ProductId | null): [FieldId, string][] {
  const tokens = headerLines.flatMap((line): [FieldId, string][] => {
    const token = /^authorization\s?:\s{0,3}bearer\s{1,3}(.{1,4000})$/i.exec(line)?.[1]
    return token && kindOf(token) !== 'jwt' ? [['apiToken', token]] : []
  })
  return [...(user === null ? [] : pairFields(user, product)), ...tokens]
}

function pairFields(pair: string, product: ProductId | null): [FieldId, string][] {
  const colon = pair.indexOf(':')
  const user = colon < 0 ? pair : pair.slice(0, colon)
  const password = colon < 0 ? '' : pair.slice(colon + 1)
  if (product?.startsWith('mailgun-') || user === 'api') return [['apiKey', user === 'api' ? password : pair]]
  const application = product === 'voice' || product === 'verification' || product === 'in-app-calling'
  const fields: readonly [FieldId, FieldId] = application
    ? ['applicationKey', 'applicationSecret']
    : ['keyId', 'keySecret']
  return [[fields[0], user], ...(password === '' ? [] : [[fields[1], password] as [FieldId, string]])]
}
