import 'server-only'
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { upstream } from './upstream'

/** PEM of the authority that mail servers on loopback have their certificates from; undefined where none is set. */
export function mailAuthority(): string | undefined {
  const file = upstream().UPSTREAM_SMTP_CA
  return file === undefined ? undefined : readFileSync(path.resolve(/* turbopackIgnore: true */ file), 'utf8')
}

const UNUSABLE = 'UPSTREAM_SMTP_CA names a file that cannot be read as a certificate (PEM)'

/** Why the file of that authority cannot be used, as a sentence that names the variable; null where it can. */
export function authorityFault(): string | null {
  try {
    const pem = mailAuthority()
    return pem === undefined || new X509Certificate(pem).subject ? null : UNUSABLE
  } catch {
    return UNUSABLE
  }
}
