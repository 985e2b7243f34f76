/** Seconds for which a browser keeps a preference. */
const YEAR = 365 * 24 * 60 * 60

export type PreferenceName = 'theme' | 'shortcuts'

/**
 * The name of the cookie of a preference. `__Host-` keeps a site under the same domain from setting it (RFC 6265bis
 * section 4.1.3.2); a browser takes it over https:// only.
 */
export function preferenceCookie(name: PreferenceName, https: boolean): string {
  return https ? `__Host-${name}` : name
}

/** Remembers a preference of the page, so that the server renders what was chosen. Nothing is decided by it. */
export function keepPreference(name: PreferenceName, value: string): void {
  const https = location.protocol === 'https:'
  const cookie = `${preferenceCookie(name, https)}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax`
  document.cookie = https ? `${cookie}; Secure` : cookie
}
