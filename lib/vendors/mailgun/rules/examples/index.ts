import type { Examples } from '@/lib/engine/model/example'

/** What diagnoses look like at Mailgun. */
export const examples: Examples = {}
