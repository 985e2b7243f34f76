import type { SimulatedVendor } from '@/lib/engine/model/simulation'
import type { Credentials, Scenario } from '@/lib/engine/simulator/scenario'
import { products } from '../products'
import { fakeMailgunKey, fakePublicKey } from './fake'
import { mailgunNamed, type MailgunKey } from './world'

const mailKey = (key: MailgunKey): Credentials => ({ apiKey: key.key })

const mail = mailgunNamed('mail-us')
const mailgun = { product: 'mailgun-send', region: 'us' } as const

/** The right key, pasted wrongly. */
const INPUT: readonly Scenario[] = [
  {
    product: 'mailgun-send',
    region: 'us',
    id: 'mailgun-key-trailing-space',
    title: 'A space after the Mailgun API key',
    credentials: { ...mailKey(mail), apiKey: `${mail.key} ` },
    expect: ['secret-whitespace'],
    verdict: 'rejected',
    proven: 'secret-whitespace',
    answers: { 'mailgun-basic': 401 },
  },
  {
    product: 'mailgun-send',
    region: 'us',
    id: 'mailgun-key-with-user',
    title: 'The user name api: inside the Mailgun API key',
    credentials: { apiKey: `api:${mail.key}` },
    expect: ['scheme-in-value'],
    verdict: 'rejected',
    proven: 'scheme-in-value',
    answers: { 'mailgun-basic': 401 },
  },
  {
    product: 'mailgun-send',
    region: 'us',
    id: 'mailgun-key-with-other-user',
    title: 'A user name that is not api before the Mailgun API key',
    credentials: { apiKey: `postmaster@mg.example.com:${mail.key}` },
    expect: ['wrong-username'],
    verdict: 'rejected',
    proven: 'wrong-username',
    answers: { 'mailgun-basic': 401 },
  },
  {
    product: 'mailgun-send',
    region: 'us',
    id: 'mailgun-domain-is-an-address',
    title: 'A web address in place of the sending domain',
    credentials: { ...mailKey(mail), domain: 'https://mg.example.com/' },
    expect: ['wrong-domain'],
    verdict: 'undecided',
    answers: { 'mailgun-basic': 200 },
  },
]

/** Keys that are wrong, old, or of another kind. */
const CREDENTIAL: readonly Scenario[] = [
  {
    product: 'mailgun-send',
    region: 'us',
    id: 'wrong-mailgun-key',
    title: 'A Mailgun key that does not exist',
    credentials: { apiKey: fakeMailgunKey('no such key') },
    expect: ['credentials-rejected', 'wrong-key-type'],
    verdict: 'rejected',
    answers: { 'mailgun-basic': 401 },
  },
  {
    product: 'mailgun-send',
    region: 'us',
    id: 'mailgun-sending-key',
    title: 'A domain sending key where an account key is needed',
    credentials: mailKey(mailgunNamed('mail-sending')),
    expect: ['wrong-key-type'],
    verdict: 'rejected',
    answers: { 'mailgun-basic': 403 },
  },
  {
    product: 'mailgun-send',
    region: 'us',
    id: 'mailgun-public-key',
    title: 'A retired public validation key',
    credentials: { apiKey: fakePublicKey('mail-public') },
    expect: ['wrong-key-type'],
    verdict: 'rejected',
    answers: { 'mailgun-basic': 401 },
  },
]

/** The right key in the wrong region. */
const PLACE: readonly Scenario[] = [
  {
    id: 'mailgun-eu-on-us',
    title: 'A European Mailgun key on the US host',
    product: 'mailgun-send',
    region: 'us',
    credentials: mailKey(mailgunNamed('mail-eu')),
    expect: ['wrong-region'],
    verdict: 'accepted',
    proven: 'wrong-region',
    answers: { 'mailgun-basic': 401 },
  },
  {
    id: 'mailgun-us-on-eu',
    title: 'A US Mailgun key on the European host',
    product: 'mailgun-inspect',
    region: 'eu',
    credentials: mailKey(mailgunNamed('mail-us')),
    expect: ['wrong-region'],
    verdict: 'accepted',
    proven: 'wrong-region',
    answers: { 'mailgun-basic': 401 },
  },
]

/** Keys that are accepted while something else refuses: plan, role, address. */
const ACCOUNT: readonly Scenario[] = [
  {
    ...mailgun,
    id: 'mailgun-sandbox',
    title: 'A sandbox domain, which sends to authorised recipients only',
    credentials: { ...mailKey(mail), domain: `sandbox${'0123456789abcdef'.repeat(2)}.mailgun.org` },
    expect: ['credentials-accepted', 'trial-restriction'],
    verdict: 'accepted',
    answers: { 'mailgun-basic': 200 },
  },
  {
    ...mailgun,
    id: 'mailgun-role',
    title: 'A Mailgun key with a role that may not list domains',
    credentials: mailKey(mailgunNamed('mail-analyst')),
    expect: ['insufficient-scope'],
    verdict: 'accepted',
    answers: { 'mailgun-basic': 403 },
  },
  {
    ...mailgun,
    id: 'mailgun-address',
    title: 'A Mailgun key that only certain addresses may use',
    credentials: mailKey(mailgunNamed('mail-office-only')),
    expect: ['ip-not-allowed'],
    verdict: 'accepted',
    answers: { 'mailgun-basic': 403 },
  },
  {
    ...mailgun,
    id: 'mailgun-address-silent',
    title: 'The same, where the answer does not say why',
    credentials: mailKey(mailgunNamed('mail-office-only-silent')),
    expect: ['credentials-rejected', 'wrong-key-type'],
    verdict: 'rejected',
    answers: { 'mailgun-basic': 401 },
  },
  {
    product: 'mailgun-validate',
    region: 'us',
    id: 'validate-not-in-plan',
    title: 'A Mailgun plan without Validate',
    credentials: mailKey(mailgunNamed('mail-basic-plan')),
    expect: ['plan-restriction'],
    verdict: 'accepted',
    answers: { 'mailgun-basic': 403 },
  },
  {
    product: 'mailgun-inspect',
    region: 'us',
    id: 'inspect-not-in-plan',
    title: 'A Mailgun plan without Inspect',
    credentials: mailKey(mailgunNamed('mail-basic-plan')),
    expect: ['plan-restriction'],
    verdict: 'accepted',
    answers: { 'mailgun-basic': 403 },
  },
]

/** Servers that repeat the key they were sent: no page and no log of ours may repeat it. */
const ECHO: readonly Scenario[] = [
  {
    product: 'mailgun-send',
    region: 'us',
    id: 'echo-mailgun',
    title: 'An API that repeats the Mailgun key',
    credentials: mailKey(mailgunNamed('mail-echo')),
    expect: ['credentials-rejected', 'wrong-key-type'],
    verdict: 'rejected',
    answers: { 'mailgun-basic': 401 },
  },
]

/** A key that works, for each product. */
const ACCEPTED: readonly Scenario[] = products.map((product) => ({
  id: `good-${product.id}`,
  title: `A key that works: ${product.name}`,
  product: product.id,
  region: product.regions[0].code,
  credentials: mailKey(mail),
  expect: ['credentials-accepted'],
  verdict: 'accepted',
  answers: { 'mailgun-basic': 200 },
}))

/** Every set of test keys. */
export const SCENARIOS: SimulatedVendor['scenarios'] = {
  input: INPUT,
  credential: CREDENTIAL,
  place: PLACE,
  account: ACCOUNT,
  accepted: ACCEPTED,
  echo: ECHO,
}
