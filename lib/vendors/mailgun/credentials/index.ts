import type { VendorCredentials } from '@/lib/engine/model/inspection'
import { shapes } from './shapes'
import { valueKinds } from './value-kinds'

/** The form of Mailgun’s credentials. No product is imported here: forms in the browser have this without them. */
export const credentials: VendorCredentials = {
  valueKinds,
  kindWords: {},
  placeholders: [
    { says: /^(?:your|my)mailgun.*/i, hits: 'yourMailgunKey', misses: 'mailgunkey' },
    {
      says: /^mailgun[_-]?(?:key|token|secret|id|password)(?:[_-]?(?:here|value|id|secret))?$/i,
      hits: ['mailgun_key', 'mailgun-key-here'],
      misses: 'mailgun_key_42',
    },
    { says: /^(?:MAILGUN|MG)_[A-Z0-9_]+$/, hits: ['MAILGUN_API_KEY', 'MG_API_KEY'], misses: 'mg_api' },
    { says: /^key-x{6,}(?:-x+)*$/i, hits: ['key-xxxxxxxx', 'key-XXXXXX-XX'], misses: 'key-xxx' },
    { says: /^key-(?:0{16,}|1{16,})$/, hits: 'key-0000000000000000', misses: 'key-0000' },
    {
      says: /^key-(?:your|xxx|example|3ax6xnjp29jd6fds4gc373sgvjxteol0).*/i,
      hits: ['key-your-key', 'key-example', 'key-3ax6xnjp29jd6fds4gc373sgvjxteol0-and-more'],
      misses: 'key-ring',
    },
  ],
  shapes,
  nameWords: ['mailgun'],
}
