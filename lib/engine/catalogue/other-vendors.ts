import { decodeBase64 } from '../bytes/encoding'
import type { OtherVendor, OtherVendorCatalogue } from '../model/other-vendor'
import type { Phrase } from '../model/phrase'
import { indexOf } from './products'

/** Characters: a longer value is looked at up to here. */
const LONGEST_VALUE = 8192

/** What may stand before and after a key: the ends, white space, and the marks of notations. */
const EDGE = '[\\s"\'`“”‘’„«»:=,;|{}()<>\\[\\]@/&?\\\\]'

/** Composes the look-ups of the vendors that are known by name alone. Throws a TypeError where two have one id. */
export function composeOtherVendors(vendors: readonly OtherVendor[]): OtherVendorCatalogue {
  indexOf('other vendor', vendors)
  const keys = vendors.flatMap((vendor) => patternOf(vendor.keys, wholeKey).map((pattern) => ({ vendor, pattern })))
  // most values are nobody's: one pass over all forms says so
  const [anyKey] = patternOf(
    vendors.flatMap((vendor) => vendor.keys),
    wholeKey,
  )
  const keyIn = (text: string) =>
    anyKey?.test(text) === true ? (keys.find(({ pattern }) => pattern.test(text))?.vendor ?? null) : null
  const ofHost = (host: string | null) => {
    const name = host?.toLowerCase().replace(/\.?(?::\d{1,5})?$/, '') ?? ''
    return vendors.find((v) => v.domains.some((end) => name === end || name.endsWith(`.${end}`))) ?? null
  }
  return {
    otherVendors: vendors,
    otherVendorOfHost: ofHost,
    otherVendorOfName(name) {
      const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
      const isFirst = (word: string) =>
        plain.length > word.length && /[a-z0-9]{2,}/.test(word) && plain.startsWith(word)
      return vendors.find((v) => wordsOf(v).some((word) => isFirst(word))) ?? null
    },
    otherVendorOfAddress(url) {
      const address = addressOf(url ?? '')
      const said = (vendor: OtherVendor) => vendor.addresses?.some(({ says }) => says.test(address)) ?? false
      return vendors.find(said) ?? ofHost(address.split('/')[0] ?? null)
    },
    otherVendorOfValue(value) {
      const text = value.slice(0, LONGEST_VALUE)
      for (const one of new Set([text, withoutSpace(text), decoded(text)])) {
        const vendor = keyIn(one)
        if (vendor) return vendor
      }
      return null
    },
    otherVendorOfTrace(frames) {
      const names = packagesIn(frames)
      return vendors.find((v) => wordsOf(v).some((word) => names.some((name) => isPackageOf(word, name)))) ?? null
    },
    otherVendorOfAnswer: (text) => vendors.find(({ refusals }) => refusals.some(({ says }) => says.test(text))) ?? null,
  }
}

/** What names of settings begin with: the id and the names of the hosts, `acme` of `acme.com`. */
function wordsOf({ id, domains }: OtherVendor): readonly string[] {
  return [id, ...domains.map((domain) => domain.split('.').at(-2) ?? '')]
    .map((word) => word.replaceAll('-', ''))
    .filter((word) => word.length > 2 && !SHARED_WORDS.has(word))
}

/** The folders in which package managers of Node, Python, PHP, Ruby and Elixir put what they install. */
const PACKAGE = /(?:node_modules|site-packages|dist-packages|\/vendor|\/gems|\/deps)[/\\](@?[\w-]{2,60}|\.pnpm)/g

/** The packages of the frame that threw: the first of most traces, the last of one of Python. */
function packagesIn(frames: string): readonly string[] {
  const lines = frames.split('\n').filter((line) => line.trim() !== '')
  const isOfPython = /^\s*File ["']/.test(lines[0] ?? '')
  const thrown = isOfPython ? lines.findLast((line) => /^\s*File ["']/.test(line)) : lines[0]
  return [...(thrown ?? '').slice(0, 1000).matchAll(PACKAGE)].map((m) => (m[1] ?? '').toLowerCase())
}

/** What names of packages add to that of the vendor. */
const ADDED = /^(?:[-_](?:node|js|ruby|php|python|java|go|sdk|api|client|lib|auth-library|cloud|admin|\d[\d.]*)){0,4}$/

/** `@acme`, `@acme-sdk`, `acme`, `acme-node`, and not `acme-of-somebody-else`. */
function isPackageOf(word: string, name: string): boolean {
  const bare = name.replace(/^@/, '')
  return bare.startsWith(word) && ADDED.test(bare.slice(word.length))
}

/** Parts of host names that name nobody by themselves. */
const SHARED_WORDS = new Set(['api', 'app', 'cloud', 'login', 'accounts', 'windows', 'azure-api'])

function patternOf(phrases: readonly Phrase[], from: (source: string) => string): readonly RegExp[] {
  return phrases.length === 0 ? [] : [new RegExp(from(phrases.map(({ says }) => says.source).join('|')))]
}

function wholeKey(source: string): string {
  return `(?:^|${EDGE})(?:${source})(?=$|${EDGE})`
}

function addressOf(url: string): string {
  const [, host = '', path = ''] =
    /^(?:[a-z][a-z\d+.-]{0,20}:\/\/)?(?:[^/?#@]{0,500}@)?([^/?#]{0,255})([^?#]{0,2000})/i.exec(url.trim()) ?? []
  return `${host.toLowerCase()}${path}`
}

/** Without white space and characters that cannot be seen, with which a value comes out of a file or a chat. */
function withoutSpace(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]+/g, '')
}

/** What a value of Basic holds, or one that somebody encoded; empty where it is neither. */
function decoded(text: string): string {
  const word = text.replace(/^[\s"'`]*(?:authorization\s*[:=]\s*)?(?:basic\s+)?|[\s"'`]+$/gi, '')
  const bare = word
    .replace(/={1,2}$/, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
  const bytes = bare.length < 8 ? null : decodeBase64(bare.padEnd(Math.ceil(bare.length / 4) * 4, '='))
  if (!bytes?.ok) return ''
  const plain = String.fromCharCode(...bytes.bytes.slice(0, LONGEST_VALUE))
  return /^[\t\n\r\x20-\x7e]+$/.test(plain) ? plain : ''
}
