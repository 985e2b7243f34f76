import { base64url } from '../bytes/hash'
import type { SharingCatalogue } from '../model/catalogue'
import { readShared, type SharedReport } from './shared'

/** Most characters of a fragment, and most bytes it may inflate to. */
export const FRAGMENT_LIMITS = { characters: 64 * 1024, inflated: 256 * 1024 } as const

const VERSION = '1.'

export type FragmentFault = 'empty' | 'too-long' | 'not-ours' | 'damaged' | 'not-a-report'

/**
 * A whole report as the fragment of a link, without `#`: raw DEFLATE (RFC 1951) in base64url (RFC 4648 section 5). A
 * browser never sends a fragment to a server.
 */
export async function toFragment(report: SharedReport): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(report))
  const packed = await collect(through(json, new CompressionStream('deflate-raw')), Infinity)
  return VERSION + base64url(packed ?? new Uint8Array())
}

/**
 * Reads a fragment. It is untrusted: its length and what it inflates to are capped, the latter while inflating, and the
 * result must be a report in every member. Never throws.
 * @param fragment as in `location.hash`, with or without `#`
 */
export async function fromFragment(
  catalogue: SharingCatalogue,
  fragment: string,
): Promise<{ readonly report: SharedReport } | { readonly fault: FragmentFault }> {
  const text = fragment.replace(/^#/, '')
  if (text === '') return { fault: 'empty' }
  if (text.length > FRAGMENT_LIMITS.characters) return { fault: 'too-long' }
  if (!text.startsWith(VERSION) || !/^[\w-]+$/.test(text.slice(VERSION.length))) return { fault: 'not-ours' }
  try {
    const packed = Uint8Array.from(atob(text.slice(VERSION.length).replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    )
    const json = await collect(through(packed, new DecompressionStream('deflate-raw')), FRAGMENT_LIMITS.inflated)
    if (!json) return { fault: 'too-long' }
    const report = readShared(catalogue, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)))
    return report ? { report } : { fault: 'not-a-report' }
  } catch {
    return { fault: 'damaged' }
  }
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: ReadableWritablePair<Uint8Array, BufferSource>,
): ReadableStream<Uint8Array> {
  const source = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
  return source.pipeThrough(transform)
}

/** All bytes of a stream, or null as soon as there are more than `limit`. */
async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > limit) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
  const out = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}
