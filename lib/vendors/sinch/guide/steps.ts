import type { ClickStep } from '@/lib/engine/model/guide'
import type { Product } from '@/lib/engine/model/product'

/** Where to click in the dashboard to get the credentials of each set, in order. */

export function projectSteps(product: Product): readonly ClickStep[] {
  return [
    { text: 'Open Settings → Access keys in the Sinch dashboard.', url: product.credentialsPage.url },
    { text: 'Check the project at the top of the page: a key belongs to the project it is made in.' },
    {
      text:
        'Create a key and give it a display name, which is all that is asked for, and copy the Key ID. A key is for ' +
        'a project, not for a product.',
    },
    {
      text:
        'Copy the secret now, into a password manager or a secret store: it is shown this once. Lost means a new ' +
        'key.',
      important: true,
    },
    {
      text: 'Copy the Project ID, from the top of the page or from Settings → Project management.',
      url: 'https://dashboard.sinch.com/settings/project-management',
    },
  ]
}

export function applicationSteps(product: Product): readonly ClickStep[] {
  const menu = product.id === 'verification' ? 'Verification' : 'Voice'
  return [
    { text: `Open ${menu} → Apps in the Sinch dashboard.`, url: product.credentialsPage.url },
    { text: 'Open the app that makes the calls, or create one.' },
    { text: 'Copy Key and Secret as they are shown, with the == at the end of the secret.' },
    ...(LAST_STEPS[product.id] ?? []),
  ]
}

const LAST_STEPS: Readonly<Record<string, readonly ClickStep[]>> = {
  verification: [
    {
      text:
        'In the app’s settings, under Verification → Authentication, see the minimum level: Public, Basic or ' +
        'Application signed. Anything weaker is refused.',
    },
  ],
  'in-app-calling': [
    {
      text: 'Keep the secret on your server. The app itself gets the key and a registration token.',
      important: true,
    },
  ],
}

export function planSteps(product: Product): readonly ClickStep[] {
  return [
    { text: 'Open SMS → APIs in the Sinch dashboard.', url: product.credentialsPage.url },
    { text: 'Choose the service plan, and note its region: it decides the host.' },
    { text: 'Copy the Service plan ID, then Show token and copy the API token.' },
  ]
}
