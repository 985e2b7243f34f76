import { importCredentials } from '@/lib/engine/credentials/import'
import { foreignSentence } from '@/lib/engine/credentials/import/words'
import type { Imported } from '@/lib/engine/model/import'
import { catalogue } from '@/lib/vendors'

/** An import with the sentence that says whose it is, where nothing was taken for that. */
export type ReadImport = Imported & { readonly foreignSentence: string | null }

/** Reads credentials out of a pasted text. It needs every product, so it is loaded when something is pasted. */
export function readImport(text: string): ReadImport | null {
  const imported = importCredentials(catalogue, text)
  return imported && { ...imported, foreignSentence: foreignSentence(catalogue.vendorNames, imported) }
}
