import 'server-only'
import { isModestJson } from './json-limits'

/** The body as bytes up to a limit, whatever Content-Length says; null when it is longer. @param max bytes */
export async function readLimited(request: Request, max: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length')) > max) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > max) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * JSON in UTF-8, or undefined; what is made of too many parts is not read. The error of the parser quotes its input, so
 * it is dropped.
 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    return isModestJson(text) ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
