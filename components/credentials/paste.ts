import type { ClipboardEvent } from 'react'
import { isCurlCommand } from '@/lib/engine/http/curl/command'
import type { ReadImport } from './read-import'

/** Text of several lines or words with a name in it, which is more than one value. */
function looksLikeImport(text: string): boolean {
  const start = text.trimStart().slice(0, 4000)
  return (
    start.startsWith('{') ||
    isCurlCommand(start) ||
    /^(?:(?:export |set )?[a-z_]\w{1,60}\s?=\s?["']?)?[a-z][a-z\d+.-]{1,20}:\/\/\S{3,}@/i.test(start) ||
    (/\bhttps?:\/\//i.test(start) && /\s/.test(start.trim())) ||
    /^(?:export |set |\$env:|ENV )?[A-Za-z_][\w.-]{2,}\s?[=:][^]*\n\s*\S/.test(start) ||
    /^(?:#|\[|---)[^]*\n/.test(start)
  )
}

/** `nothing`: more than one value, of which none has a field. */
export type Pasted =
  | { readonly kind: 'imported'; readonly imported: ReadImport }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'nothing' }

/** Reads a text of several values. The reader of notations and catalogues is needed by few, so it is loaded here. */
export async function readPasted(text: string): Promise<Pasted> {
  const { readImport } = await import('./read-import')
  const imported = readImport(text)
  return imported ? { kind: 'imported', imported } : { kind: 'nothing' }
}

/**
 * Looks at a paste before the browser does: an input drops line breaks without a word, and a whole `.env` file is not a
 * value.
 * @returns null when the browser may paste by itself
 */
export function inspectPaste(event: ClipboardEvent<HTMLInputElement>): Promise<Pasted> | null {
  const text = event.clipboardData.getData('text')
  const several = looksLikeImport(text)
  if (!several && !/[\r\n]/.test(text)) return null
  event.preventDefault()
  if (several) return readPasted(text)
  const { selectionStart, selectionEnd, value } = event.currentTarget
  const spliced = value.slice(0, selectionStart ?? 0) + text + value.slice(selectionEnd ?? value.length)
  return Promise.resolve({ kind: 'value', value: spliced })
}
