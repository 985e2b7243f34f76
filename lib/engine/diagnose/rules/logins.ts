import type { Observations, Rule } from '../../model/rule'
import type { Protocol, Statement } from '../../model/statement'

/** RFC 4954 section 6: the login failed, is too weak, needs encryption, or failed for now. */
const LOGIN_REFUSED: ReadonlySet<number> = new Set([432, 454, 534, 535, 538])
/** RFC 4954 section 6: a command that needs a login came without one. */
const LOGIN_WANTED = 530
/** RFC 4954 section 6: the login succeeded. */
const LOGIN_TAKEN = 235
/** Such a reply is about the account or the connection, and the login itself was fine. */
const OF_ACCOUNT = /probation|suspend|disabled for|block(?:ed|list)|limit|too many|quota|billing|verif|STARTTLS|TLS/i

/** RFC 3261 section 21.4: the challenge was not met, or the caller is not let in. */
const CALL_REFUSED: ReadonlySet<number> = new Set([401, 403, 407])

/** Logins of other protocols than HTTP, by the replies that a paste holds. */
export const loginRules: readonly Rule[] = [
  {
    id: 'mail-server-refused-login',
    // the reply is of a mail server: no API judged anything, and its number is no status of HTTP
    overrides: ['credentials-rejected', 'undetermined', 'not-auth-server-error', 'not-auth-client-bug'],
    diagnosis: 'smtp-login-refused',
    basis: 'documented',
    across: (seen) => {
      const said = replies(seen, 'smtp').findLast(({ code }) => code !== null && LOGIN_REFUSED.has(code))
      return said && !OF_ACCOUNT.test(replyOf(said)) ? quoting(said) : null
    },
  },
  {
    id: 'mail-server-refused-after-login',
    // a mail server that lets somebody in proves nothing of an API
    says: 'undecided',
    diagnosis: 'not-auth-validation',
    basis: 'documented',
    across: (seen) => {
      const all = replies(seen, 'smtp')
      const last = all.findLast(({ code }) => code !== null)
      const refuses = (last?.code ?? 0) >= 500 && !LOGIN_REFUSED.has(last?.code ?? 0)
      return last && refuses && all.some(({ code }) => code === LOGIN_TAKEN) ? quoting(last) : null
    },
  },
  {
    id: 'mail-server-wants-login',
    diagnosis: 'missing-authorization',
    basis: 'documented',
    across: (seen) => {
      const all = replies(seen, 'smtp')
      const said = all.findLast(({ code }) => code === LOGIN_WANTED)
      return said && !OF_ACCOUNT.test(replyOf(said)) && !all.some(({ code }) => LOGIN_REFUSED.has(code ?? 0))
        ? quoting(said)
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
      return said && CALL_REFUSED.has(said.code ?? 0) ? quoting(said) : null
    },
  },
]

/** What came in a protocol, in order. */
function replies({ statements }: Observations, protocol: Protocol): readonly Statement[] {
  return statements.filter((one) => one.states === 'reply' && one.protocol === protocol)
}

/** What the server says, without what a log writes before it. */
const replyOf = ({ text, code }: Statement) => text.slice(Math.max(0, text.indexOf(String(code))))

function quoting({ text, code }: Statement) {
  const near = Math.max(0, text.indexOf(String(code)) - 60)
  const at = near === 0 ? 0 : text.indexOf(' ', near) + 1
  return { confidence: 'likely' as const, observed: { 'It says': text.slice(at, at + 220).trim() } }
}
