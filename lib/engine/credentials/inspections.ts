import type { FieldId, SchemeId } from '../model/ids'
import { decodeBase64 } from '../bytes/encoding'
import type { InspectedProduct } from '../model/product'
import { core, describeRun, isBlank, isControl, isInvisible, nameOf } from './characters'
import type { Field } from '../model/field'
import type { Finding, Values } from '../model/values'
import { applyRepair, pairInside } from './repair'
import { kindOf } from './value-kind'
import { inspectForm } from './inspect-form'

export type Subject = {
  readonly product: InspectedProduct
  readonly id: FieldId
  readonly field: Field
  readonly value: string
  readonly values: Values
  readonly scheme: SchemeId
}

export type Found = Omit<Finding, 'field'> | null
type Inspection = (subject: Subject) => Found

/** Values of these fields stand in a URL path or a header as they are: they cannot carry what is odd about them. */
const RAW = new Set<FieldId>(['projectId', 'servicePlanId', 'domain', 'applicationKey', 'region', 'apiToken'])

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
    blocks: RAW.has(id) || [...before, ...after].some((c) => isInvisible(c)),
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
    if (isBlank(char) && id !== 'userId')
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
    blocks: RAW.has(id) || typographic,
    message:
      `${field.label} is wrapped in ${typographic ? 'typographic quotes' : 'quotes'}: they are sent as part of ` +
      'the value.',
    repair: { kind: 'unquote', field: id, label: 'remove the quotes' },
  }
}

const outsideAscii: Inspection = ({ value, field, id }) => {
  if (id === 'userId') return null
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

const schemeInside: Inspection = ({ value, field, id, product }) => {
  const { start } = core(value)
  const text = value.slice(start, start + 80)
  const prefix = PREFIX.exec(text)
  if (prefix)
    return {
      kind: 'scheme-inside',
      diagnosis: 'scheme-in-value',
      // a token with its scheme can be sent, and the trial without it proves the point; a whole header value inside
      // Basic proves nothing
      blocks: id !== 'apiToken' || !/bearer/i.test(prefix[1] ?? ''),
      message:
        `${field.label} begins with “${prefix[0].trim()}”: the scheme is added when the request is made, so it ` +
        'would stand there twice.',
      repair: { kind: 'strip-prefix', field: id, length: prefix[0].length, label: `remove “${prefix[0].trim()}”` },
    }
  return product.credentialSet === 'mailgun' && id === 'apiKey' ? userInside(text, id) : null
}

function userInside(text: string, id: FieldId): Found {
  const colon = text.indexOf(':')
  if (colon < 0) return null
  const user = text.slice(0, colon)
  const literal = user === 'api'
  return {
    kind: 'user-inside',
    diagnosis: literal ? 'scheme-in-value' : 'wrong-username',
    blocks: false,
    message: literal
      ? 'The key begins with “api:”: that is the user name, which is added when the request is made.'
      : 'The key holds a colon, so a user name stands before it. Mailgun’s user name is always the word api.',
    repair: {
      kind: 'strip-prefix',
      field: id,
      length: colon + 1,
      label: literal ? 'remove “api:”' : 'keep only what follows the colon',
    },
  }
}

const ASSIGNED = /^(?:export\s{1,3})?([A-Za-z_][A-Za-z0-9_.]{2,60})\s?[=:]\s?(?=\S)/
const NAME_WORDS = /key|secret|token|sinch|mailgun|project|plan|client|auth|app_?/i

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

const assignment: Inspection = ({ value, field, id }) => {
  const { start, end } = core(value)
  const text = value.slice(start, end)
  const match = ASSIGNED.exec(text.slice(0, 100))
  if (!match || !NAME_WORDS.test(match[1] ?? '') || decodeBase64(text).ok) return null
  return {
    kind: 'assignment',
    diagnosis: 'scheme-in-value',
    blocks: true,
    message: `${field.label} holds a name as well as a value (“${match[0].trim().slice(0, 40)}”).`,
    repair: { kind: 'strip-prefix', field: id, length: match[0].length, label: 'keep only the value' },
  }
}

const NOT_A_VALUE = new Set(['placeholder', 'variable', 'masked'])

const placeholder: Inspection = ({ value, field }) => {
  const { start, end } = core(value)
  const text = value.slice(start, end)
  if (!NOT_A_VALUE.has(kindOf(text)) && !/^\{\{?[\w .-]{1,60}\}?\}$/.test(text)) return null
  return {
    kind: 'placeholder',
    diagnosis: 'placeholder-value',
    blocks: true,
    message: `${field.label} is a placeholder or an unset variable, not a value. ${field.where}.`,
  }
}

const colonInUser: Inspection = ({ value, field, id }) =>
  id === 'keyId' && value.includes(':')
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
  for (const inspection of [aroundIt, quoted, schemeInside, percentEncoded, encodedPair]) {
    const repair = inspection({ ...subject, value: values[subject.id] ?? '' })?.repair
    if (repair && repair.kind !== 'swap') values = applyRepair(values, repair)
  }
  return values[subject.id] ?? ''
}

const form: Inspection = (subject) => inspectForm(subject, cleaned(subject))

/** In order: what cannot be read first, what it means last. */
export const INSPECTIONS: readonly Inspection[] = [
  tooLong,
  placeholder,
  quoted,
  aroundIt,
  schemeInside,
  assignment,
  percentEncoded,
  encodedPair,
  insideIt,
  outsideAscii,
  colonInUser,
  form,
]
