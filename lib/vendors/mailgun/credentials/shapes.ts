import { oddForm, SHAPES } from '@/lib/engine/credentials/shapes'
import type { ShapeDefinition } from '@/lib/engine/model/inspection'

const mailgunKey: ShapeDefinition = {
  judge(subject, clean) {
    if (/^pubkey-/i.test(clean)) {
      const what = 'is a public validation key (pubkey-…), which was retired and reads nothing'
      return oddForm(subject, false, what, 'wrong-key-type')
    }
    const kind = subject.catalogue.kindOf(clean)
    if (kind === 'uuid') return oddForm(subject, false, 'is a UUID; Mailgun keys are not', 'wrong-key-type')
    if (kind === 'hex-32') {
      const what =
        'is 32 hexadecimal digits and nothing more, as the webhook signing key is; an API key has two further ' +
        'groups, or key- before it'
      return oddForm(subject, false, what, 'wrong-key-type')
    }
    if (/^key-[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}$/i.test(clean))
      return {
        ...oddForm(subject, false, 'has key- before a key of the newer form, which has none', 'scheme-in-value'),
        repair: { kind: 'strip-prefix', field: subject.id, length: 'key-'.length, label: 'remove “key-”' },
      }
    return null
  },
}

const sendingDomain: ShapeDefinition = {
  judge(subject, clean) {
    const odd = SHAPES.domain.judge(subject, clean)
    if (odd || !/^sandbox.{0,60}\.mailgun\.org$/i.test(clean)) return odd
    const what = 'is a sandbox domain: it sends to authorised recipients only'
    return oddForm(subject, false, what, 'trial-restriction')
  },
}

export const shapes = {
  'mailgun-key': mailgunKey,
  'sending-domain': sendingDomain,
} as const satisfies Record<string, ShapeDefinition>
