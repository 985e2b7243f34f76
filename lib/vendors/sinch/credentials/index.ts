import type { VendorCredentials } from '@/lib/engine/model/inspection'
import { shapes } from './shapes'

/** The form of Sinch’s credentials. No product is imported here: forms in the browser have this without them. */
export const credentials: VendorCredentials = {
  valueKinds: [],
  kindWords: { 'base64-16': 'an Application Secret (base64 of 16 bytes)' },
  placeholders: [
    { says: /^(?:your|my)sinch.*/i, hits: 'yourSinchKey', misses: 'sinchkey' },
    {
      says: /^(?:service[_-]?plan|sinch)[_-]?(?:key|token|secret|id|password)(?:[_-]?(?:here|value|id|secret))?$/i,
      hits: ['sinch_key', 'service-plan-id', 'servicePlanIdHere'],
      misses: 'sinch_key_42',
    },
    { says: /^SINCH_[A-Z0-9_]+$/, hits: 'SINCH_KEY_SECRET', misses: 'sinch_api' },
  ],
  shapes,
  nameWords: ['sinch'],
}
