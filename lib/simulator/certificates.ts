import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** Certificates that live as long as a test: written in DER (ITU-T X.690) in the form of RFC 5280 section 4.1. */

export type Certificate = {
  /** PEM */
  readonly certificate: string
  /** PEM */
  readonly key: string
}

export type Authority = Certificate & {
  issue(wanted: { readonly names: readonly string[]; readonly from: Date; readonly until: Date }): Certificate
}

const DAY = 86_400_000

/** A certificate authority that nobody trusts who is not told to. @param name of the authority, for people */
export function createAuthority(name: string, now = new Date()): Authority {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const lifetime = { from: new Date(now.getTime() - DAY), until: new Date(now.getTime() + DAY) }
  const isAuthority = extension('2.5.29.19', sequence(der(0x01, Uint8Array.of(0xff))), true)
  return {
    certificate: certificateOf({ ...lifetime, subject: name, issuer: name, extensions: [isAuthority] }, own),
    key: pemOf(own.privateKey),
    issue({ names, from, until }) {
      const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const alternatives = extension('2.5.29.17', sequence(...names.map((n) => der(0x82, Buffer.from(n, 'latin1')))))
      const body = { from, until, subject: names[0] ?? name, issuer: name, extensions: [alternatives] }
      const signed = { publicKey: pair.publicKey, privateKey: own.privateKey }
      return { certificate: certificateOf(body, signed), key: pemOf(pair.privateKey) }
    },
  }
}

type Body = {
  readonly subject: string
  readonly issuer: string
  readonly from: Date
  readonly until: Date
  readonly extensions: readonly Uint8Array[]
}

/** @param publicKey of the subject @param privateKey of the issuer */
function certificateOf(
  { subject, issuer, from, until, extensions }: Body,
  { publicKey, privateKey }: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
): string {
  const algorithm = sequence(oid('1.2.840.10045.4.3.2')) // ecdsa-with-SHA256
  const body = sequence(
    der(0xa0, integer(Uint8Array.of(2))), // version 3
    integer(Uint8Array.of(1, ...randomBytes(8))),
    algorithm,
    nameOf(issuer),
    sequence(time(from), time(until)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  )
  const signature = sign('sha256', body, privateKey)
  const whole = sequence(body, algorithm, der(0x03, Uint8Array.of(0, ...signature)))
  const lines = Buffer.from(whole)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}

const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()

/** A tag, the length, and the content. */
function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Uint8Array.of(tag, ...size), content])
}

const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(0x30, ...parts)
const integer = (bytes: Uint8Array): Uint8Array => der(0x02, bytes)

function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(0x06, Uint8Array.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(value: number): number[] {
  const low = value & 0x7f
  return value < 0x80 ? [low] : [...base128(value >> 7).map((byte) => byte | 0x80), low]
}

/** A distinguished name of a common name alone. */
function nameOf(commonName: string): Uint8Array {
  return sequence(der(0x31, sequence(oid('2.5.4.3'), der(0x0c, Buffer.from(commonName)))))
}

/** UTCTime, which has two digits of the year. */
function time(at: Date): Uint8Array {
  return der(0x17, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(2, 14)}Z`))
}

function extension(id: string, value: Uint8Array, isCritical = false): Uint8Array {
  return sequence(oid(id), ...(isCritical ? [der(0x01, Uint8Array.of(0xff))] : []), der(0x04, value))
}
