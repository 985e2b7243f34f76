import { isSecretIn } from '../mask/secret-looks'
import type { FieldId } from '../model/ids'
import type { Inspection, Subject, ValueFinding } from '../model/inspection'
import type { Repair } from '../model/values'
import { core } from './characters'
import { jsonMembers } from './repair'

/** Values that do not belong where they stand: of another vendor, of another field, or several at once. */

/** A value of a kind that another vendor issues. It is never sent, whatever else may be said of it. */
export const otherVendors: Inspection = ({ catalogue, value, field }) => {
  const vendor = catalogue.otherVendorOfValue(value)
  if (!vendor) return null
  return {
    kind: 'other-vendor',
    diagnosis: 'wrong-key-type',
    blocks: true,
    message: `${field.label} holds a value of ${vendor.name}, by its form. It is not sent to anybody.`,
    otherVendor: vendor.id,
  }
}

/** The secret field of the form that belongs to a field, else its first one; null where it has none. */
export function secretFieldFor({ catalogue, product, id, field }: Subject): FieldId | null {
  if (field.secret) return id
  const isHere = (other: FieldId | undefined) => other !== undefined && product.fields.includes(other)
  const partner = isHere(field.partner) ? field.partner : undefined
  return partner ?? product.fields.find((other) => catalogue.field(other).secret) ?? null
}

/** The id that is presented with a secret, or null where the secret is presented alone. */
function userFieldFor({ catalogue, product }: Subject, secret: FieldId): FieldId | null {
  return product.fields.find((other) => catalogue.field(other).partner === secret) ?? null
}

/** A JSON object with values in it, as a credentials file holds them. */
const jsonInside: Inspection = (subject) => {
  const { value, field, id } = subject
  if (!/^\s{0,20}\{[^]*["'][^]*:/.test(value)) return null
  const into = fieldsOf(subject, Object.keys(jsonMembers(value)))
  const names = [...new Set(Object.values(into))].map((other) => subject.catalogue.field(other).label)
  return {
    kind: 'json-inside',
    diagnosis: 'scheme-in-value',
    blocks: true,
    message: `${field.label} holds a JSON object and not one value. What is in it belongs into fields of their own.`,
    ...(names.length === 0
      ? {}
      : { repair: { kind: 'take-out', field: id, into, label: `take ${names.join(' and ')} out of it` } }),
  }
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Which member of a JSON object goes into which field of the form, by the name of the field or of OAuth 2.0. */
function fieldsOf({ catalogue, product }: Subject, names: readonly string[]): Record<string, FieldId> {
  const taken = new Map<FieldId, string>()
  for (const id of product.fields) {
    const { label, secret, partner } = catalogue.field(id)
    const known = [id, label, ...(secret ? ['clientSecret'] : partner ? ['clientId'] : [])].map(plain)
    const name = names.find((one) => known.some((k) => plain(one) === k || plain(one).endsWith(k)))
    if (name !== undefined) taken.set(id, name)
  }
  return Object.fromEntries([...taken].map(([id, name]) => [name, id]))
}

/** The colon that stands between the two halves of `id:secret`. */
const PAIR = /^([^\s:/"'{]{0,255}):([^\s/][^\s]{5,})$/

/** `id:secret` or `:secret` in one field, as the value of curl’s -u. */
const pairInOne: Inspection = (subject) => {
  const { catalogue, value, field, id } = subject
  const { start, end } = core(value)
  const parts = field.anyText || field.userBefore ? null : PAIR.exec(value.slice(start, end))
  const before = parts?.[1] ?? ''
  const password = secretFieldFor(subject)
  if (!parts || password === null || (field.secret && before !== '' && catalogue.kindOf(before) !== 'uuid')) return null
  const user = before === '' ? null : userFieldFor(subject, password)
  const labels = [user, password].flatMap((other) => (other === null ? [] : [catalogue.field(other).label]))
  return {
    kind: 'pair-inside',
    diagnosis: 'scheme-in-value',
    blocks: true,
    message:
      before === ''
        ? `${field.label} begins with a colon, so it is the second half of a pair.`
        : `${field.label} holds two values with a colon between them.`,
    repair: { kind: 'split', field: id, user, password, label: splitLabel(labels) },
  }
}

function splitLabel(labels: readonly string[]): string {
  return labels.length > 1 ? `split it into ${labels.join(' and ')}` : `keep what follows the colon as ${labels.join()}`
}

/** More than one value in one field, in the order in which they are looked for. */
export const SEVERAL: readonly Inspection[] = [jsonInside, pairInOne]

/**
 * What looks like a secret where none belongs: it is masked and kept as one.
 * @param judged what the form of the field says of it
 */
export function secretInPlainField(subject: Subject, judged: ValueFinding | null): ValueFinding | null {
  const { catalogue, field, value, values } = subject
  if (field.secret || !isSecretIn(catalogue, field, value)) return null
  const secret = secretFieldFor(subject)
  const isFree = secret !== null && (values[secret] ?? '') === ''
  return {
    kind: 'secret-here',
    diagnosis: judged?.diagnosis ?? 'wrong-identifier',
    blocks: judged?.blocks ?? false,
    message:
      `${field.label} holds what looks like a secret, so it is masked here and kept as one` +
      `${judged ? `; it ${wordsOf(subject, judged)}` : ''}.`,
    ...(isFree ? { repair: moveTo(subject, secret) } : {}),
  }
}

function moveTo({ catalogue, id }: Subject, other: FieldId): Repair {
  return { kind: 'move', field: id, other, label: `move it to ${catalogue.field(other).label}` }
}

/** What a finding about the form says, without the name of the field and the full stop. */
function wordsOf({ field }: Subject, { message }: ValueFinding): string {
  return message.slice(field.label.length).trim().replace(/\.$/, '')
}
