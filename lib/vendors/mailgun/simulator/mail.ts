import { base64 } from '@/lib/engine/bytes/hash'
import type { MailAnswer, MailAttempt } from '@/lib/engine/model/simulation'
import { digits, WORD } from '@/lib/engine/simulator/fake'
import { named } from '@/lib/engine/simulator/scenario'
import { mailgunSmtp } from '../products/smtp'
import type { MailgunRegion } from './model'

/** Mailgun's mail servers: a login of a domain, at the server of the domain's region. */

const REGION = new Map<string, string>(mailgunSmtp.regions.map((region) => [region.host, region.code]))

export const mailHosts = [...REGION.keys()]

/** How a login is answered that is not an ordinary one, whatever password comes with it. */
type MailBehaviour = (attempt: MailAttempt, isRight: boolean) => MailAnswer

type MailgunLogin = {
  readonly name: string
  readonly user: string
  readonly password: string
  readonly region: MailgunRegion
  readonly behaviour?: MailBehaviour
}

const ACCEPTED: MailAnswer = { code: 235, lines: ['Authentication succeeded'] }
const REFUSED: MailAnswer = { code: 535, lines: ['Authentication failed'] }

/** The same answer to every password. */
const always =
  (code: number, ...lines: readonly [string, ...string[]]): MailBehaviour =>
  () => ({ code, lines })

/** A fault below SMTP, to every password. */
const broken =
  (fault: NonNullable<MailAnswer['fault']>): MailBehaviour =>
  () => ({ code: 421, lines: ['-'], fault })

/** What is right gets this answer, what is wrong an ordinary refusal. */
const onceRight =
  (code: number, ...lines: readonly [string, ...string[]]): MailBehaviour =>
  (_, isRight) =>
    isRight ? { code, lines } : REFUSED

const byLoginAlone: MailBehaviour = ({ mechanism }, isRight) => {
  if (mechanism !== 'LOGIN') return { code: 534, lines: ['5.7.9 Authentication mechanism is too weak'] }
  return isRight ? ACCEPTED : REFUSED
}

const repeats: MailBehaviour = ({ user, password }) => ({
  code: 535,
  lines: [`Authentication failed for ${user} with ${password}, sent as ${base64(`\0${user}\0${password}`)}`],
})

/** A password as people choose them for a login. */
const fakePassword = (name: string) => `${WORD}-${digits(`smtp ${name}`, 20)}`

const login = (
  name: string,
  { region = 'us', behaviour }: { readonly region?: MailgunRegion; readonly behaviour?: MailBehaviour } = {},
): MailgunLogin => ({
  name,
  user: `${name}@${region === 'eu' ? 'mail' : 'mg'}.example.com`,
  password: fakePassword(name),
  region,
  ...(behaviour ? { behaviour } : {}),
})

const LOGINS: readonly MailgunLogin[] = [
  login('postmaster'),
  login('alerts', { region: 'eu' }),
  { ...login('sandbox'), user: `postmaster@sandbox${digits('old sandbox', 32)}.mailgun.org` },
  login('disabled', { behaviour: onceRight(535, '5.7.13 User account disabled') }),
  login('suspended', { behaviour: onceRight(535, '5.7.0 Account is suspended, please contact support') }),
  login('crowded', { behaviour: always(535, '5.7.0 Too many login attempts, try again in 600 seconds') }),
  login('limited', { behaviour: always(535, '5.7.0 Rate limit exceeded for this login') }),
  login('office', { behaviour: onceRight(535, '5.7.0 IP address is not on the allowlist of this account') }),
  login('busy', { behaviour: always(454, '4.7.0 Temporary authentication failure') }),
  login('closing', { behaviour: always(421, '4.3.2 Service is shutting down') }),
  login('greylisted', { behaviour: always(451, '4.7.1 Please come back later') }),
  login('transition', { behaviour: always(432, '4.7.12 A password transition is needed') }),
  login('unasked', { behaviour: always(530, '5.7.0 Authentication required') }),
  login('policy', { behaviour: always(550, '5.7.1 Delivery not authorized, message refused') }),
  login('strong', { behaviour: byLoginAlone }),
  login('wordy', {
    behaviour: always(535, '5.7.8 Authentication failed', '5.7.8 See the domain settings', '5.7.8 Bye'),
  }),
  login('echo', { behaviour: repeats }),
  login('anybody', { behaviour: () => ACCEPTED }),
  login('dropped', { behaviour: broken('drop') }),
  login('silent', { behaviour: broken('hang') }),
  login('garbled', { behaviour: broken('garbage') }),
  login('endless', { behaviour: broken('flood') }),
]

export const loginNamed = named(LOGINS)

/** Answers a login as the server of a region would. */
export function authenticate(attempt: MailAttempt): MailAnswer {
  const { host, user, password } = attempt
  const known = LOGINS.find((one) => one.user === user && one.region === REGION.get(host))
  if (!known) return REFUSED
  const isRight = known.password === password
  return known.behaviour?.(attempt, isRight) ?? (isRight ? ACCEPTED : REFUSED)
}
