import { JSON_LIMITS, isModestJson } from './json-limits'

/** Bytes of the body of an action: several times the largest report, and what the framework is told too. */
const MAX_BYTES = 256 * 1024

/** Levels of a value, and members of it once every reference is followed. No value of a page comes near. */
const { depth: MAX_DEPTH, members: MAX_MEMBERS } = JSON_LIMITS

export type ActionBodyFault = { readonly status: 400 | 413; readonly message: string }

const UNREADABLE: ActionBodyFault = { status: 400, message: 'The body of this request could not be read.' }
const TOO_LARGE: ActionBodyFault = { status: 413, message: `This address takes ${MAX_BYTES / 1024} KiB at most.` }

export type ActionBody = {
  /** null where it can be decoded */
  readonly fault: ActionBodyFault | null
  /** the arguments of a call that are plain values, as they were written; null where it is a form or has a fault */
  readonly args: unknown
}

const refused = (fault: ActionBodyFault): ActionBody => ({ fault, args: null })

/**
 * Looks at what is posted to a page before the framework decodes it, which answers 500 to what it cannot. Values are
 * read in the notation of React's server functions as far as our pages use it: plain values, forms, and references to a
 * member that stands before. Whatever else the notation knows (promises, streams, maps, functions, bytes) is refused:
 * no action takes it.
 */
export async function readActionBody(request: Request): Promise<ActionBody> {
  if (Number(request.headers.get('content-length')) > MAX_BYTES) return refused(TOO_LARGE)
  const bytes = await bytesOf(request)
  if (bytes === null) return refused(TOO_LARGE)
  const type = request.headers.get('content-type') ?? ''
  const calls = request.headers.has('next-action')
  if (!type.startsWith('multipart/form-data')) {
    const args = calls ? parsed(textOf(bytes)) : null
    return !calls || isReply(args) ? { fault: null, args } : refused(UNREADABLE)
  }
  const form = await formOf(bytes, type)
  const isReadable = form && (calls ? isReply(parsed(form.get('0'))) : hasReadableAction(form))
  return isReadable ? { fault: null, args: null } : refused(UNREADABLE)
}

/** The body, or null when it is longer than an action's may be. */
async function bytesOf(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > MAX_BYTES) return null
    chunks.push(chunk)
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

async function formOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | null> {
  return new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch(() => null)
}

/** The action that a form without JavaScript names: its id, and the values that are bound to it. */
function hasReadableAction(form: FormData): boolean {
  for (const [name, value] of form) {
    const part = /^\$ACTION_(\w+):(\w+)$/.exec(name)?.[2]
    if (part === undefined) continue
    if (part === '0' ? !isReference(value, name, form) : !isReply(parsed(value))) return false
  }
  return true
}

/** `{ id, bound }`, where `bound` names the part that has the values. */
function isReference(value: FormDataEntryValue, name: string, form: FormData): boolean {
  const read = parsed(value)
  if (read === null || typeof read !== 'object' || !('id' in read) || typeof read.id !== 'string') return false
  const bound = 'bound' in read ? read.bound : null
  if (bound === null) return true
  return typeof bound === 'string' && /^\$@\w$/.test(bound) && form.has(name.slice(0, -1) + bound.slice(2))
}

/** The arguments of a call: a list in React's notation, of which every part can be decoded. */
function isReply(root: unknown): boolean {
  return Array.isArray(root) && new Reply().members(root, '0', 0) !== null
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !isModestJson(value)) return undefined
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

class Reply {
  /** path of a list or object that was read to its end → how many members it has, references followed */
  readonly #whole = new Map<string, number>()

  /** @returns how many members the value has, or null where it cannot be decoded */
  members(value: unknown, path: string | null, depth: number): number | null {
    if (typeof value === 'string') return this.#text(value)
    if (value === null || typeof value !== 'object') return 1
    if (depth >= MAX_DEPTH) return null
    let sum = 1
    for (const [key, member] of Object.entries(value)) {
      // a key with a colon cannot be told from a path, so nothing in it is referred to
      const count = this.members(member, path === null || key.includes(':') ? null : `${path}:${key}`, depth + 1)
      if (count === null) return null
      sum += count
      if (sum > MAX_MEMBERS) return null
    }
    if (path !== null) this.#whole.set(path, sum)
    return sum
  }

  #text(text: string): number | null {
    if (!text.startsWith('$')) return 1
    if (/^\$(?:\$|K[0-9a-f]{1,4}$|undefined$|D|Infinity$|-Infinity$|-0$|NaN$)/.test(text)) return 1
    return this.#whole.get(text.slice(1)) ?? null // a reference to what was read before: never a circle
  }
}
