import { base64 } from '../bytes/hash'
import type { LoginDraft, MailPort } from '../model/login'
import type { Known } from '../model/redacted'
import type { Authorized, Presented } from '../model/scheme'
import { Secret } from '../model/secret'

/** Presents the pair of a set to a mail server. What is sent is in the draft of the login; this shows it. RFC 4954. */
export function mailPair({ values, pair, label, kindOf }: Presented): Authorized {
  const user = 'field' in pair.user ? (values[pair.user.field] ?? '') : pair.user.literal
  const password = values[pair.password] ?? ''
  const shownUser = 'field' in pair.user ? `[${label(pair.user.field)}]` : pair.user.literal
  const shown = `${shownUser} and [${label(pair.password)}]`
  return {
    headers: [{ name: 'Login', value: shown, shown }],
    sent: { scheme: null, faults: [], kind: 'pair', user: kindOf(user.trim()), password: kindOf(password.trim()) },
  }
}

/** What of a login is sent, exactly as it was given. @param mechanisms the first that the server offers is used */
export function loginDraft(
  { values, pair }: Pick<Presented, 'values' | 'pair'>,
  port: MailPort,
  mechanisms: LoginDraft['mechanisms'],
): LoginDraft {
  const user = 'field' in pair.user ? (values[pair.user.field] ?? '') : pair.user.literal
  const { port: number, tls } = port
  return {
    port: number,
    tls,
    mechanisms,
    user: new Secret('SMTP user name', user),
    password: new Secret('SMTP password', values[pair.password] ?? ''),
  }
}

/** The arguments with which a login goes over the wire, which a server may repeat. RFC 4616 section 2. */
export function loginArguments({ user, password }: LoginDraft): Known[] {
  const [name, secret] = [Secret.reveal(user), Secret.reveal(password)]
  return [`\0${name}\0${secret}`, `${name}\0${name}\0${secret}`, `${name}\0${secret}`].map((text) => ({
    label: 'login',
    value: base64(text),
  }))
}
