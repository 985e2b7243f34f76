import type { SchemeId } from '@/lib/engine/model/product'

/** What a scheme is called wherever it is shown. */
export const SCHEME_NAMES: Record<SchemeId, string> = {
  oauth2: 'OAuth 2.0',
  basic: 'Basic',
  signed: 'signed request',
  public: 'public',
  'static-bearer': 'API token',
  'mailgun-basic': 'Basic',
  'registration-token': 'registration token',
}
