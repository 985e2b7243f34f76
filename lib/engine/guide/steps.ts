import type { Product } from '../model/product'
import type { KeyKind } from './define'

/** One thing to do on the way to the credentials; `url` where there is a page to open. */
export type ClickStep = { readonly text: string; readonly url?: string; readonly important?: true }

const once: ClickStep = {
  text: 'Copy the secret now, into a password manager or a secret store: it is shown this once. Lost means a new key.',
  important: true,
}

const keep: ClickStep = {
  text: 'Copy the key at once and keep it in a secret store: do not count on seeing it again.',
  important: true,
}

function projectSteps(product: Product): readonly ClickStep[] {
  return [
    { text: 'Open Settings → Access keys in the Sinch dashboard.', url: product.credentialsPage.url },
    { text: 'Check the project at the top of the page: a key belongs to the project it is made in.' },
    { text: 'Create a key, with access to this product, and copy the Key ID.' },
    once,
    {
      text: 'Copy the Project ID, from the top of the page or from Settings → Project management.',
      url: 'https://dashboard.sinch.com/settings/project-management',
    },
  ]
}

function applicationSteps(product: Product): readonly ClickStep[] {
  const verification = product.id === 'verification'
  return [
    {
      text: `Open ${verification ? 'Verification' : 'Voice'} → Apps in the Sinch dashboard.`,
      url: product.credentialsPage.url,
    },
    { text: 'Open the app that makes the calls, or create one.' },
    { text: 'Copy Key and Secret as they are shown, with the == at the end of the secret.' },
    ...(verification
      ? [
          {
            text:
              'In the app’s settings, under Verification → Authentication, see the minimum level: Public, ' +
              'Basic or Application signed. Anything weaker is refused.',
          },
        ]
      : []),
    ...(product.id === 'in-app-calling'
      ? [
          {
            text: 'Keep the secret on your server. The app itself gets the key and a registration token.',
            important: true,
          } as const,
        ]
      : []),
  ]
}

const PLAN_STEPS = (product: Product): readonly ClickStep[] => [
  { text: 'Open SMS → APIs in the Sinch dashboard.', url: product.credentialsPage.url },
  { text: 'Choose the service plan, and note its region: it decides the host.' },
  { text: 'Copy the Service plan ID, then Show token and copy the API token.' },
]

function mailgunSteps(product: Product, key: KeyKind | null): readonly ClickStep[] {
  if (key === 'sending')
    return [
      { text: 'In Mailgun open Sending → Domains and the domain.', url: 'https://app.mailgun.com/mg/sending/domains' },
      { text: 'Open Domain settings → Sending API keys and add a key.' },
      keep,
    ]
  return [
    { text: 'In Mailgun open the account menu → API Security.', url: product.credentialsPage.url },
    { text: 'Add a key; give it a role that covers what you want to call.' },
    keep,
    {
      text: 'See in which region the domain is: US or EU. It decides the host.',
      url: 'https://app.mailgun.com/mg/sending/domains',
    },
  ]
}

/** Where to click to get the credentials of a product, in order. */
export function stepsTo(product: Product, key: KeyKind | null): readonly ClickStep[] {
  if (product.credentialSet === 'project') return projectSteps(product)
  if (product.credentialSet === 'application') return applicationSteps(product)
  return product.credentialSet === 'mailgun' ? mailgunSteps(product, key) : PLAN_STEPS(product)
}

/** The two things that people get wrong most often, said for one product. */
export function mixUpsOf(product: Product): readonly [credentials: string, region: string] {
  return [WRONG_SET[product.credentialSet] ?? '', `${product.regionNote}${REGION_TAIL[product.regionRole]}`]
}

const WRONG_SET: Readonly<Record<Product['credentialSet'], string>> = {
  project:
    'Application credentials are not project keys. The Key and Secret of a Voice or Verification app are ' +
    'refused here, and a Key Secret is refused there.',
  application:
    'Project keys are not application credentials. A Key ID and Key Secret, or an access token made from ' +
    'them, are refused here.',
  mailgun: 'Sinch keys are not Mailgun keys, and a sending key is not an account key: each opens its own door only.',
  'sms-service-plan':
    'A project access key is not a service plan’s token. With Project ID and access token you call the hosts ' +
    'that begin with zt instead.',
}

const REGION_TAIL: Readonly<Record<Product['regionRole'], string>> = {
  'must-match': ' A wrong region looks like a wrong key, or like something that does not exist.',
  latency: ' Your credentials are the same everywhere.',
  none: '',
}
