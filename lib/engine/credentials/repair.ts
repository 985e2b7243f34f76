import { decodeBase64 } from '../bytes/encoding'
import { readJson } from '../http/json'
import { core } from './characters'
import type { FieldId } from '../model/ids'
import type { Repair, Values } from '../model/values'

/** Applies one repair; the values given are not changed. */
export function applyRepair(values: Values, repair: Repair): Values {
  const value = values[repair.field] ?? ''
  switch (repair.kind) {
    case 'swap':
      return { ...values, [repair.field]: values[repair.other] ?? '', [repair.other]: value }
    case 'move':
      return { ...values, [repair.field]: '', [repair.other]: value.trim() }
    case 'split':
      return { ...values, [repair.field]: '', ...partsOf(value, repair) }
    case 'take-out':
      return { ...values, [repair.field]: '', ...membersOf(value, repair.into) }
    default:
      return { ...values, [repair.field]: repaired(value, repair) }
  }
}

function partsOf(value: string, { user, password }: Extract<Repair, { kind: 'split' }>): Values {
  const text = value.trim()
  const colon = text.indexOf(':')
  const before = text.slice(0, Math.max(colon, 0))
  return { ...(user === null || before === '' ? {} : { [user]: before }), [password]: text.slice(colon + 1) }
}

function membersOf(value: string, into: Readonly<Record<string, FieldId>>): Values {
  const members = jsonMembers(value)
  return Object.fromEntries(Object.entries(into).flatMap(([name, id]) => (members[name] ? [[id, members[name]]] : [])))
}

/** The texts in a JSON object, at any depth, by their name; of two with one name the first. Empty where it is none. */
export function jsonMembers(text: string): Readonly<Record<string, string>> {
  const found = new Map<string, string>()
  const walk = (node: unknown, depth: number): void => {
    if (depth > 6 || node === null || typeof node !== 'object' || found.size > 40) return
    for (const [name, member] of Object.entries(node))
      if (typeof member !== 'string') walk(member, depth + 1)
      else if (!found.has(name)) found.set(name, member)
  }
  walk(readJson(text), 0)
  return Object.fromEntries(found)
}

type OneField = Exclude<Repair, { kind: 'swap' | 'move' | 'split' | 'take-out' }>

function repaired(value: string, repair: OneField): string {
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
