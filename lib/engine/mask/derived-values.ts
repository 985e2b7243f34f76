import { decodeBase64 } from '../bytes/encoding'

const QUOTES = /^["'`“”‘’„«»]+|["'`“”‘’„«»]+$/g
const SCHEME = /^(?:authorization\s{0,3}:\s{0,3})?(?:bearer|basic|application)\s{1,3}(?=\S)/i
const NAME = /^(?:export\s{1,3}|set\s{1,3})?[A-Za-z_][\w.-]{2,60}\s?[=:]\s?(?=\S)/
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]+/g

/** Characters: a shorter remainder is part of any text. */
const SHORTEST = 6
/** A value that keeps opening is looked at so often. */
const DEEPEST = 4

/**
 * Everything that somebody who has a value may make of it: without quotes, white space, its scheme, its name, its user
 * name, decoded. A check may send any of these, and an answer may repeat it, so all are known before the first request.
 * @returns the value itself first, each once; nothing shorter than six characters but the value itself
 */
export function derivedValues(value: string): readonly string[] {
  const all = new Set<string>()
  let open = [value]
  for (let depth = 0; depth <= DEEPEST && open.length > 0; depth++) {
    const fresh = open.filter((text) => !all.has(text) && (depth === 0 || text.length >= SHORTEST))
    for (const text of fresh) all.add(text)
    open = fresh.flatMap(oneStep)
  }
  return [...all]
}

function oneStep(text: string): string[] {
  const trimmed = text.trim()
  const colon = trimmed.indexOf(':')
  return [
    trimmed,
    trimmed.replace(QUOTES, ''),
    trimmed.replace(UNSEEN, ''),
    trimmed.replace(SCHEME, ''),
    trimmed.replace(NAME, ''),
    ...(colon < 0 ? [] : [trimmed.slice(colon + 1)]),
    ...(/%[0-9a-f]{2}/i.test(text) ? [percentDecoded(text)] : []),
    ...fromBase64(trimmed),
  ]
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Printable text that the value is base64 of, in either alphabet, with its padding or without. */
function fromBase64(text: string): string[] {
  const bare = text
    .replace(/={1,2}$/, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
  const decoded = decodeBase64(bare.padEnd(Math.ceil(bare.length / 4) * 4, '='))
  if (!decoded.ok) return []
  const plain = String.fromCharCode(...decoded.bytes.slice(0, 4096))
  return /^[\t\n\r\x20-\x7e]+$/.test(plain) ? [plain] : []
}
