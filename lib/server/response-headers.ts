/** Response headers of every document. `capability` pages are reached by whoever holds their link. */
export type PageKind = 'page' | 'capability'

const CAPABILITY = /^\/(?:r|case)(?:[/?]|$)|^\/join\/|^\/api\/(?:reports|case)(?:[/?]|$)/

/** @param target path and query */
export function pageKind(target: string): PageKind {
  return CAPABILITY.test(target) ? 'capability' : 'page'
}

/** What no policy lacks: none of these falls back to `default-src` but the last. */
const ALWAYS = ["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"]

/** The Content-Security-Policy of what is no document. */
export const BARE_POLICY = ["default-src 'none'", ...ALWAYS].join('; ')

/**
 * The Content-Security-Policy of a document: nothing inline without the nonce, nothing from elsewhere, no HTML from
 * data.
 * @param nonce base64, fresh for each answer
 * @see https://www.w3.org/TR/CSP3/ and security headers of the OWASP project
 */
export function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    ...ALWAYS,
    ...(dev ? [] : ["require-trusted-types-for 'script'", 'trusted-types nextjs default']),
  ].join('; ')
}

const DENIED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const PERMISSIONS = [...DENIED.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(', ')

/** Headers that do not depend on the nonce. */
export function fixedHeaders(kind: PageKind, https: boolean): readonly (readonly [string, string])[] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'no-referrer'], // forms that post without JavaScript loosen it: components/ui/posting-form.tsx
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Permissions-Policy', PERMISSIONS],
    ['Cache-Control', 'private, no-store'],
    ...(kind === 'capability' ? [['X-Robots-Tag', 'noindex, nofollow, noarchive, nosnippet'] as const] : []),
    ...(https ? [['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'] as const] : []),
  ]
}
