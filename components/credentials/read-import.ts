import { importCredentials, type Imported } from '@/lib/engine/credentials/import'
import { catalogue } from '@/lib/vendors'

/** Reads credentials out of a pasted text. It needs every product, so it is loaded when something is pasted. */
export function readImport(text: string): Imported | null {
  return importCredentials(catalogue, text)
}
