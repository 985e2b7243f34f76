import type { FieldId } from '../model/ids'
import { decodeBase64 } from '../bytes/encoding'
import { kindOf } from './value-kind'
import type { Finding } from '../model/values'
import type { Found, Subject } from './inspections'
import { KIND_WORDS } from './kind-words'

/** What each shape must, or should, look like. @param clean the value without what its repairs would remove */
export function inspectForm(subject: Subject, clean: string): Found {
  const { id, field, values, product } = subject
  const kind = kindOf(clean)
  const swapped = swapOf(subject, clean)
  if (swapped) return swapped
  switch (field.shape) {
    case 'uuid':
      return uuidFinding(subject, clean)
    case 'application-key':
      return kind === 'uuid' || kind === 'hex-32'
        ? null
        : odd(
            subject,
            /[^A-Za-z0-9_-]/.test(clean),
            `is not a UUID but looks like ${KIND_WORDS[kind]}`,
            'unknown-application',
          )
    case 'base64':
      return base64Finding(subject, clean)
    case 'opaque':
      return secretFinding(subject, clean)
    case 'mailgun-key':
      return mailgunFinding(subject, clean)
    case 'plan-id':
      return planFinding(subject, clean)
    case 'plan-token':
      return kind === 'jwt'
        ? odd(
            subject,
            false,
            'is an OAuth 2.0 access token (two dots): the plan’s own token has none',
            'service-plan-token-mixup',
          )
        : kind === 'uuid'
          ? odd(subject, false, 'is a UUID, as ids are', 'fields-swapped')
          : null
    case 'domain':
      return domainFinding(subject, clean)
    case 'choice':
      return product.regions.some((r) => r.code === (values[id] ?? ''))
        ? null
        : odd(subject, true, `is none of ${product.regions.map((r) => r.code).join(', ')}`, 'wrong-region')
    default:
      return null
  }
}

function uuidFinding(subject: Subject, clean: string): Found {
  if (/^[0-]{36}$/.test(clean)) return odd(subject, false, 'is all zeros, as in examples', 'placeholder-value')
  const kind = kindOf(clean)
  return kind === 'uuid'
    ? null
    : odd(
        subject,
        subject.id === 'projectId',
        `is not a UUID (8-4-4-4-12 hexadecimal digits) but looks like ${KIND_WORDS[kind]}`,
        'wrong-identifier',
      )
}

function secretFinding(subject: Subject, clean: string): Found {
  const kind = kindOf(clean)
  if (kind === 'uuid')
    return odd(subject, false, 'is a UUID, as ids are; no secret seen so far is one', 'fields-swapped')
  if (kind === 'base64-16')
    return odd(
      subject,
      false,
      'looks like an Application Secret (base64 of 16 bytes), which belongs to Voice or Verification',
      'app-credentials-on-project-api',
    )
  return clean.length < 8
    ? odd(subject, false, `has ${clean.length} characters, fewer than any secret seen so far`, 'placeholder-value')
    : null
}

const DOMAIN = /^(?=.{1,253}$)(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,10}[A-Za-z][A-Za-z0-9-]{1,62}$/

function domainFinding(subject: Subject, clean: string): Found {
  if (!DOMAIN.test(clean)) return odd(subject, true, 'is not a domain name, such as mg.yourcompany.com', 'wrong-domain')
  if (/^example\.(?:com|net|org)$/i.test(clean))
    return odd(subject, false, 'is reserved for examples (RFC 2606)', 'placeholder-value')
  return /^sandbox.{0,60}\.mailgun\.org$/i.test(clean)
    ? odd(subject, false, 'is a sandbox domain: it sends to authorised recipients only', 'trial-restriction')
    : null
}

function odd({ field }: Subject, blocks: boolean, what: string, diagnosis: Finding['diagnosis']): NonNullable<Found> {
  return { kind: 'form', diagnosis, blocks, message: `${field.label} ${what}.` }
}

const PARTNERS: Partial<Record<FieldId, FieldId>> = {
  keyId: 'keySecret',
  applicationKey: 'applicationSecret',
  servicePlanId: 'apiToken',
}

/** Two fields are swapped when each value looks like what belongs into the other. */
function swapOf({ id, field, values }: Subject, clean: string): Found {
  const other = PARTNERS[id]
  const partner = other === undefined ? '' : (values[other] ?? '').trim()
  if (other === undefined || partner === '') return null
  const idLike =
    id === 'servicePlanId'
      ? kindOf(partner) === 'hex-32' && kindOf(clean) === 'alnum-32'
      : kindOf(partner) === 'uuid' && kindOf(clean) !== 'uuid' && kindOf(clean) !== 'hex-32'
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
  if (kindOf(clean) === 'uuid')
    return odd(subject, false, 'is a UUID, as the Application Key is; the secret is base64 text', 'fields-swapped')
  const decoded = decodeBase64(clean)
  if (!decoded.ok)
    return {
      ...odd(
        subject,
        false,
        'is not base64, so no request can be signed with it: a character is missing, or it is another value',
        'secret-not-base64',
      ),
      kind: 'not-base64',
    }
  return decoded.bytes.length === 16
    ? null
    : odd(
        subject,
        false,
        `decodes to ${decoded.bytes.length} bytes; every published secret has 16`,
        'secret-not-base64',
      )
}

function mailgunFinding(subject: Subject, clean: string): Found {
  if (/^pubkey-/i.test(clean))
    return odd(
      subject,
      false,
      'is a public validation key (pubkey-…), which was retired and reads nothing',
      'wrong-key-type',
    )
  if (kindOf(clean) === 'mailgun-key') return null
  return kindOf(clean) === 'uuid' ? odd(subject, false, 'is a UUID; Mailgun keys are not', 'wrong-key-type') : null
}

function planFinding(subject: Subject, clean: string): Found {
  if (/[^A-Za-z0-9_-]/.test(clean))
    return odd(subject, true, 'holds characters that no service plan ID has', 'wrong-identifier')
  if (kindOf(clean) === 'uuid')
    return odd(
      subject,
      false,
      'is a UUID, so probably a Project ID: SMS by project has hosts of its own',
      'wrong-identifier',
    )
  return /^[0-9a-z]{32}$/.test(clean)
    ? null
    : odd(subject, false, 'is not 32 lower-case letters and digits, as every plan ID seen so far', 'wrong-identifier')
}
