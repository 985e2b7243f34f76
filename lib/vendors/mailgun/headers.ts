import { headerRows } from '@/lib/engine/mask/headers'

/** Headers that it alone sends, and where their values may be seen. */
export const headers = headerRows({
  'x-mailgun-key-id': { live: true },
  'x-mailgun-request-id': { quoted: ['live', 'shared'] },
  'x-recipient-limit': { live: true },
})
