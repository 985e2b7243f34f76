import type { Header } from '@/lib/engine/model/exchange'
import { parseCurl } from '@/lib/engine/http/curl/parse'
import { exactWords } from '@/lib/engine/http/curl/words'

/** What a curl command says about the request it sends. */
export type CurlRequest = {
  readonly method: string
  readonly url: string
  readonly headers: readonly Header[]
  readonly body: string
}

export type CurlFault = 'empty' | 'too-long' | 'not-curl' | 'quotes' | 'no-url' | 'body-in-file'

export type ReadCurl =
  { readonly ok: true; readonly request: CurlRequest } | { readonly ok: false; readonly fault: CurlFault }

const MOST_CURL = 1_200_000

/**
 * Reads a curl command in the quoting of a POSIX shell, so exactly that its body can be signed: what stands in quotes
 * is taken byte for byte, and only a backslash at the end of a line outside quotes continues the command.
 * @see https://curl.se/docs/manpage.html
 */
export function readCurl(pasted: string): ReadCurl {
  if (pasted.trim() === '') return { ok: false, fault: 'empty' }
  if (pasted.length > MOST_CURL) return { ok: false, fault: 'too-long' }
  const words = exactWords(pasted.replaceAll('\r\n', '\n'))
  if (!words) return { ok: false, fault: 'quotes' }
  const start = words.findIndex((word) => /(?:^|\/)curl(?:\.exe)?$/.test(word))
  if (start < 0) return { ok: false, fault: 'not-curl' }
  const end = words.findIndex((word, i) => i > start && /^(?:\||&&|;|>)/.test(word))
  return requestOf(words.slice(start, end < 0 ? words.length : end))
}

function requestOf(words: readonly string[]): ReadCurl {
  const { request, data, options } = parseCurl(words)
  if (request.url === null) return { ok: false, fault: 'no-url' }
  if (!options.has('--data-raw') && data.some((value) => value.startsWith('@')))
    return { ok: false, fault: 'body-in-file' }
  return {
    ok: true,
    request: { method: request.method, url: request.url, headers: request.headers, body: request.body ?? '' },
  }
}
