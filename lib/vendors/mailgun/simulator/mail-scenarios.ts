import type { FlawedMail, MailFlaw, Scenario } from '@/lib/engine/model/simulation'
import { fakeOldMailgunKey } from './fake'
import { loginNamed } from './mail'

const smtp = { product: 'mailgun-smtp', region: 'us' } as const

const of = (name: string) => {
  const { user, password } = loginNamed(name)
  return { smtpUser: user, smtpPassword: password }
}

/** One login that is answered in a way of its own. */
const answered = (
  name: string,
  title: string,
  code: Scenario['answers'][string],
  rest: Pick<Scenario, 'expect' | 'verdict'> & Partial<Scenario>,
): Scenario => ({
  ...smtp,
  id: `smtp-${name}`,
  title,
  credentials: of(name),
  answers: { 'smtp-auth': code ?? 535 },
  ...rest,
})

const right = of('postmaster')

/** The right login, pasted wrongly, or something else in its place. */
export const MAIL_INPUT: readonly Scenario[] = [
  {
    ...smtp,
    id: 'smtp-password-line-break',
    title: 'A line break after the SMTP password',
    credentials: { ...right, smtpPassword: `${right.smtpPassword}\n` },
    expect: ['secret-whitespace'],
    verdict: 'rejected',
    proven: 'secret-whitespace',
    answers: { 'smtp-auth': 535 },
  },
  {
    ...smtp,
    id: 'smtp-user-trailing-space',
    title: 'A space after the SMTP user name',
    credentials: { ...right, smtpUser: `${right.smtpUser} ` },
    expect: ['secret-whitespace'],
    verdict: 'rejected',
    proven: 'secret-whitespace',
    answers: { 'smtp-auth': 535 },
  },
  {
    ...smtp,
    id: 'smtp-user-is-the-domain',
    title: 'The domain alone in place of the SMTP user name',
    credentials: { ...right, smtpUser: 'mg.example.com' },
    expect: ['wrong-username'],
    verdict: 'rejected',
    proven: 'wrong-username',
    answers: { 'smtp-auth': 535 },
  },
  {
    ...smtp,
    id: 'smtp-user-without-domain',
    title: 'An SMTP user name without its domain',
    credentials: { ...right, smtpUser: 'mailroom' },
    expect: ['smtp-login-refused', 'wrong-username'],
    verdict: 'rejected',
    answers: { 'smtp-auth': 535 },
  },
  {
    ...smtp,
    id: 'smtp-user-percent-encoded',
    title: 'An SMTP user name out of a DSN, with %40 in place of @',
    credentials: { ...right, smtpUser: right.smtpUser.replace('@', '%40') },
    expect: ['secret-encoding'],
    verdict: 'rejected',
    proven: 'secret-encoding',
    answers: { 'smtp-auth': 535 },
  },
  {
    ...smtp,
    id: 'smtp-password-is-an-api-key',
    title: 'An API key in place of the SMTP password',
    credentials: { ...right, smtpPassword: fakeOldMailgunKey('mail-us') },
    expect: ['wrong-key-type'],
    verdict: 'undecided',
    answers: { 'smtp-auth': 535 },
  },
]

/** Logins that are refused or not. */
export const MAIL_CREDENTIAL: readonly Scenario[] = [
  {
    ...smtp,
    id: 'smtp-wrong-password',
    title: 'An SMTP password that is not the one of the login',
    credentials: { ...right, smtpPassword: of('alerts').smtpPassword },
    expect: ['smtp-login-refused'],
    verdict: 'rejected',
    answers: { 'smtp-auth': 535 },
  },
  answered('wordy', 'A refusal of several lines', 535, { expect: ['smtp-login-refused'], verdict: 'rejected' }),
  answered('strong', 'A server that lets this login in by AUTH LOGIN only', 534, {
    expect: ['wrong-scheme'],
    verdict: 'undecided',
    proven: 'wrong-scheme',
  }),
]

/** The right login at the wrong server. */
export const MAIL_PLACE: readonly Scenario[] = [
  answered('alerts', 'A European SMTP login on the US server', 535, {
    expect: ['wrong-region'],
    verdict: 'accepted',
    proven: 'wrong-region',
  }),
  {
    ...smtp,
    region: 'eu',
    id: 'smtp-us-on-eu',
    title: 'A US SMTP login on the European server',
    credentials: right,
    expect: ['wrong-region'],
    verdict: 'accepted',
    proven: 'wrong-region',
    answers: { 'smtp-auth': 535 },
  },
]

/** What is said of the account, the address or the moment, and not of the pair. */
export const MAIL_ACCOUNT: readonly Scenario[] = [
  answered('disabled', 'An SMTP login that was disabled', 535, {
    expect: ['account-restricted'],
    verdict: 'undecided',
  }),
  answered('suspended', 'A suspended account, said with 535', 535, {
    expect: ['account-restricted'],
    verdict: 'undecided',
  }),
  answered('crowded', 'A 535 that says there were too many logins', 535, {
    expect: ['rate-limited'],
    verdict: 'undecided',
  }),
  answered('limited', 'A 535 that names a rate limit', 535, { expect: ['rate-limited'], verdict: 'undecided' }),
  answered('office', 'A 535 that names the IP allowlist', 535, { expect: ['ip-not-allowed'], verdict: 'undecided' }),
  answered('busy', 'A login that fails for now: 454', 454, { expect: ['not-auth-server-error'], verdict: 'undecided' }),
  answered('closing', 'A server that closes at the login: 421', 421, {
    expect: ['not-auth-server-error'],
    verdict: 'undecided',
  }),
  answered('greylisted', 'A server that asks to come back: 451', 451, {
    expect: ['not-auth-server-error'],
    verdict: 'undecided',
  }),
  answered('transition', 'A login that needs a new password first: 432', 432, {
    expect: ['account-restricted'],
    verdict: 'undecided',
  }),
  answered('unasked', 'A login that is answered as if it were none: 530', 530, {
    expect: ['missing-authorization'],
    verdict: 'undecided',
  }),
  answered('policy', 'A login that is refused by a policy: 550', 550, {
    expect: ['ip-not-allowed'],
    verdict: 'undecided',
  }),
  answered('anybody', 'A server that takes any password', 235, { expect: ['not-the-api'], verdict: 'undecided' }),
]

/** A login that works, in each kind of domain. */
export const MAIL_ACCEPTED: readonly Scenario[] = [
  {
    ...smtp,
    id: 'good-mailgun-smtp',
    title: 'A login that works: Mailgun SMTP',
    credentials: right,
    expect: ['credentials-accepted'],
    verdict: 'accepted',
    answers: { 'smtp-auth': 235 },
  },
  {
    ...smtp,
    id: 'smtp-old-sandbox',
    title: 'The login of an old sandbox domain',
    credentials: of('sandbox'),
    expect: ['credentials-accepted'],
    verdict: 'accepted',
    answers: { 'smtp-auth': 235 },
  },
]

/** What breaks once the login was sent. */
export const MAIL_TRANSPORT: readonly Scenario[] = [
  answered('dropped', 'A connection that is cut at AUTH', 'broken', {
    expect: ['connection-failed'],
    verdict: 'undecided',
  }),
  answered('silent', 'A mail server that falls silent at AUTH', 'broken', {
    expect: ['timeout'],
    verdict: 'undecided',
  }),
  answered('garbled', 'A reply to AUTH that is none', 'broken', {
    expect: ['unreadable-response'],
    verdict: 'undecided',
  }),
  answered('endless', 'A reply to AUTH that never ends', 'broken', {
    expect: ['unreadable-response'],
    verdict: 'undecided',
  }),
]

/** A mail server that repeats what it was sent. */
export const MAIL_ECHO: readonly Scenario[] = [
  answered('echo', 'A mail server that repeats the login', 535, {
    expect: ['smtp-login-refused'],
    verdict: 'rejected',
  }),
]

const flawed = (
  flaw: MailFlaw,
  title: string,
  expect: Scenario['expect'],
  verdict: Scenario['verdict'] = 'undecided',
): FlawedMail => ({
  ...smtp,
  id: `smtp-server-${flaw}`,
  title,
  credentials: right,
  expect,
  verdict,
  answers: { 'smtp-auth': verdict === 'accepted' ? 235 : 'broken' },
  flaw,
})

/** Mail servers on which no login comes to be sent, or by one mechanism only. */
export const FLAWED_MAIL: readonly FlawedMail[] = [
  flawed('greeting-554', 'A greeting that refuses the session: 554', ['connection-failed', 'ip-not-allowed']),
  flawed('greeting-421', 'A greeting that says not now: 421', ['not-auth-server-error']),
  flawed('greeting-hangs', 'No greeting', ['timeout']),
  flawed('greeting-drips', 'A greeting that comes a byte at a time', ['timeout']),
  flawed('greeting-garbage', 'A greeting of another protocol', ['unreadable-response']),
  flawed('greeting-without-end', 'A greeting that never ends its line', ['unreadable-response']),
  flawed('closes-at-once', 'A connection that is closed at once', ['connection-failed']),
  flawed('closes-after-ehlo', 'A connection that is closed after EHLO', ['connection-failed']),
  flawed('ehlo-refused', 'EHLO refused', ['connection-failed', 'ip-not-allowed']),
  flawed('no-starttls', 'STARTTLS is not offered', ['tls-failure']),
  flawed('starttls-454', 'STARTTLS is refused for now', ['tls-failure']),
  flawed('starttls-injection', 'Replies smuggled in before the encryption', ['tls-failure']),
  flawed('handshake-cut', 'A handshake that is cut', ['tls-failure']),
  flawed('certificate-expired', 'An expired certificate', ['tls-failure']),
  flawed('certificate-self-signed', 'A certificate that nobody signed', ['tls-failure']),
  flawed('certificate-of-another-name', 'A certificate of another name', ['tls-failure']),
  flawed('old-tls', 'TLS older than 1.2', ['tls-failure']),
  flawed('no-auth-offered', 'No AUTH offered, even encrypted', ['not-the-api']),
  flawed('login-only', 'AUTH LOGIN alone', ['credentials-accepted'], 'accepted'),
  flawed('plain-only', 'AUTH PLAIN alone', ['credentials-accepted'], 'accepted'),
]
