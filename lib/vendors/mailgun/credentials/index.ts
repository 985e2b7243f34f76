import type { VendorCredentials } from '@/lib/engine/model/inspection'
import { shapes } from './shapes'
import { valueKinds } from './value-kinds'

/** The form of Mailgun’s credentials. No product is imported here: forms in the browser have this without them. */
export const credentials: VendorCredentials = {
  valueKinds,
  kindWords: {},
  placeholders: [
    /^(?:your|my)mailgun.*/i,
    /^mailgun[_-]?(?:key|token|secret|id|password)(?:[_-]?(?:here|value|id|secret))?$/i,
    /^(?:MAILGUN|MG)_[A-Z0-9_]+$/,
    /^key-x{6,}(?:-x+)*$/i,
    /^key-(?:0{16,}|1{16,})$/,
    /^(?:key-)?3ax6xnjp29jd6fds4gc373sgvjxteol0$/i, // printed in the documentation
    /^(?:pubkey-)?5ogiflzbnjrljiky49qxsiozqef5jxp7$/i, // and this
    /^key-(?:your|xxx|example).*/i,
  ],
  shapes,
  finds: { 'wrong-username': 'wrong-key-type', 'wrong-domain': 'wrong-region' },
  nameWords: ['mailgun'],
}
