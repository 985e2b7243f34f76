import { headerRows } from '@/lib/engine/mask/headers'

/** Headers that it alone sends, and where their values may be seen. */
export const headers = headerRows({
  'x-sinch-request-id': { quoted: ['live'] },
})
