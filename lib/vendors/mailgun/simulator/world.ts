import { digits } from '@/lib/engine/simulator/fake'
import { named } from '@/lib/engine/simulator/scenario'
import type { BehaviourId } from './behaviours'
import { fakeMailgunKey, fakePublicKey } from './fake'
import type { MailgunDomain, MailgunFeature, MailgunKeyOf, MailgunRegion } from './model'

/** The keys that Mailgun's part of the simulator knows. Nothing in it changes while it runs. */

export type MailgunKey = MailgunKeyOf<BehaviourId>

const features: readonly MailgunFeature[] = ['send', 'inspect', 'optimize', 'validate']

const domain = (name: string, region: MailgunRegion, state: MailgunDomain['state'] = 'active'): MailgunDomain => ({
  name,
  region,
  state,
  type: name.endsWith('.mailgun.org') ? 'sandbox' : 'custom',
})

/** The domain of an account that sends to authorised recipients only. */
export const SANDBOX = `sandbox${digits('sandbox', 32)}.mailgun.org`

const mailgun = (name: string, region: MailgunRegion, behaviour?: BehaviourId): MailgunKey => ({
  name,
  key: fakeMailgunKey(name),
  regions: [region],
  kind: 'account',
  features,
  domains: [domain('mg.example.com', region)],
  ...(behaviour ? { behaviour } : {}),
})

export const MAILGUN_KEYS: readonly MailgunKey[] = [
  {
    ...mailgun('mail-us', 'us'),
    domains: [
      domain('mg.example.com', 'us'),
      domain('new.example.com', 'us', 'unverified'),
      domain('old.example.com', 'us', 'disabled'),
      domain(SANDBOX, 'us'),
    ],
  },
  mailgun('mail-eu', 'eu'),
  // an account whose keys are accepted in both regions; its only domain lives in one
  { ...mailgun('mail-both', 'us'), regions: ['us', 'eu'], domains: [domain('mail.example.com', 'eu')] },
  { ...mailgun('mail-sending', 'us'), kind: 'sending' },
  { ...mailgun('mail-public', 'us'), key: fakePublicKey('mail-public'), kind: 'public' },
  { ...mailgun('mail-basic-plan', 'us'), features: ['send'] },
  mailgun('mail-analyst', 'us', 'role-limited'),
  mailgun('mail-refused-bare', 'us', 'forbidden-bare'),
  mailgun('mail-office-only', 'us', 'address-not-allowed'),
  mailgun('mail-office-only-401', 'us', 'address-not-allowed-401'),
  mailgun('mail-office-only-silent', 'us', 'address-not-allowed-silent'),
  mailgun('mail-echo', 'us', 'echoes-refusal'),
]

export const mailgunNamed = named(MAILGUN_KEYS)
