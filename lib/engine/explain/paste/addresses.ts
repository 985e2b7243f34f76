import { tellsSuccess } from '../../diagnose/rules/conditions'
import { oneOf } from '../../http/patterns'
import type { HostCatalogue } from '../../model/catalogue'

/** Addresses of pages about errors, which stand in messages beside the address that was called. */
const PAGES = [
  /\/\/(?:developers|documentation|docs|help|dashboard|www|github|app)\./,
  /\/docs\//,
  /tools\.ietf/,
  /nodejs\.org/,
  /npmjs/,
  /aka\.ms/,
  /curl\.se/,
  /java\.sun/,
]

const URLS = /https?:\/\/[^\s"'`<>)\]}\\,|]{4,2000}/g

/** Before an address that is the name of somebody or of a page, and was not called. */
const NAMES_SOMETHING = oneOf(
  [
    /\b(?:issuer|iss|aud|audience|realm|error_uri|resource_metadata)["']?\s{0,3}[:=]?\s{0,3}["'<(]?$/,
    /\b(?:documentation|docs?|more_info|help|errorLink)["']?\s{0,3}[:=]?\s{0,3}["'<(]?$/,
    /\b(?:see|visit|read)(?: also)?:? ["'<(]?$/,
  ],
  'i',
)

type Address = { readonly url: string; readonly line: number; readonly works: boolean }

/**
 * The address that was called: on the line of the failure, else that of a vendor which is nearest to it, else the only
 * one, else a host alone.
 * @param near the line of the failure, counted from 0
 * @param inAnswer the body that came: an address in it was not called, and neither was one that is told to work
 */
export function urlIn(
  catalogue: HostCatalogue,
  text: string,
  near: number,
  { inAnswer = '' }: { readonly inAnswer?: string } = {},
): string | null {
  const found = addressesIn(text)
  const asked = found.filter(({ url }) => !inAnswer.includes(url))
  const failing = asked.filter(({ works }) => !works)
  const all = failing.length > 0 ? failing : asked
  const isKnown = ({ url }: Address) => catalogue.hostFacts(hostOf(url)) !== null
  const here = all.filter(({ line }) => line === near)
  const known = all
    .filter(isKnown)
    .toSorted((a, b) => Math.abs(a.line - near) - Math.abs(b.line - near) || a.line - b.line)
  const distinct = new Set(all.map(({ url }) => hostOf(url)))
  const chosen = here.find(isKnown) ?? here[0] ?? known[0] ?? (distinct.size === 1 ? all.at(-1) : undefined)
  return chosen?.url ?? hostIn(catalogue, text)
}

function addressesIn(text: string): Address[] {
  return text
    .slice(0, 200_000)
    .split('\n')
    .flatMap((content, line) =>
      content.includes('http')
        ? [...content.matchAll(URLS)]
            .filter(({ index }) => !NAMES_SOMETHING.test(content.slice(Math.max(0, index - 40), index)))
            .slice(0, 10)
            .map(([url]) => ({
              url: called(url.replace(/[.:;!?*]+$/, ''), content),
              line,
              works: tellsSuccess(content),
            }))
        : [],
    )
    .filter(({ url }) => !PAGES.some((page) => page.test(url)))
    .slice(0, 200)
}

/** An address that ends with the version of an API, as settings and constructors take one. */
const BASE = /^https?:\/\/[^/?#]{1,255}\/v\d{1,2}\/?$/
/** The line tells of a call: its method, an arrow to the answer, or `url` as clients name what they asked. */
const OF_CALL = /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE)\b|\bfor url\b|[-=]> ?[1-5]\d\d\b|\brequests?\.|\bfetch\(|\bcurl\b/

/** A base address that is configured was not called as it stands, so only its host is known. */
export function called(url: string, line: string): string {
  return BASE.test(url) && !OF_CALL.test(line) ? url.replace(/\/v\d{1,2}\/?$/, '') : url
}

function hostOf(url: string): string {
  return url.replace(/^https?:\/\/(?:[^/?#@]{0,500}@)?/, '').split(/[/?#]/)[0] ?? ''
}

/** The lines that do not tell of what succeeds; all of them where no other is left. */
function withoutSuccesses(text: string): string {
  const lines = text.split('\n')
  const left = lines.filter((line) => !tellsSuccess(line))
  return left.some((line) => line.trim() !== '') ? left.join('\n') : text
}

/** A host named without a scheme, as in `getaddrinfo ENOTFOUND api.example.com`. */
function hostIn(catalogue: HostCatalogue, text: string): string | null {
  const ends = catalogue.domains.map((domain) => domain.replaceAll('.', '\\.')).join('|')
  const names = withoutSuccesses(text).match(new RegExp(`\\b(?:[a-z0-9-]{1,40}\\.){1,5}(?:${ends})\\b`, 'gi')) ?? []
  const distinct = [...new Set(names.slice(0, 2000).map((n) => n.toLowerCase()))].slice(0, 30)
  const host =
    distinct.find((n) => catalogue.hostFacts(n)?.known) ?? distinct.find((n) => /\.api\.|^api\.|auth\./.test(n))
  return host ? `https://${host}` : null
}
