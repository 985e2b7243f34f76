import type { SimulatedVendor } from '@/lib/engine/model/simulation'
import type { Credentials, Scenario } from '@/lib/engine/simulator/scenario'
import { apiProducts } from '../products'
import { fakeMailgunKey, fakePublicKey } from './fake'
import {
  MAIL_ACCEPTED,
  MAIL_ACCOUNT,
  MAIL_CREDENTIAL,
  MAIL_ECHO,
  MAIL_INPUT,
  MAIL_PLACE,
  MAIL_TRANSPORT,
} from './mail-scenarios'
import { mailgunNamed, SANDBOX, type MailgunKey } from './world'

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
    id: 'mailgun-key-with-old-prefix',
    title: 'key- before a Mailgun API key of the newer form',
    credentials: { apiKey: `key-${mail.key}` },
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
    id: 'mailgun-signing-key',
    title: 'The webhook signing key in place of an API key',
    credentials: { apiKey: fakeMailgunKey('signs webhooks').slice(0, 32) },
    expect: ['wrong-key-type'],
    verdict: 'rejected',
    answers: { 'mailgun-basic': 401 },
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

/** The right key in the wrong region, or for a domain that is not there. */
const PLACE: readonly Scenario[] = [
  {
    ...mailgun,
    id: 'mailgun-domain-in-eu',
    title: 'A European domain on the US host, with a key that both regions accept',
    credentials: { ...mailKey(mailgunNamed('mail-both')), domain: 'mail.example.com' },
    expect: ['wrong-region', 'credentials-accepted'],
    verdict: 'accepted',
    proven: 'wrong-region',
    answers: { 'mailgun-basic': 200 },
  },
  {
    ...mailgun,
    id: 'mailgun-domains-in-eu',
    title: 'The same without naming the domain: only the European host lists one',
    credentials: mailKey(mailgunNamed('mail-both')),
    expect: ['credentials-accepted', 'wrong-region'],
    verdict: 'accepted',
    answers: { 'mailgun-basic': 200 },
  },
  {
    ...mailgun,
    id: 'mailgun-domain-of-somebody-else',
    title: 'The domain of another account',
    credentials: { ...mailKey(mail), domain: 'mail.example.com' },
    expect: ['wrong-domain', 'credentials-accepted'],
    verdict: 'accepted',
    answers: { 'mailgun-basic': 200 },
  },
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
    id: 'mailgun-domain-unverified',
    title: 'A domain whose DNS records are not verified',
    credentials: { ...mailKey(mail), domain: 'new.example.com' },
    expect: ['domain-unverified', 'credentials-accepted'],
    verdict: 'accepted',
    answers: { 'mailgun-basic': 200 },
  },
  {
    ...mailgun,
    id: 'mailgun-domain-disabled',
    title: 'A domain that Mailgun has disabled',
    credentials: { ...mailKey(mail), domain: 'old.example.com' },
    expect: ['account-restricted', 'credentials-accepted'],
    verdict: 'accepted',
    answers: { 'mailgun-basic': 200 },
  },
  {
    ...mailgun,
    id: 'mailgun-address-named-with-401',
    title: 'A 401 that names the IP allowlist',
    credentials: mailKey(mailgunNamed('mail-office-only-401')),
    expect: ['ip-not-allowed'],
    verdict: 'undecided',
    answers: { 'mailgun-basic': 401 },
  },
  {
    ...mailgun,
    id: 'mailgun-bare-403',
    title: 'A 403 that says Forbidden and nothing more',
    credentials: mailKey(mailgunNamed('mail-refused-bare')),
    expect: ['wrong-key-type', 'insufficient-scope', 'undetermined'],
    verdict: 'undecided',
    answers: { 'mailgun-basic': 403 },
  },
  {
    ...mailgun,
    id: 'mailgun-sandbox',
    title: 'A sandbox domain, which sends to authorised recipients only',
    credentials: { ...mailKey(mail), domain: SANDBOX },
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
const ACCEPTED: readonly Scenario[] = apiProducts.map((product) => ({
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
  input: [...INPUT, ...MAIL_INPUT],
  credential: [...CREDENTIAL, ...MAIL_CREDENTIAL],
  place: [...PLACE, ...MAIL_PLACE],
  account: [...ACCOUNT, ...MAIL_ACCOUNT],
  accepted: [...ACCEPTED, ...MAIL_ACCEPTED],
  transport: MAIL_TRANSPORT,
  echo: [...ECHO, ...MAIL_ECHO],
}
