import { isObject, readJson } from '../http/json'
import type { HeaderCatalogue } from '../model/catalogue'
import type { Header } from '../model/exchange'
import type { Reference } from '../model/facts'
import type { Audience } from '../model/header'
import type { Json } from '../model/json'

/** Members of JSON under which an exchange is found in logs, in lower case and without the underscore before `id`. */
const MEMBERS: ReadonlyMap<string, readonly Audience[]> = new Map([
  ['reference', ['live', 'shared']],
  ['traceid', ['live', 'shared']],
  ['requestid', ['live', 'shared']],
  ['correlationid', ['live', 'shared']],
  ['errorid', ['live']],
  ['logid', ['live']],
  ['eventid', ['live']],
  ['incidentid', ['live']],
  ['spanid', ['live']],
])

/** What a reference may look like, and how many of them are given. */
const LIMITS: Readonly<Record<Audience, { readonly header: RegExp; readonly member: RegExp; readonly most: number }>> =
  {
    live: { header: /^[\w.:=;-]{4,200}$/, member: /^[\w.:-]{4,200}$/, most: 8 },
    shared: { header: /^[\w:;=.,/+-]{1,128}$/, member: /^[\w:;=.,/+-]{1,128}$/, most: 6 },
  }
const MAX_HEADERS = 6
const MAX_BODY = 65_536

/**
 * Ids of this one exchange, from the headers and the JSON body of an answer: for its owner from any depth and each
 * once, for a shared report from the top and from what stands in `error` and `details`. Never throws: an unreadable
 * body has none. What they are taken from may be raw: see `quotable` for those that may be shown.
 */
export function referencesOf(
  catalogue: HeaderCatalogue,
  headers: readonly Header[],
  body: string | null,
  audience: Audience,
): readonly Reference[] {
  const found: Reference[] = headers
    .filter(([name, value]) => isQuotedHeader(catalogue, name, audience) && LIMITS[audience].header.test(value))
    .slice(0, MAX_HEADERS)
    .map(([label, value]) => ({ label, value }))
  const json = readBody(body, audience)
  if (json !== undefined) collect(json, found, 0, audience)
  const { most } = LIMITS[audience]
  return audience === 'live'
    ? found.filter((r, i) => found.findIndex((o) => o.value === r.value) === i).slice(0, most)
    : found.slice(0, most)
}

/** Of references that a report names already, those that it may name. */
export function sharedReferences(catalogue: HeaderCatalogue, pairs: readonly Header[]): Header[] {
  const isNamed = (name: string) => isQuotedHeader(catalogue, name, 'shared') || isQuotedMember(name, 'shared')
  const { header, most } = LIMITS.shared
  return pairs.filter(([name, value]) => isNamed(name) && header.test(value)).slice(0, most)
}

function isQuotedHeader(catalogue: HeaderCatalogue, name: string, audience: Audience): boolean {
  return catalogue.headerRow(name)?.quoted.includes(audience) ?? false
}

function isQuotedMember(name: string, audience: Audience): boolean {
  return MEMBERS.get(name.toLowerCase().replace(/_(?=id$)/, ''))?.includes(audience) ?? false
}

function readBody(body: string | null, audience: Audience): Json | undefined {
  if (body === null || (audience === 'shared' && (!body.startsWith('{') || body.length > MAX_BODY))) return undefined
  return /^\s*[{[]/.test(body) ? readJson(body) : undefined
}

const DEEPEST: Readonly<Record<Audience, number>> = { live: 6, shared: 1 }

function collect(value: Json, found: Reference[], depth: number, audience: Audience): void {
  if (depth > DEEPEST[audience] || found.length >= 8) return
  if (Array.isArray(value) && audience === 'live')
    for (const item of (value as readonly Json[]).slice(0, 20)) collect(item, found, depth + 1, audience)
  if (!isObject(value)) return
  for (const [label, item] of Object.entries(value).slice(0, 50)) {
    if (isQuotedMember(label, audience) && typeof item === 'string' && LIMITS[audience].member.test(item))
      found.push({ label, value: item })
    else if (audience === 'live' || label === 'error' || label === 'details') collect(item, found, depth + 1, audience)
  }
}
