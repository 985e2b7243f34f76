import type { ValueKindCatalogue } from '../model/value-kind'

/** What stands in the place of a value that was taken out. `{32}` keeps what a path says by the length of its id. */
const MARK = '…'
const MARK_32 = '{32}'

/** Names that a credential follows, whatever it looks like. */
const INTRODUCING = [
  'bearer',
  'basic',
  'application',
  'token',
  'secret',
  'password',
  '-u',
  '--user',
  'api[_-]?key',
  'key[_-]?secret',
  '(?:client|app|application)[_-]?secret',
]
const INTRODUCES = new RegExp(`^(?:${INTRODUCING.join('|')}):?$`, 'i')
const LONG = 20

/**
 * Takes out of a text whatever could be a key, a secret or a token, before it may stand in an address. It errs on the
 * side of taking out: UUIDs stay, since they are ids; host names and words stay. Scrubbing twice changes nothing more.
 * @param text typed or pasted, of any length
 * @param max characters to keep, counted before anything is taken out
 */
export function scrub(catalogue: ValueKindCatalogue, text: string, max: number): string {
  let last = text
    .slice(0, max)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
  for (;;) {
    const next = round(catalogue, last).slice(0, max).trim()
    if (next === last) return next
    last = next
  }
}

/** Each round takes something out or leaves the text as it is, so that a few are enough. */
function round(catalogue: ValueKindCatalogue, text: string): string {
  return text
    .replace(/:\/\/[^/\s]{0,200}@/g, '://')
    .split(/([\s"'`,;&?=<>()[\]{}|\\]+)/)
    .map((part, i, parts) => (i % 2 === 1 ? part : scrubWord(catalogue, part, parts[i - 2] ?? '')))
    .join('')
}

/** @param before the word in front */
function scrubWord(catalogue: ValueKindCatalogue, word: string, before: string): string {
  if (INTRODUCES.test(before) && word.length >= 8 && !isWord(word)) return MARK
  const pieces = word.split(/([/:@])/)
  return pieces
    .map((piece, i) =>
      i % 2 === 1 ? piece : INTRODUCES.test(pieces[i - 2] ?? '') && piece !== '' ? MARK : scrubPiece(catalogue, piece),
    )
    .join('')
}

function scrubPiece(catalogue: ValueKindCatalogue, piece: string): string {
  const kind = catalogue.kindOf(piece)
  if (kind === 'uuid') return piece
  if (kind === 'hex-32' || kind === 'alnum-32') return MARK_32
  if (catalogue.isSecretKind(kind) && !isHost(piece)) return MARK
  if (catalogue.beginsLikeSecret(piece)) return MARK
  return piece.length >= LONG && !isWord(piece) ? MARK : piece
}

/**
 * Host names, and words of a language or an API: letters, perhaps joined by single marks, without the mixed case of
 * random text.
 */
function isWord(text: string): boolean {
  return isHost(text) || (/^[A-Za-z]+(?:[-_.][A-Za-z]+)*[.!?]?$/.test(text) && humps(text) < 4)
}

function isHost(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|io|dev|example|local)$/i.test(text)
}

/** How often a capital follows a small letter. */
function humps(text: string): number {
  return [...text].filter((c, i) => /[A-Z]/.test(c) && /[a-z]/.test(text[i - 1] ?? '')).length
}
