import { base64, hex, utf8 } from '../bytes/hash'

/** How a value is written in a text. `escaped`: character by character, as JSON, HTML or a string of a program does. */
export type Encoding = 'plain' | 'reversed' | 'hex' | 'base64' | 'base64url' | 'percent' | 'escaped'

export type EncodedForm = { readonly encoding: Encoding; readonly text: string }

/**
 * The ways in which a value can stand in a text: what masks a value looks for all of them, and what searches a text for
 * a value for those that are left once the escapes of the text are undone. Base64 depends on how many bytes precede the
 * value, so it has three forms, each without the characters at its ends that carry bits of the neighbours (RFC 4648
 * section 4). Forms may be equal.
 */
export function encodingsOf(value: string): readonly EncodedForm[] {
  const bytes = utf8(value)
  const cores = [0, 1, 2].map((before) => base64Core(bytes, before))
  const encoded = [percent(value), strictPercent(value)]
  const form = (encoding: Encoding) => (text: string) => ({ encoding, text })
  return [
    form('plain')(value),
    form('reversed')([...value].toReversed().join('')),
    form('hex')(hex(bytes)),
    ...cores.map(form('base64')),
    ...cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_')).map(form('base64url')),
    ...[...encoded, ...encoded.map(percent)].map(form('percent')),
    ...[jsonEscaped(value), jsonUnicode(value), htmlEscaped(value), ...byteByByte(bytes)].map(form('escaped')),
  ]
}

function base64Core(bytes: Uint8Array, before: number): string {
  const padded = new Uint8Array(before + bytes.length)
  padded.set(bytes, before)
  return base64(padded).slice(Math.ceil((before * 8) / 6), Math.floor((padded.length * 8) / 6))
}

const percent = (value: string) => encodeURIComponent(value.toWellFormed())
const strictPercent = (value: string) =>
  percent(value).replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
const jsonEscaped = (value: string) => JSON.stringify(value).slice(1, -1).replaceAll('/', '\\/')
const jsonUnicode = (value: string) =>
  Array.from({ length: value.length }, (_, i) => `\\u${value.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')
const htmlEscaped = (value: string) =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/**
 * Each byte written out: as percent-encoding, as a string escape, as a character reference of HTML in hexadecimal or
 * decimal.
 */
function byteByByte(bytes: Uint8Array): string[] {
  const digits = Array.from(bytes, (b) => b.toString(16).padStart(2, '0'))
  return [
    digits.map((b) => `%${b}`),
    digits.map((b) => `\\x${b}`),
    digits.map((b) => `&#x${b};`),
    Array.from(bytes, (b) => `&#${b};`),
  ].map((parts) => parts.join(''))
}
