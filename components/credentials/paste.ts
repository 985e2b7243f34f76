import type { ClipboardEvent } from 'react'
import type { Imported } from '@/lib/engine/credentials/import'
import { isCurlCommand } from '@/lib/engine/http/curl/command'
import type { FormFields } from '@/lib/engine/model/inspection'

/** Text of several lines or words with a name in it, which is more than one value. */
function looksLikeImport(text: string): boolean {
  const start = text.trimStart().slice(0, 12)
  return (
    start.startsWith('{') ||
    isCurlCommand(start) ||
    /^(?:export |set |\$env:)?[A-Za-z_][\w.-]{2,}\s?=\s?\S[^]*\n\s*\S/.test(text.slice(0, 4000))
  )
}

export type Pasted =
  { readonly kind: 'imported'; readonly imported: Imported } | { readonly kind: 'value'; readonly value: string }

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
  const { selectionStart, selectionEnd, value } = event.currentTarget
  const spliced = value.slice(0, selectionStart ?? 0) + text + value.slice(selectionEnd ?? value.length)
  if (!several) return Promise.resolve({ kind: 'value', value: spliced })
  // the reader of curl commands and catalogues is needed by few, so it is loaded when it is
  return import('./read-import').then(({ readImport }) => {
    const imported = readImport(text)
    return imported ? { kind: 'imported', imported } : { kind: 'value', value: spliced }
  })
}

const FROM = { env: '.env text', json: 'a JSON file', curl: 'a curl command' } as const

/** What an import did, in a sentence. */
export function importNote({ from, values }: Imported, fields: FormFields): string {
  const names = Object.keys(values).map((id) => fields[id]?.label ?? id)
  return `Filled from ${FROM[from]}: ${names.length === 0 ? 'the product' : names.join(', ')}. Nothing was sent.`
}
