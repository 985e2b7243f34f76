import { inRow, oneOf } from '../../http/patterns'
import type { Phrase } from '../../model/phrase'
import type { Observations, Rule } from '../../model/rule'
import type { Protocol, Statement } from '../../model/statement'
import { anyOf, near, wording } from './phrases'
import { regionsApart } from './place'

/** RFC 4954 section 6: the login failed, is too weak, needs encryption, or failed for now. */
const LOGIN_REFUSED: ReadonlySet<number> = new Set([432, 454, 534, 535, 538])
/** RFC 4954 section 6: a command that needs a login came without one. */
const LOGIN_WANTED = 530
/** RFC 4954 section 6: the login succeeded. */
const LOGIN_TAKEN = 235
/** Such a reply is about the account or the connection, and the login itself was fine. */
const OF_ACCOUNT = /probation|suspend|disabled for|block(?:ed|list)|limit|too many|quota|billing|verif|STARTTLS|TLS/i

const LOGIN_TO_SERVER = inRow([
  /(?:log ?-?in|log on|sign ?-?in|anmeld\w{1,4}|connexion|inicio de sesi[óo]n|accesso|вход|登录|ログイン) /,
  /(?:to|at|on|into|beim|am|bei|au|à|en|el|al|на)?\s?(?:the )?(?:\S{1,20} )?/,
  /(?:mail ?|smtp ?|outgoing )?(?:server|serveur|servidor|сервер|服务器|サーバー)/,
])

/** What clients of mail servers say of a login that was refused, where they do not quote the reply. */
const REFUSED_IN_WORDS: readonly Phrase[] = [
  {
    says: /\bSMTP\b[^\n]{0,40}\bcould not authenticate\b/i,
    hits: 'SMTP Error: Could not authenticate.',
    misses: 'Could not authenticate with the API',
  },
  {
    says: /\bSMTP[ -]?(?:server )?auth(?:entication)? (?:has )?(?:failed|failure|error|unsuccessful)\b/i,
    hits: ['SMTP authentication failed', 'SMTP auth error'],
  },
  {
    says: /failed to authenticate (?:on|with|to|against) (?:the )?(?:SMTP|mail) server/i,
    hits: 'Failed to authenticate on SMTP server with username "a@example.com"',
  },
  {
    says: near(
      LOGIN_TO_SERVER,
      oneOf([
        /failed|refused|rejected|denied|not possible|fehlgeschlagen|abgelehnt|échoué|refusé|fall[óo]|rechaza/,
        /falhou|recusad|fallit|не удал|失败|失敗/,
      ]),
      120,
    ),
    hits: [
      'Login to server smtp.example.com with username a@example.com failed.',
      'Anmelden beim Server smtp.example.com mit dem Benutzernamen a@example.com fehlgeschlagen.',
    ],
    misses: 'Login to the server succeeded',
  },
  {
    says: oneOf(
      [
        /smtp[^\n]{0,80}\blog ?in (?:is |was )?(?:not possible|failed|refused|rejected|denied)/,
        inRow([
          /(?:mail|smtp) (?:server )?(?:username|user name|login)(?: (?:and|or|\/) password)? /,
          /(?:was |were |is |are )?(?:not accepted|rejected|incorrect|wrong|invalid)/,
        ]),
      ],
      'i',
    ),
    hits: [
      '[components.smtp.notify] Login not possible. Please check your credentials',
      'SMTP username or password rejected',
    ],
    misses: 'login not possible',
  },
  { says: /\bSMTPAuthenticationError\b/i, hits: 'Net::SMTPAuthenticationError' },
  {
    says: /\b(?:javax|jakarta)\.mail\.AuthenticationFailedException\b/i,
    hits: 'jakarta.mail.AuthenticationFailedException: failed to connect',
  },
  { says: /\bMailAuthenticationException\b/i, hits: 'org.springframework.mail.MailAuthenticationException' },
  {
    says: /\bpermanent_failure\b[^\n]{0,120}\bauth_failed\b/i,
    hits: '{:permanent_failure, "smtp.example.com", :auth_failed}',
  },
  {
    says: /SMTP[ -]?(?:Anmeldung|Authentifizierung|Login)\w* (?:ist )?(?:fehlgeschlagen|abgelehnt|gescheitert)/i,
    hits: 'SMTP-Authentifizierung fehlgeschlagen',
  },
  {
    says: /(?:error|fallo) (?:de|en la) autenticaci[oó]n (?:de |del )?(?:servidor )?SMTP/i,
    hits: 'Error de autenticación SMTP',
  },
  { says: /[ée]chec de l['’ ]authentification SMTP/i, hits: 'Échec de l’authentification SMTP' },
  { says: /(?:falha|erro) (?:na|de) autentica[çc][ãa]o (?:do )?SMTP/i, hits: 'Falha na autenticação SMTP' },
  { says: /SMTP ?(?:身份)?(?:认证|認證|验证|驗證|登录|登入)失[败敗]/i, hits: 'SMTP 认证失败' },
  { says: /SMTP ?認証に?(?:失敗|エラー)/i, hits: 'SMTP認証に失敗しました' },
]
const SAYS_REFUSED = anyOf(REFUSED_IN_WORDS)
/** Nothing was sent: the client has no password to try. */
const NOTHING_TO_SEND = /missing (?:credentials|password|username)|password (?:is )?(?:empty|not set|required)/i

const SUITABLE = /(?:(?:worthy|suitable|supported|common|usable|compatible|acceptable) )?/
const IS_THERE = /(?:is |was |were )?(?:available|found|in common|supported|succeeded|offered)/
const CANNOT = /cannot|could not|unable to|failed to|didn't/

/** What clients of mail servers say where they find no way to log in. RFC 4954 section 4, RFC 4422. */
const NO_COMMON_WAY: readonly Phrase[] = [
  {
    says: wording`no ${SUITABLE}(?:SASL |auth\w{0,14} )?mech(?:anism)?s? ${IS_THERE}`,
    hits: [
      'cannot authenticate to server smtp.example.com: no mechanism available',
      'SASL authentication failure: No worthy mechs found',
      'no supported authentication mechanism found',
    ],
    misses: 'the mechanism PLAIN is available',
  },
  {
    says: wording`no ${SUITABLE}auth\w{0,14} (?:methods?|types?|mechanisms?|schemes?) ${IS_THERE}`,
    hits: ['No suitable authentication method found', 'no authentication mechanisms available'],
    misses: 'authentication method PLAIN is supported',
  },
  {
    says: wording`${CANNOT} (?:find|agree on|negotiate) (?:an? )?${SUITABLE}auth\w{0,14} (?:method|mechanism)`,
    hits: 'msmtp: cannot find a usable authentication method',
    misses: 'cannot find the account',
  },
  {
    says: oneOf(
      [
        /SMTP ?AUTH extension (?:is )?not supported/,
        /(?:server )?(?:does(?: not?|n't)|doesn’t) (?:support|offer|advertise) (?:SMTP )?auth(?:entication)?\b/,
        /AUTH (?:is )?not (?:supported|advertised|offered|enabled)/,
      ],
      'i',
    ),
    hits: [
      'smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server.',
      "smtp: server doesn't support AUTH",
      'The server does not support authentication',
    ],
    misses: 'the server supports AUTH PLAIN',
  },
  {
    says: oneOf(
      [
        /authentication not enabled|auth command (?:is )?not (?:implemented|recognized|available)/,
        /\bunencrypted connection\b|Must issue (?:a )?STARTTLS/,
      ],
      'i',
    ),
    hits: [
      '503 5.5.1 Error: authentication not enabled',
      'smtp: unencrypted connection',
      '530 Must issue a STARTTLS command',
    ],
    misses: 'authentication enabled',
  },
  {
    says: oneOf(
      [
        /SMTP-AUTH requested but missing/,
        /missing (?:user ?name|password|credentials) for ["']?(?:PLAIN|LOGIN|CRAM)/,
        /\bunknown auth\w{0,12} (?:type|mechanism)\b/,
      ],
      'i',
    ),
    hits: ['SMTP-AUTH requested but missing user name', 'Missing credentials for "PLAIN"'],
    misses: 'credentials for PLAIN',
  },
]
const HAS_NO_COMMON_WAY = anyOf(NO_COMMON_WAY)

/** A host in what a relay logs of the server that it handed a mail to, or that answered it. */
const ASKED_SERVER =
  /\b(?:relay=|server |host |to |from |at )["'<]?((?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,20})["'>]?(?=[\s[:(,;]|$)/gi
/** How a server greets, or answers EHLO: its name comes first. RFC 5321 sections 4.2 and 4.1.1.1. */
const GREETS = /(?<![\d.])2[25]0[ -]((?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,20})\b([^\n]{0,120})/gi
/** Programs that hosters and offices run as their own mail server. */
const OWN_MAIL_SERVER = oneOf(
  [
    /\b(?:Exim|Postfix|Sendmail|qmail|OpenSMTPD|hMailServer|MDaemon|Zimbra|Kerio|IceWarp|Courier|Haraka)\b/,
    /\bMicrosoft ESMTP MAIL\b/,
  ],
  'i',
)

/** The server of somebody else that greeted where a vendor's was to be called, by its own name; null where none did. */
function strangerIn(seen: Observations): string | null {
  const text = [seen.text, spokenInMail(seen), ...seen.statements.map((one) => one.text)].join('\n').slice(0, 40_000)
  const isMeant = [...text.matchAll(HOST)].some(([host]) => seen.catalogue.hostFacts(host) !== null)
  if (!isMeant) return null
  const stranger = [...text.matchAll(GREETS)].find(
    ([, name = '', rest = '']) => seen.catalogue.hostFacts(name) === null && OWN_MAIL_SERVER.test(rest),
  )
  return stranger?.[1] ?? null
}

const HOST = /(?<![\w.@-])(?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,20}(?![\w-])/gi

/** The other vendor whose mail server a refusal is of, by the host that the line names as the one that was called. */
function otherMailVendorOf(said: Statement, { catalogue, statements }: Observations) {
  const hosts = [...said.text.slice(0, 2000).matchAll(ASKED_SERVER)].map((m) => m[1] ?? '')
  if (hosts.some((host) => catalogue.hostFacts(host))) return null
  // a reply may go on in the next line
  const next = statements[statements.indexOf(said) + 1]
  return (
    hosts.map((host) => catalogue.otherVendorOfHost(host)).find((vendor) => vendor !== null) ??
    catalogue.otherVendorOfAnswer(
      [said, ...(next?.states === 'reply' ? [next] : [])].map(({ text }) => text).join('\n'),
    )
  )
}

/** The refusal says nothing of the pair at the vendor: somebody else answered, or another region was asked than set. */
const isElsewhere = (said: Statement, seen: Observations) =>
  seen.source === 'paste' &&
  (strangerIn(seen) !== null || otherMailVendorOf(said, seen) !== null || regionsApart(seen) !== null)

const lastRefusal = (seen: Observations) =>
  replies(seen, 'smtp').findLast(({ code }) => code !== null && LOGIN_REFUSED.has(code))

function isAboutMail({ text, statements }: Observations): boolean {
  return (
    statements.some(({ protocol }) => protocol === 'smtp') || /\bsmtp|\bSASL\b|\bmail|\b(?:465|587|2525)\b/i.test(text)
  )
}

/** The words of replies, which are kept apart from other words. */
function spokenInMail(seen: Observations): string {
  return replies(seen, 'smtp')
    .map(({ text }) => text)
    .join('\n')
}

/** Logins at mail servers, by the replies that a paste holds. */
export const loginRules: readonly Rule[] = [
  {
    id: 'mail-server-of-somebody-else',
    diagnosis: 'not-the-api',
    basis: 'inferred',
    says: 'undecided',
    across: (seen) => {
      const said = seen.source === 'paste' ? lastRefusal(seen) : undefined
      const stranger = said && strangerIn(seen)
      return stranger
        ? { ...quoting(said), observed: { ...quoting(said).observed, 'It calls itself': stranger } }
        : null
    },
  },
  {
    id: 'mail-server-of-another-vendor',
    // whose server refused is known, and it knows no credentials but its own
    overrides: ['credentials-rejected'],
    diagnosis: 'other-vendor',
    basis: 'inferred',
    says: 'undecided',
    across: (seen) => {
      const said = seen.source === 'paste' ? lastRefusal(seen) : undefined
      const vendor = said && otherMailVendorOf(said, seen)
      return vendor ? { ...quoting(said), observed: { ...quoting(said).observed, Vendor: vendor.name } } : null
    },
  },
  {
    id: 'mail-server-refused-login',
    // the reply is of a mail server: no API judged anything, and its number is no status of HTTP
    overrides: ['credentials-rejected', 'undetermined', 'not-auth-server-error', 'not-auth-client-bug'],
    diagnosis: 'smtp-login-refused',
    basis: 'documented',
    across: (seen) => {
      const said = replies(seen, 'smtp').findLast(({ code }) => code !== null && LOGIN_REFUSED.has(code))
      return said && !OF_ACCOUNT.test(replyOf(said)) && !isElsewhere(said, seen) ? quoting(said) : null
    },
  },
  {
    id: 'mail-client-cannot-log-in',
    // client and server have no way to log in in common, so no password was looked at
    overrides: [
      'credentials-rejected',
      'smtp-login-refused',
      'undetermined',
      'missing-authorization',
      'wrong-scheme',
      'product-not-enabled',
    ],
    diagnosis: 'not-auth-client-bug',
    basis: 'documented',
    // nothing was presented, so nothing was judged
    says: 'undecided',
    phrases: NO_COMMON_WAY,
    across: (seen) => {
      if (seen.source !== 'paste' || !isAboutMail(seen)) return null
      const said = HAS_NO_COMMON_WAY.exec(seen.text) ?? HAS_NO_COMMON_WAY.exec(spokenInMail(seen))
      const isJudged = replies(seen, 'smtp').some(({ code }) => code === 535 || code === LOGIN_TAKEN)
      return said && !isJudged ? { confidence: 'likely', observed: { 'It says': said[0].slice(0, 200) } } : null
    },
  },
  {
    id: 'mail-client-reports-refused-login',
    // no API judged anything
    overrides: ['credentials-rejected', 'undetermined', 'not-auth-client-bug'],
    diagnosis: 'smtp-login-refused',
    basis: 'inferred',
    phrases: REFUSED_IN_WORDS,
    across: (seen) => {
      if (seen.source !== 'paste' || seen.all.some(({ facts }) => facts.status !== null)) return null
      const said = SAYS_REFUSED.exec(seen.text)
      const isTold = replies(seen, 'smtp').some(({ code }) => (code ?? 0) >= 400)
      if (!said || isTold || NOTHING_TO_SEND.test(seen.text)) return null
      const from = seen.text.lastIndexOf('\n', said.index) + 1
      return {
        confidence: 'likely',
        observed: {
          'It says':
            seen.text
              .slice(from, from + 220)
              .split('\n')[0]
              ?.trim() ?? '',
        },
      }
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
]

/** What came in a protocol, in order: replies as a paste reports them. */
export function replies({ statements }: Observations, protocol: Protocol): readonly Statement[] {
  return statements.filter((one) => one.states === 'reply' && one.protocol === protocol)
}

/** What the server says, without what a log writes before it. */
const replyOf = ({ text, code }: Statement) => text.slice(Math.max(0, text.indexOf(String(code))))

/** The reply itself, as what was seen. */
export function quoting({ text, code }: Statement) {
  const before = Math.max(0, text.indexOf(String(code)) - 60)
  const at = before === 0 ? 0 : text.indexOf(' ', before) + 1
  return { confidence: 'likely' as const, observed: { 'It says': text.slice(at, at + 220).trim() } }
}
