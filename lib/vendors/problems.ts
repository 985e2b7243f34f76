import type { DiagnosisId } from '@/lib/engine/diagnose/vocabulary'
import type { Family, Product } from '@/lib/engine/model/product'

/** The problems that typically concern a product: those of its credential family, and its own. */

const BY_FAMILY: Readonly<Record<Family, readonly DiagnosisId[]>> = {
  project: [
    'client-rejected',
    'app-credentials-on-project-api',
    'wrong-project',
    'token-expired',
    'missing-grant-type',
    'token-self-minted',
    'product-not-enabled',
  ],
  application: [
    'project-credentials-on-app-api',
    'signature-mismatch',
    'secret-not-decoded',
    'secret-not-base64',
    'body-hash-mismatch',
    'signed-content-type-mismatch',
    'signed-path-mismatch',
    'timestamp-out-of-range',
  ],
  mailgun: ['wrong-region', 'wrong-key-type', 'wrong-username', 'plan-restriction', 'ip-not-allowed', 'wrong-domain'],
  'sms-service-plan': [
    'service-plan-token-mixup',
    'wrong-region',
    'wrong-host',
    'wrong-identifier',
    'credentials-shadowed',
  ],
}

const BY_PRODUCT: Readonly<Partial<Record<string, readonly DiagnosisId[]>>> = {
  conversation: ['wrong-region', 'wrong-identifier'],
  'template-management': ['wrong-region', 'wrong-path'],
  'number-lookup': ['insufficient-funds', 'project-credentials-on-app-api'],
  provisioning: ['wrong-path'],
  voice: ['wrong-host', 'unknown-application'],
  'voice-v2': ['wrong-host'],
  verification: ['auth-level-too-low'],
  'in-app-calling': ['registration-token-invalid', 'kid-date-mismatch'],
  'sms-project': ['service-plan-token-mixup', 'wrong-region'],
}

/** In-App Calling presents a token, so what is said about signed requests does not concern it. */
const NOT_FOR: Readonly<Partial<Record<string, readonly DiagnosisId[]>>> = {
  'in-app-calling': [
    'signature-mismatch',
    'body-hash-mismatch',
    'signed-content-type-mismatch',
    'signed-path-mismatch',
  ],
}

export function problemsOf(product: Product): readonly DiagnosisId[] {
  const left = BY_FAMILY[product.family].filter((id) => !NOT_FOR[product.id]?.includes(id))
  return [...new Set([...(BY_PRODUCT[product.id] ?? []), ...left])]
}
