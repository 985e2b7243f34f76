import type { Examples } from '@/lib/engine/model/example'

/** What diagnoses look like at Sinch. */
export const examples: Examples = {}
