import type { VendorCredentials } from '@/lib/engine/model/inspection'
import { shapes } from './shapes'

/** The form of Sinch’s credentials. No product is imported here: forms in the browser have this without them. */
export const credentials: VendorCredentials = {
  valueKinds: [],
  kindWords: { 'base64-16': 'an Application Secret (base64 of 16 bytes)' },
  placeholders: [
    /^(?:your|my)sinch.*/i,
    /^(?:service[_-]?plan|sinch)[_-]?(?:key|token|secret|id|password)(?:[_-]?(?:here|value|id|secret))?$/i,
    /^SINCH_[A-Z0-9_]+$/,
  ],
  shapes,
  finds: {
    'service-plan-token-mixup': 'wrong-identifier',
    'app-credentials-on-project-api': 'malformed-authorization',
    'unknown-application': 'trial-restriction',
  },
  nameWords: ['sinch'],
}
