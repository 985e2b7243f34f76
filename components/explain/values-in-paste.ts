import type { KnownValue } from '@/lib/engine/mask/check-values'
import { secretsIn } from '@/lib/engine/mask/pasted-text'
import { catalogue } from '@/lib/vendors'

/** The secrets that a paste shows, for what is written beside an explanation of it. It knows the whole catalogue. */
export function valuesInPaste(text: string): readonly KnownValue[] {
  return secretsIn(catalogue, text).map((one) => ({ ...one, secret: true }))
}
