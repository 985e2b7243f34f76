import { decodeBase64 } from '../bytes/encoding'
import { core } from './characters'
import type { Repair, Values } from '../model/values'

/** Applies one repair; the values given are not changed. */
export function applyRepair(values: Values, repair: Repair): Values {
  const value = values[repair.field] ?? ''
  if (repair.kind === 'swap') return { ...values, [repair.field]: values[repair.other] ?? '', [repair.other]: value }
  return { ...values, [repair.field]: repaired(value, repair) }
}

function repaired(value: string, repair: Exclude<Repair, { kind: 'swap' }>): string {
  const { start, end } = core(value)
  const trimmed = value.slice(start, end)
  switch (repair.kind) {
    case 'trim':
      return trimmed
    case 'remove-invisible':
      return [...value].filter((c) => c.length > 1 || !isHidden(c)).join('')
    case 'unquote':
      return trimmed.slice(1, -1)
    case 'strip-prefix':
      return trimmed.slice(repair.length).trimStart()
    case 'decode-percent':
      return value.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    case 'decode-pair':
      return pairInside(trimmed) ?? value
    case 'replace':
      return value.replaceAll(repair.from, repair.to)
  }
}

/** The secret of a base64 text that decodes to `id:secret` in printable ASCII, or null. */
export function pairInside(text: string): string | null {
  const decoded = decodeBase64(text)
  if (!decoded.ok) return null
  const plain = String.fromCharCode(...decoded.bytes.slice(0, 1024))
  return /^[\x21-\x39\x3b-\x7e]{3,64}:[\x21-\x7e]{6,}$/.test(plain) ? plain.slice(plain.indexOf(':') + 1) : null
}

function isHidden(char: string): boolean {
  const { start, end } = core(char)
  return start === end && char !== ' '
}
