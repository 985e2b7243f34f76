import type { DiagnosisId } from '../model/ids'
import type { ShapeDefinition, Subject, ValueFinding } from '../model/inspection'
import type { Shape } from '../model/field'
import type { ValueKind } from '../model/value-kind'

/**
 * A finding about the form of a value.
 * @param blocks it cannot be sent as it is
 * @param what goes after the label of the field, without a full stop: "is not a UUID"
 */
export function oddForm({ field }: Subject, blocks: boolean, what: string, diagnosis: DiagnosisId): ValueFinding {
  return { kind: 'form', diagnosis, blocks, message: `${field.label} ${what}.` }
}

/** Whether an id that has the form of a UUID and its secret stand in each other’s place. */
export function isUuidSwapped(own: ValueKind, partner: ValueKind): boolean {
  return partner === 'uuid' && own !== 'uuid' && own !== 'hex-32'
}

const uuid: ShapeDefinition = {
  isSwapped: isUuidSwapped,
  judge(subject, clean) {
    if (/^[0-]{36}$/.test(clean)) return oddForm(subject, false, 'is all zeros, as in examples', 'placeholder-value')
    const { kindOf, kindWords } = subject.catalogue
    const kind = kindOf(clean)
    if (kind === 'uuid') return null
    const what = `is not a UUID (8-4-4-4-12 hexadecimal digits) but looks like ${kindWords(kind)}`
    return oddForm(subject, subject.field.carriedRaw === true, what, 'wrong-identifier')
  },
}

/** Fewer characters are no secret. */
const SHORTEST_SECRET = 8

const secret: ShapeDefinition = {
  judge(subject, clean) {
    if (subject.catalogue.kindOf(clean) === 'uuid')
      return oddForm(subject, false, 'is a UUID, as ids are; no secret seen so far is one', 'fields-swapped')
    if (clean.length >= SHORTEST_SECRET) return null
    const what = `has ${clean.length} characters, fewer than any secret seen so far`
    return oddForm(subject, false, what, 'placeholder-value')
  },
}

/** RFC 1035 section 2.3.4 with letters, digits and hyphens (RFC 1123 section 2.1); the last label has two or more. */
const DOMAIN = /^(?=.{1,253}$)(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,10}[A-Za-z][A-Za-z0-9-]{1,62}$/

const domain: ShapeDefinition = {
  judge(subject, clean) {
    if (!DOMAIN.test(clean))
      return oddForm(subject, true, 'is not a domain name, such as mg.yourcompany.com', 'wrong-domain')
    return /^example\.(?:com|net|org)$/i.test(clean)
      ? oddForm(subject, false, 'is reserved for examples (RFC 2606)', 'placeholder-value')
      : null
  },
}

/** One of the regions of the product. */
const choice: ShapeDefinition = {
  judge(subject) {
    const codes = subject.product.regions.map((r) => r.code)
    return codes.includes(subject.value)
      ? null
      : oddForm(subject, true, `is none of ${codes.join(', ')}`, 'wrong-region')
  },
}

/** Nothing is known of its form. */
const text: ShapeDefinition = { judge: () => null }

/** Shapes that any vendor’s fields may have. */
export const SHAPES = { uuid, secret, domain, choice, text } as const satisfies Record<Shape, ShapeDefinition>
