import type { DiagnosisCatalogue } from '../../model/catalogue'
import type { Match, Observations, Rule } from '../../model/rule'
import type { SipCauseId } from '../../model/sip'
import type { Statement } from '../../model/statement'
import { SIP_CAUSES } from '../../sip/causes'
import { sipLoginOf, type SipLogin } from '../../sip/login'
import { quoting, replies } from './logins'

/** RFC 3261 section 21.4: the challenge was not met, or the caller is not let in. */
const CALL_REFUSED: ReadonlySet<number> = new Set([401, 403, 407])

/** Causes that are named: more of them help nobody. */
const MOST_CAUSES = 3
const PLACES = ['Likeliest', 'Or', 'Or else'] as const

/** The login of a trace; null where the paste holds no messages of SIP, or none of a login. */
function loginOf({ sip }: Observations): SipLogin | null {
  return sip ? sipLoginOf(sip) : null
}

/** A refusal of which only lines of a log tell: by a code, or by a remark where no code came. */
function ofLog({ sip }: Observations, said: Statement | undefined): Match | null {
  const remarks = sip?.remarks ?? []
  const [first] = remarks
  const code = said?.code ?? 0
  if (said ? !CALL_REFUSED.has(code) : !first) return null
  const usual: readonly SipCauseId[] =
    code === 403 ? ['credential', 'access-list', 'from-domain'] : ['credential', 'never-answered']
  const causes = [...new Set([...remarks.map(({ cause }) => cause), ...usual])]
  const quoted = said ? quoting(said).observed : { 'It says': first?.text.slice(0, 220) ?? '' }
  return { confidence: 'likely', observed: { ...quoted, ...ranked(causes) } }
}

function ranked(causes: readonly SipCauseId[]): Record<string, string> {
  return Object.fromEntries(causes.slice(0, MOST_CAUSES).map((cause, i) => [PLACES[i] ?? 'Or', SIP_CAUSES[cause]]))
}

/** The name of the trunk that a paste is about, and whose it is; null where it holds none. */
function ownerOf(seen: Observations, catalogue: DiagnosisCatalogue) {
  const trunk = loginOf(seen)?.trunk ?? null
  return trunk === null || catalogue.hostFacts(trunk) ? null : catalogue.otherVendorOfHost(trunk)
}

/** Logins of SIP at a trunk or a registrar, by the messages of a trace or what a program tells of them. */
export const trunkRules: readonly Rule[] = [
  {
    id: 'trunk-of-another-vendor',
    diagnosis: 'other-vendor',
    basis: 'documented',
    across: (seen) => {
      const owner = ownerOf(seen, seen.catalogue)
      return owner && loginOf(seen)?.outcome === 'refused'
        ? { confidence: 'likely', observed: { vendor: owner.name, 'its own page': owner.docs } }
        : null
    },
  },
  {
    id: 'trunk-refused-login',
    // these numbers are statuses of SIP, and an API judged nothing
    overrides: ['proxy-auth-required', 'undetermined', 'credentials-rejected', 'insufficient-scope'],
    diagnosis: 'sip-login-refused',
    basis: 'documented',
    across: (seen) => {
      const said = replies(seen, 'sip').findLast(({ code }) => code !== null)
      const login = loginOf(seen)
      if (login?.outcome === 'taken') return null
      if (!login) return ofLog(seen, said)
      return {
        confidence: 'likely',
        observed: {
          'In the trace': login.steps.join(' → '),
          ...ranked(login.causes),
          ...(login.trunk ? { 'SIP domain': login.trunk } : {}),
          ...(login.realm ? { 'Realm that asks': login.realm } : {}),
          ...(login.userName ? { 'User name in the digest': login.userName } : {}),
        },
      }
    },
  },
  {
    id: 'trunk-took-login',
    // the login of a trunk proves nothing of an API
    says: 'undecided',
    // these numbers are statuses of SIP, and an API judged nothing
    overrides: ['proxy-auth-required', 'undetermined', 'credentials-rejected', 'insufficient-scope'],
    diagnosis: 'not-auth-validation',
    basis: 'documented',
    across: (seen) => {
      const login = loginOf(seen)
      return login?.outcome === 'taken'
        ? {
            confidence: 'likely',
            observed: {
              'In the trace': login.steps.join(' → '),
              'The login': 'was taken: the answer after the digest is no 401, 403 or 407.',
            },
          }
        : null
    },
  },
]
