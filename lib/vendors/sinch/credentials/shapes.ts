import { decodeBase64 } from '@/lib/engine/bytes/encoding'
import { isUuidSwapped, oddForm, SHAPES } from '@/lib/engine/credentials/shapes'
import type { ShapeDefinition } from '@/lib/engine/model/inspection'

/** The kinds of the two values of a service plan. */
const OF_PLAN: ReadonlySet<string> = new Set(['hex-32', 'alnum-32'])

/** Project ID and Key ID. */
const projectUuid: ShapeDefinition = {
  isSwapped: isUuidSwapped,
  judge(subject, clean) {
    const { kindOf } = subject.catalogue
    const isPlan = OF_PLAN.has(kindOf(clean)) && OF_PLAN.has(kindOf((subject.values['keySecret'] ?? '').trim()))
    if (!isPlan) return SHAPES.uuid.judge(subject, clean)
    const what =
      'looks like a service plan ID, and the Key Secret like the token of a plan: they belong to SMS (service plan), ' +
      'which has hosts of its own'
    return oddForm(subject, subject.field.carriedRaw === true, what, 'service-plan-token-mixup')
  },
}

const applicationKey: ShapeDefinition = {
  isSwapped: isUuidSwapped,
  judge(subject, clean) {
    const kind = subject.catalogue.kindOf(clean)
    if (kind === 'uuid' || kind === 'hex-32') return null
    const what = `is not a UUID but looks like ${subject.catalogue.kindWords(kind)}`
    return oddForm(subject, /[^A-Za-z0-9_-]/.test(clean), what, 'unknown-application')
  },
}

const applicationSecret: ShapeDefinition = {
  judge(subject, clean) {
    if (subject.catalogue.kindOf(clean) === 'uuid')
      return oddForm(
        subject,
        false,
        'is a UUID, as the Application Key is; the secret is base64 text',
        'fields-swapped',
      )
    const decoded = decodeBase64(clean)
    if (!decoded.ok) {
      const what = 'is not base64, so no request can be signed with it: a character is missing, or it is another value'
      return { ...oddForm(subject, false, what, 'secret-not-base64'), kind: 'not-base64' }
    }
    const { length } = decoded.bytes
    return length === 16
      ? null
      : oddForm(subject, false, `decodes to ${length} bytes; every published secret has 16`, 'secret-not-base64')
  },
}

const keySecret: ShapeDefinition = {
  judge(subject, clean) {
    if (subject.catalogue.kindOf(clean) !== 'base64-16') return SHAPES.secret.judge(subject, clean)
    const what = 'looks like an Application Secret (base64 of 16 bytes), which belongs to Voice or Verification'
    return oddForm(subject, false, what, 'app-credentials-on-project-api')
  },
}

const planId: ShapeDefinition = {
  isSwapped: (own, partner) => partner === 'hex-32' && own === 'alnum-32',
  judge(subject, clean) {
    if (/[^A-Za-z0-9_-]/.test(clean))
      return oddForm(subject, true, 'holds characters that no service plan ID has', 'wrong-identifier')
    if (subject.catalogue.kindOf(clean) === 'uuid') {
      const what = 'is a UUID, so probably a Project ID: SMS by project has hosts of its own'
      return oddForm(subject, false, what, 'wrong-identifier')
    }
    if (/^[0-9a-z]{32}$/.test(clean)) return null
    const what = 'is not 32 lower-case letters and digits, as every plan ID seen so far'
    return oddForm(subject, false, what, 'wrong-identifier')
  },
}

const planToken: ShapeDefinition = {
  judge(subject, clean) {
    const kind = subject.catalogue.kindOf(clean)
    if (kind === 'jwt') {
      const what = 'is an OAuth 2.0 access token (two dots): the plan’s own token has none'
      return oddForm(subject, false, what, 'service-plan-token-mixup')
    }
    return kind === 'uuid' ? oddForm(subject, false, 'is a UUID, as ids are', 'fields-swapped') : null
  },
}

export const shapes = {
  'project-uuid': projectUuid,
  'application-key': applicationKey,
  'application-secret': applicationSecret,
  'key-secret': keySecret,
  'plan-id': planId,
  'plan-token': planToken,
} as const satisfies Record<string, ShapeDefinition>
