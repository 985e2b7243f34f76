import { oddForm, SHAPES } from '@/lib/engine/credentials/shapes'
import type { ShapeDefinition } from '@/lib/engine/model/inspection'

const mailgunKey: ShapeDefinition = {
  judge(subject, clean) {
    if (/^pubkey-/i.test(clean)) {
      const what = 'is a public validation key (pubkey-…), which was retired and reads nothing'
      return oddForm(subject, false, what, 'wrong-key-type')
    }
    return subject.catalogue.kindOf(clean) === 'uuid'
      ? oddForm(subject, false, 'is a UUID; Mailgun keys are not', 'wrong-key-type')
      : null
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
