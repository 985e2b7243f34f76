import { named } from '@/lib/engine/simulator/scenario'
import type { BehaviourId } from './behaviours'
import { fakeMailgunKey, fakePublicKey } from './fake'
import type { MailgunFeature, MailgunKeyOf } from './model'

/** The keys that Mailgun's part of the simulator knows. Nothing in it changes while it runs. */

export type MailgunKey = MailgunKeyOf<BehaviourId>

const features: readonly MailgunFeature[] = ['send', 'inspect', 'optimize', 'validate']

const mailgun = (name: string, region: 'us' | 'eu', behaviour?: BehaviourId): MailgunKey => ({
  name,
  key: fakeMailgunKey(name),
  region,
  kind: 'account',
  features,
  ...(behaviour ? { behaviour } : {}),
})

export const MAILGUN_KEYS: readonly MailgunKey[] = [
  mailgun('mail-us', 'us'),
  mailgun('mail-eu', 'eu'),
  { ...mailgun('mail-sending', 'us'), kind: 'sending' },
  { ...mailgun('mail-public', 'us'), key: fakePublicKey('mail-public'), kind: 'public' },
  { ...mailgun('mail-basic-plan', 'us'), features: ['send'] },
  mailgun('mail-analyst', 'us', 'role-limited'),
  mailgun('mail-office-only', 'us', 'address-not-allowed'),
  mailgun('mail-office-only-silent', 'us', 'address-not-allowed-silent'),
  mailgun('mail-echo', 'us', 'echoes-refusal'),
]

export const mailgunNamed = named(MAILGUN_KEYS)
