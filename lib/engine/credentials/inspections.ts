import { decodeBase64 } from '../bytes/encoding'
import type { Inspection, Subject } from '../model/inspection'
import type { Values } from '../model/values'
import { core, describeRun, isBlank, isControl, isInvisible, nameOf } from './characters'
import { otherVendors, secretFieldFor, secretInPlainField, SEVERAL } from './misplaced'
import { applyRepair, pairInside } from './repair'
import { sameValue } from './same-value'

const tooLong: Inspection = ({ value, field }) =>
  value.length > field.maxLength
    ? {
        kind: 'too-long',
        diagnosis: 'placeholder-value',
        blocks: true,
        message:
          `${value.length} characters; ${field.label} has ${field.maxLength} at most. Probably more than the ` +
          'value was pasted.',
      }
    : null

const aroundIt: Inspection = ({ value, field, id }) => {
  const { start, end } = core(value)
  if (start === 0 && end === value.length) return null
  if (start === end)
    return {
      kind: 'blank',
      diagnosis: 'placeholder-value',
      blocks: true,
      message: `${field.label} holds nothing but white space.`,
    }
  const before = value.slice(0, start)
  const after = value.slice(end)
  const where = [before && `${describeRun(before)} at the start`, after && `${describeRun(after)} at the end`]
    .filter(Boolean)
    .join(', ')
  return {
    kind: 'white-space-around',
    diagnosis: 'secret-whitespace',
    blocks: field.carriedRaw === true || [...before, ...after].some((c) => isInvisible(c)),
    message: `${field.label} has ${where}.`,
    repair: { kind: 'trim', field: id, label: `remove ${where}` },
  }
}

const insideIt: Inspection = ({ value, field, id }) => {
  const { start, end } = core(value)
  const prefix = PREFIX.exec(value.slice(start, start + 80))?.[0].length ?? 0 // its space has a finding of its own
  let position = start + prefix
  for (const char of value.slice(start + prefix, end)) {
    position += 1
    if (isInvisible(char) || isControl(char))
      return {
        kind: 'invisible-inside',
        diagnosis: 'secret-whitespace',
        blocks: true,
        message:
          `${field.label} has a ${nameOf(char)} as character ${position}: it changes the value and cannot be ` +
          'seen.',
        repair: { kind: 'remove-invisible', field: id, label: `remove the ${nameOf(char)}` },
      }
    if (isBlank(char) && !field.anyText)
      return {
        kind: 'space-inside',
        diagnosis: 'secret-whitespace',
        blocks: true,
        message:
          `${field.label} has a ${nameOf(char)} inside, as character ${position}: two values were probably ` +
          'pasted, or one was cut.',
      }
  }
  return null
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['„', '“'],
  ['«', '»'],
]

const quoted: Inspection = ({ value, field, id }) => {
  const { start, end } = core(value)
  const text = value.slice(start, end)
  const pair =
    text.length < 2 ? undefined : QUOTES.find(([open, close]) => text.startsWith(open) && text.endsWith(close))
  if (!pair) return null
  const typographic = (pair[0].codePointAt(0) ?? 0) > 0x7f
  return {
    kind: 'quoted',
    diagnosis: 'credential-quoted',
    blocks: field.carriedRaw === true || typographic,
    message:
      `${field.label} is wrapped in ${typographic ? 'typographic quotes' : 'quotes'}: they are sent as part of ` +
      'the value.',
    repair: { kind: 'unquote', field: id, label: 'remove the quotes' },
  }
}

const outsideAscii: Inspection = ({ value, field }) => {
  if (field.anyText) return null
  let position = 0
  for (const char of value) {
    position += 1
    if ((char.codePointAt(0) ?? 0) <= 0x7e) continue
    return {
      kind: 'outside-ascii',
      diagnosis: 'credential-quoted',
      blocks: true,
      message:
        `${field.label} has a ${nameOf(char)} as character ${position}: a word processor or chat probably ` +
        'changed it. Copy it from the dashboard again.',
    }
  }
  return null
}

const PREFIX = /^(?:authorization\s{0,3}:\s{0,3})?(bearer|basic|application)\s{1,3}(?=\S)/i

const schemeInside: Inspection = ({ value, field, id }) => {
  const { start } = core(value)
  const prefix = PREFIX.exec(value.slice(start, start + 80))
  if (!prefix) return null
  const shown = prefix[0].trim()
  return {
    kind: 'scheme-inside',
    diagnosis: 'scheme-in-value',
    // a token with its scheme can be sent, and the trial without it proves the point; a whole header value inside
    // Basic proves nothing
    blocks: field.sentAfter !== prefix[1]?.toLowerCase(),
    message:
      `${field.label} begins with “${shown}”: the scheme is added when the request is made, so it ` +
      'would stand there twice.',
    repair: { kind: 'strip-prefix', field: id, length: prefix[0].length, label: `remove “${shown}”` },
  }
}

/** The user name of Basic in front of the secret, as in the value of curl’s -u. */
const userInside: Inspection = ({ value, field, id }) => {
  const { userBefore } = field
  const { start } = core(value)
  const text = value.slice(start, start + 80)
  const colon = text.indexOf(':')
  if (!userBefore || colon < 0) return null
  const { name, rule } = userBefore
  const expected = text.slice(0, colon) === name
  return {
    kind: 'user-inside',
    diagnosis: expected ? 'scheme-in-value' : 'wrong-username',
    blocks: false,
    message: expected
      ? `The key begins with “${name}:”: that is the user name, which is added when the request is made.`
      : `The key holds a colon, so a user name stands before it. ${rule}`,
    repair: {
      kind: 'strip-prefix',
      field: id,
      length: colon + 1,
      label: expected ? `remove “${name}:”` : 'keep only what follows the colon',
    },
  }
}

const ASSIGNED = /^(?:export\s{1,3})?([A-Za-z_][A-Za-z0-9_.]{2,60})\s?[=:]\s?(?=\S)/

/** Percent-encoding that decodes to plain ASCII: the value was copied out of a URL. */
const percentEncoded: Inspection = ({ value, field, id }) => {
  if (!field.secret || !/^[\x21-\x7e]*$/.test(value) || !/%[0-9a-f]{2}/i.test(value)) return null
  return {
    kind: 'percent-encoded',
    diagnosis: 'secret-encoding',
    blocks: false,
    message:
      `${field.label} holds percent-encoding (such as %2B or %3D): it was copied out of a URL or encoded once ` +
      'too often.',
    repair: { kind: 'decode-percent', field: id, label: 'decode the percent-encoding' },
  }
}

/** The whole Basic value, base64 of id and secret, in the place of the secret alone. */
const encodedPair: Inspection = ({ value, field, id }) => {
  if (!field.secret || value.length < 12 || pairInside(value.trim()) === null) return null
  return {
    kind: 'encoded-pair',
    diagnosis: 'secret-encoding',
    blocks: false,
    message:
      `${field.label} is base64 of an id and a secret joined by a colon: the finished Basic value, not the ` +
      'secret.',
    repair: { kind: 'decode-pair', field: id, label: 'keep the secret that is inside' },
  }
}

const assignment: Inspection = ({ catalogue, value, field, id }) => {
  const { start, end } = core(value)
  const text = value.slice(start, end)
  const match = ASSIGNED.exec(text.slice(0, 100))
  if (!match || !catalogue.isCredentialName(match[1] ?? '') || decodeBase64(text).ok) return null
  return {
    kind: 'assignment',
    diagnosis: 'scheme-in-value',
    blocks: true,
    message: `${field.label} holds a name as well as a value (“${match[0].trim().slice(0, 40)}”).`,
    repair: { kind: 'strip-prefix', field: id, length: match[0].length, label: 'keep only the value' },
  }
}

const NOT_A_VALUE = new Set(['placeholder', 'variable', 'masked'])

const placeholder: Inspection = ({ catalogue, value, field }) => {
  const { start, end } = core(value)
  const text = value.slice(start, end)
  if (!NOT_A_VALUE.has(catalogue.kindOf(text)) && !/^\{\{?[\w .-]{1,60}\}?\}$/.test(text)) return null
  return {
    kind: 'placeholder',
    diagnosis: 'placeholder-value',
    blocks: true,
    message: `${field.label} is a placeholder or an unset variable, not a value. ${field.where}.`,
  }
}

const colonInUser: Inspection = ({ value, field }) =>
  field.noColon && value.includes(':')
    ? {
        kind: 'colon',
        diagnosis: 'malformed-authorization',
        blocks: true,
        message: `${field.label} holds a colon, which ends the user name in Basic authentication (RFC 7617).`,
      }
    : null

/** The value as its repairs would leave it, so that form is judged without what surrounds it. */
function cleaned(subject: Subject): string {
  let values: Values = { [subject.id]: subject.value }
  for (const inspection of [aroundIt, quoted, schemeInside, userInside, percentEncoded, encodedPair]) {
    const repair = inspection({ ...subject, value: values[subject.id] ?? '' })?.repair
    if (repair) values = applyRepair(values, repair)
  }
  return values[subject.id] ?? ''
}

/**
 * An id and a secret are swapped when each looks like what belongs into the field of the other. An id that is not
 * presented with the secret stands in the address, where no secret may go.
 */
function swapOf(subject: Subject, clean: string): ReturnType<Inspection> {
  const { catalogue, id, field, values } = subject
  const other = field.partner ?? (field.isUuid ? secretFieldFor(subject) : null)
  const partner = other === null ? '' : (values[other] ?? '').trim()
  const { isSwapped } = catalogue.shape(field.shape)
  if (other === null || partner === '') return null
  if (!isSwapped?.(catalogue.kindOf(clean), catalogue.kindOf(partner))) return null
  return {
    kind: 'swapped',
    diagnosis: 'fields-swapped',
    blocks: field.partner === undefined,
    message:
      `${field.label} looks like a secret and ${catalogue.field(other).label} like an id: the two are probably ` +
      'swapped.',
    repair: { kind: 'swap', field: id, other, label: 'swap the two values' },
  }
}

const form: Inspection = (subject) => {
  const clean = cleaned(subject)
  const swapped = swapOf(subject, clean)
  if (swapped) return swapped
  const judged = subject.catalogue.shape(subject.field.shape).judge(subject, clean)
  return secretInPlainField(subject, judged) ?? judged
}

/** In order: what cannot be read first, what it means last. */
export const INSPECTIONS: readonly Inspection[] = [
  otherVendors,
  placeholder,
  ...SEVERAL,
  tooLong,
  quoted,
  aroundIt,
  schemeInside,
  userInside,
  assignment,
  percentEncoded,
  encodedPair,
  insideIt,
  outsideAscii,
  colonInUser,
  sameValue,
  form,
]
