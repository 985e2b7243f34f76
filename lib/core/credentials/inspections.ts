import { decodeBase64 } from '../auth/hash'
import type { FormProduct, SchemeId } from '../products/define'
import { core, describeRun, isBlank, isControl, isInvisible, nameOf } from './characters'
import type { Field, FieldId } from './fields'
import type { Finding, Values } from './inspect'
import { applyRepair, pairInside } from './repair'
import { kindOf } from '../facts/value-kind'
import { KIND_WORDS } from './kind-words'

export type Subject = {
  readonly product: FormProduct
  readonly id: FieldId
  readonly field: Field
  readonly value: string
  readonly values: Values
  readonly scheme: SchemeId
}

type Found = Omit<Finding, 'field'> | null
type Inspection = (subject: Subject) => Found

/** Values of these fields stand in a URL path or a header as they are: they cannot carry what is odd about them. */
const RAW = new Set<FieldId>(['projectId', 'servicePlanId', 'domain', 'applicationKey', 'region', 'apiToken'])

const tooLong: Inspection = ({ value, field }) =>
  value.length > field.maxLength
    ? { kind: 'too-long', diagnosis: 'placeholder-value', blocks: true, message: `${value.length} characters; ${field.label} has ${field.maxLength} at most. Probably more than the value was pasted.` }
    : null

const aroundIt: Inspection = ({ value, field, id }) => {
  const { start, end } = core(value)
  if (start === 0 && end === value.length) return null
  if (start === end) return { kind: 'blank', diagnosis: 'placeholder-value', blocks: true, message: `${field.label} holds nothing but white space.` }
  const before = value.slice(0, start)
  const after = value.slice(end)
  const where = [before && `${describeRun(before)} at the start`, after && `${describeRun(after)} at the end`].filter(Boolean).join(', ')
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
        message: `${field.label} has a ${nameOf(char)} as character ${position}: it changes the value and cannot be seen.`,
        repair: { kind: 'remove-invisible', field: id, label: `remove the ${nameOf(char)}` },
      }
    if (isBlank(char) && id !== 'userId')
      return { kind: 'space-inside', diagnosis: 'secret-whitespace', blocks: true, message: `${field.label} has a ${nameOf(char)} inside, as character ${position}: two values were probably pasted, or one was cut.` }
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
  const pair = text.length < 2 ? undefined : QUOTES.find(([open, close]) => text.startsWith(open) && text.endsWith(close))
  if (!pair) return null
  const typographic = (pair[0].codePointAt(0) ?? 0) > 0x7f
  return {
    kind: 'quoted',
    diagnosis: 'credential-quoted',
    blocks: RAW.has(id) || typographic,
    message: `${field.label} is wrapped in ${typographic ? 'typographic quotes' : 'quotes'}: they are sent as part of the value.`,
    repair: { kind: 'unquote', field: id, label: 'remove the quotes' },
  }
}

const outsideAscii: Inspection = ({ value, field, id }) => {
  if (id === 'userId') return null
  let position = 0
  for (const char of value) {
    position += 1
    if ((char.codePointAt(0) ?? 0) <= 0x7e) continue
    return { kind: 'outside-ascii', diagnosis: 'credential-quoted', blocks: true, message: `${field.label} has a ${nameOf(char)} as character ${position}: a word processor or chat probably changed it. Copy it from the dashboard again.` }
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
      blocks: RAW.has(id) && id !== 'apiToken',
      message: `${field.label} begins with “${prefix[0].trim()}”: the scheme is added when the request is made, so it would stand there twice.`,
      repair: { kind: 'strip-prefix', field: id, length: prefix[0].length, label: `remove “${prefix[0].trim()}”` },
    }
  return product.family === 'mailgun' && id === 'apiKey' ? userInside(text, id) : null
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
    repair: { kind: 'strip-prefix', field: id, length: colon + 1, label: literal ? 'remove “api:”' : 'keep only what follows the colon' },
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
    message: `${field.label} holds percent-encoding (such as %2B or %3D): it was copied out of a URL or encoded once too often.`,
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
    message: `${field.label} is base64 of an id and a secret joined by a colon: the finished Basic value, not the secret.`,
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
  if (!NOT_A_VALUE.has(kindOf(value.slice(start, end)))) return null
  return { kind: 'placeholder', diagnosis: 'placeholder-value', blocks: true, message: `${field.label} is a placeholder or an unset variable, not a value. ${field.where}.` }
}

const colonInUser: Inspection = ({ value, field, id }) =>
  id === 'keyId' && value.includes(':')
    ? { kind: 'colon', diagnosis: 'malformed-authorization', blocks: true, message: `${field.label} holds a colon, which ends the user name in Basic authentication (RFC 7617).` }
    : null

/** What each shape must, or should, look like once the value is free of what surrounds it. */
const form: Inspection = (subject) => {
  const { id, field, values, product } = subject
  const clean = cleaned(subject)
  const kind = kindOf(clean)
  const swapped = swapOf(subject, clean)
  if (swapped) return swapped
  switch (field.shape) {
    case 'uuid':
      return kind === 'uuid' ? null : odd(subject, id === 'projectId', `is not a UUID (8-4-4-4-12 hexadecimal digits) but looks like ${KIND_WORDS[kind]}`, 'wrong-identifier')
    case 'application-key':
      return kind === 'uuid' || kind === 'hex-32' ? null : odd(subject, /[^A-Za-z0-9_-]/.test(clean), `is not a UUID but looks like ${KIND_WORDS[kind]}`, 'unknown-application')
    case 'base64':
      return base64Finding(subject, clean)
    case 'opaque':
      return kind === 'uuid' ? odd(subject, false, 'is a UUID, as ids are; no secret seen so far is one', 'fields-swapped') : kind === 'base64-16' ? odd(subject, false, 'looks like an Application Secret (base64 of 16 bytes), which belongs to Voice or Verification', 'app-credentials-on-project-api') : null
    case 'mailgun-key':
      return mailgunFinding(subject, clean)
    case 'plan-id':
      return planFinding(subject, clean)
    case 'plan-token':
      return kind === 'jwt' ? odd(subject, false, 'is an OAuth 2.0 access token (two dots): the plan’s own token has none', 'service-plan-token-mixup') : kind === 'uuid' ? odd(subject, false, 'is a UUID, as ids are', 'fields-swapped') : null
    case 'domain':
      return /^(?=.{1,253}$)(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,10}[A-Za-z][A-Za-z0-9-]{1,62}$/.test(clean) ? null : odd(subject, true, 'is not a domain name, such as mg.example.com', 'wrong-domain')
    case 'choice':
      return product.regions.some((r) => r.code === (values[id] ?? '')) ? null : odd(subject, true, `is none of ${product.regions.map((r) => r.code).join(', ')}`, 'wrong-region')
    default:
      return null
  }
}

function odd({ field }: Subject, blocks: boolean, what: string, diagnosis: Finding['diagnosis']): Found {
  return { kind: 'form', diagnosis, blocks, message: `${field.label} ${what}.` }
}

/** The value as its repairs would leave it, so that form is judged without what surrounds it. */
function cleaned(subject: Subject): string {
  let values: Values = { [subject.id]: subject.value }
  for (const inspection of [aroundIt, quoted, schemeInside, percentEncoded, encodedPair]) {
    const repair = inspection({ ...subject, value: values[subject.id] ?? '' })?.repair
    if (repair && repair.kind !== 'swap') values = applyRepair(values, repair)
  }
  return values[subject.id] ?? ''
}

const PARTNERS: Partial<Record<FieldId, FieldId>> = { keyId: 'keySecret', applicationKey: 'applicationSecret', servicePlanId: 'apiToken' }

/** Two fields are swapped when each value looks like what belongs into the other. */
function swapOf({ id, field, values }: Subject, clean: string): Found {
  const other = PARTNERS[id]
  const partner = other === undefined ? '' : (values[other] ?? '').trim()
  if (other === undefined || partner === '') return null
  const idLike = id === 'servicePlanId' ? kindOf(partner) === 'hex-32' && kindOf(clean) === 'alnum-32' : kindOf(partner) === 'uuid' && kindOf(clean) !== 'uuid' && kindOf(clean) !== 'hex-32'
  if (!idLike) return null
  return {
    kind: 'swapped',
    diagnosis: 'fields-swapped',
    blocks: false,
    message: `${field.label} looks like a secret and the field after it like an id: the two are probably swapped.`,
    repair: { kind: 'swap', field: id, other, label: 'swap the two values' },
  }
}

function base64Finding(subject: Subject, clean: string): Found {
  if (kindOf(clean) === 'uuid') return odd(subject, false, 'is a UUID, as the Application Key is; the secret is base64 text', 'fields-swapped')
  const decoded = decodeBase64(clean)
  if (!decoded.ok) return odd(subject, false, 'is not base64, so no request can be signed with it: a character is missing, or it is another value', 'secret-not-base64')
  return decoded.bytes.length === 16 ? null : odd(subject, false, `decodes to ${decoded.bytes.length} bytes; every published secret has 16`, 'secret-not-base64')
}

function mailgunFinding(subject: Subject, clean: string): Found {
  if (/^pubkey-/i.test(clean)) return odd(subject, false, 'is a public validation key (pubkey-…), which was retired and reads nothing', 'wrong-key-type')
  if (kindOf(clean) === 'mailgun-key') return null
  return kindOf(clean) === 'uuid' ? odd(subject, false, 'is a UUID; Mailgun keys are not', 'wrong-key-type') : null
}

function planFinding(subject: Subject, clean: string): Found {
  if (/[^A-Za-z0-9_-]/.test(clean)) return odd(subject, true, 'holds characters that no service plan ID has', 'wrong-identifier')
  if (kindOf(clean) === 'uuid') return odd(subject, false, 'is a UUID, so probably a Project ID: SMS by project has hosts of its own', 'wrong-identifier')
  return /^[0-9a-z]{32}$/.test(clean) ? null : odd(subject, false, 'is not 32 lower-case letters and digits, as every plan ID seen so far', 'wrong-identifier')
}

/** In order: what cannot be read first, what it means last. */
export const INSPECTIONS: readonly Inspection[] = [tooLong, placeholder, quoted, aroundIt, schemeInside, assignment, percentEncoded, encodedPair, insideIt, outsideAscii, colonInUser, form]
