/** What stands in place of a part of a path that cannot name anything. No id of ours looks so. */
const NOTHING = '-'

/** The last part of a link that opens something by itself, and of the JSON beside it. */
const CAPABILITY = /^\/(?:r|case|join|api\/reports|api\/case)\//

/** A source map, of which the framework makes an empty one. No page asks for any. */
const SOURCE_MAP = /^(\/_next\/static\/).*\.map$/

/** What the framework keeps for itself: its page of the last resort answers 500 to whoever asks for it. */
const INNER = /^\/(?:_|%5f)(?!next(?:\/|$))/i

/** A link's last part, and what may follow it. Longer than any id, so that a near miss is looked up as one. */
const CAPABILITY_REST = /^[\w-]{1,64}(?:\/events)?$/

/**
 * The target of a request as the framework may see it. It answers 500 to a path that cannot be decoded, and redirects
 * an absolute target to the host that it names; both end here:
 * - of an absolute target (RFC 9112 section 3.2.2) only path and query are kept,
 * - a part of a path that is no percent-encoded UTF-8 becomes one that names nothing,
 * - so do a source map, and a page that is the framework's own,
 * - so does whatever follows `/r/`, `/case/` and the like and cannot be an id, in whatever spelling.
 * @param target of the request line
 */
export function readTarget(target: string): string {
  const own = target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
  const [path = '', query] = splitOnce(own, '?')
  const decodable = path.split('/').map(decodablePart).join('/').replace(SOURCE_MAP, `$1${NOTHING}`)
  if (INNER.test(decodable)) return `/${NOTHING}`
  const prefix = CAPABILITY.exec(decodable)?.[0]
  const named =
    prefix === undefined || decodable === prefix || CAPABILITY_REST.test(decodable.slice(prefix.length))
      ? decodable
      : prefix + NOTHING + (decodable.endsWith('/events') ? '/events' : '')
  return (named.startsWith('/') ? named : `/${named}`) + (query === undefined ? '' : `?${query}`)
}

function splitOnce(text: string, at: string): [string, string?] {
  const index = text.indexOf(at)
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)]
}

function decodablePart(part: string): string {
  try {
    decodeURIComponent(part)
    return part
  } catch {
    return NOTHING
  }
}
