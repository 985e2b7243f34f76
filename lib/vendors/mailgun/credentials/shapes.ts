import { oddForm, SHAPES } from '@/lib/engine/credentials/shapes'
import type { ShapeDefinition, Subject } from '@/lib/engine/model/inspection'
import type { Repair } from '@/lib/engine/model/values'

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

/** A login of a domain is a whole address. Source: documentation.mailgun.com/docs/mailgun/user-manual/smtp-protocol. */
const smtpUser: ShapeDefinition = {
  judge(subject, clean) {
    const { kindOf } = subject.catalogue
    if (/^api$/i.test(clean)) {
      const what = 'is the word api, which is the user name of the API; a mail server wants a whole address'
      return oddForm(subject, true, what, 'wrong-username')
    }
    if (isApiKey(kindOf(clean))) return oddForm(subject, true, 'is an API key and no user name', 'wrong-key-type')
    if (/^[^@\s]+%40[^@\s]+$/i.test(clean)) {
      const encoded = /%40/i.exec(clean)?.[0] ?? ''
      const what = 'has %40 in place of @: it was copied out of an address, where @ is written so'
      const repair: Repair = { kind: 'replace', field: subject.id, from: encoded, to: '@', label: 'write @ for %40' }
      return { ...oddForm(subject, false, what, 'secret-encoding'), repair }
    }
    const address = /^([^@\s]{1,64})@([^@\s]{1,255})$/.exec(clean)
    if (!address) {
      const what = 'has no @ and domain; a login is a whole address, as postmaster@mg.yourcompany.com'
      return { ...oddForm(subject, false, what, 'wrong-username'), ...postmasterOf(subject, clean) }
    }
    const [, , domain = ''] = address
    if (/^smtp\.(?:eu\.)?mailgun\.org$/i.test(domain))
      return oddForm(subject, false, 'ends in the name of the mail server and not in the domain', 'wrong-username')
    return null
  },
}

/** A bare domain is one step from the login that every domain has. */
function postmasterOf({ id, value }: Subject, clean: string): { readonly repair?: Repair } {
  const isDomain = /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}$/i.test(clean)
  if (!isDomain || value !== clean) return {}
  const to = `postmaster@${clean}`
  return { repair: { kind: 'replace', field: id, from: clean, to, label: 'put postmaster@ before the domain' } }
}

/** Kinds of values that open the API and no mail server. */
const isApiKey = (kind: string) => kind === 'mailgun-key' || kind === 'mailgun-public-key'

/** Generated SMTP passwords have the form of the newer API keys, so that only the older form tells a key from one. */
const smtpPassword: ShapeDefinition = {
  judge(subject, clean) {
    if (!/^(?:pub)?key-/i.test(clean)) return null
    const what = 'is an API key by its form; a mail server takes the SMTP password of a login'
    return oddForm(subject, true, what, 'wrong-key-type')
  },
}

export const shapes = {
  'mailgun-key': mailgunKey,
  'sending-domain': sendingDomain,
  'smtp-user': smtpUser,
  'smtp-password': smtpPassword,
} as const satisfies Record<string, ShapeDefinition>
