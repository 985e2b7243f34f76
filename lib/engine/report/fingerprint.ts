import type { FieldCatalogue } from '../model/catalogue'
import type { FieldId } from '../model/ids'
import { hex, hmacSha256 } from '../bytes/hash'
import { variableOf } from '../snippets/variables'
import type { Fingerprints } from './shared'

/**
 * The fingerprint of a secret: the first eight hexadecimal digits of HMAC-SHA-256 (RFC 2104) with the salt, as its
 * ASCII text, for the key. Equal fingerprints under one salt mean the same secret, but for one chance in four thousand
 * million.
 *
 * The salt is public and new for each report, so prints of two reports cannot be compared. 32 bits do not give a random
 * secret away; a secret that could be guessed, such as a word, can be confirmed by whoever holds the report.
 * @param salt 32 lower-case hexadecimal digits
 */
export function fingerprint(salt: string, secret: string): string {
  return hex(hmacSha256(salt, secret).subarray(0, 4))
}

/** Fingerprints of every secret among the credentials, or null when there is none. */
export function fingerprintsOf(
  catalogue: FieldCatalogue,
  credentials: Readonly<Partial<Record<FieldId, string>>>,
  salt: string,
): Fingerprints | null {
  const prints = catalogue.fieldIds.flatMap((field) => {
    const value = credentials[field]
    return catalogue.field(field).secret && value ? [{ field, hex: fingerprint(salt, value) }] : []
  })
  return prints.length > 0 ? { salt, prints } : null
}

/**
 * Computes the same on the host that holds the secret: it is read from the environment and reaches no argument list.
 */
export function fingerprintInBash(catalogue: FieldCatalogue, salt: string, field: FieldId): string {
  const mac = `openssl dgst -sha256 -hmac ${salt}`
  return `printf %s "$${variableOf(catalogue, field)}" | ${mac} | awk '{print substr($NF,1,8)}'`
}

/** The same for PowerShell 5.1 and later. */
export function fingerprintInPowerShell(catalogue: FieldCatalogue, salt: string, field: FieldId): string {
  const bytes = `[Text.Encoding]::UTF8.GetBytes($env:${variableOf(catalogue, field)})`
  const mac = `[Security.Cryptography.HMACSHA256]::new([Text.Encoding]::ASCII.GetBytes('${salt}'))`
  return `-join (${mac}.ComputeHash(${bytes})[0..3] | ForEach-Object { $_.ToString('x2') })`
}
