import { DOCS, WHERE } from './links'
import type { Explanation } from '../../model/explanation'

/** The credential was accepted; something about the account refuses the call. */
export const account: readonly Explanation[] = [
  {
    id: 'product-not-enabled',
    title: 'Product is not enabled',
    what: 'The product or feature is not switched on for this project or application, or is no longer sold to it.',
    why:
      'The API knows who is calling and refuses because the product has to be activated, declared or bought ' +
      'first. Another key changes nothing.',
    fix: [
      'Open the product in the Sinch dashboard with the right project selected, and follow its activation steps.',
      'Number Lookup: declare the use case in the first step of its getting-started page.',
      'SMS with a project key: available only to projects created before 15 April 2026; others use the ' +
        'Conversation API or an existing service plan.',
      'If the dashboard offers no switch, write to Sinch support with the Project ID and the product name.',
    ],
    refutedBy: 'The dashboard shows the product as active for exactly this project.',
    docs: [DOCS.lookupStart, DOCS.estErrors, DOCS.sinchAuthentication],
    related: ['insufficient-scope', 'plan-restriction', 'trial-restriction', 'account-restricted'],
    basis: 'documented',
  },
  {
    id: 'account-restricted',
    title: 'Account is blocked or restricted',
    what: 'The account is blocked, disabled, not activated or under verification.',
    why: 'The credential was recognised, but the vendor stopped this account. No change to the request helps.',
    fix: [
      'Look for a banner or message in the dashboard, and for an e-mail to the owner of the account.',
      'Finish the activation: confirm the e-mail address and phone number, and complete the business verification.',
      'Write to the vendor’s support with the account id and the reference of the answer; only they can lift a block.',
    ],
    refutedBy: 'Another call with the same credential succeeds at the same time.',
    docs: [DOCS.smsStatusCodes, DOCS.mailgunApi],
    related: ['insufficient-funds', 'trial-restriction', 'plan-restriction', 'rate-limited'],
    basis: 'documented',
  },
  {
    id: 'trial-restriction',
    title: 'Trial or sandbox restriction',
    what: 'A trial, free plan or sandbox does not allow this call.',
    why:
      'Test accounts may reach verified numbers or authorised recipients only, and may not rent or buy. The ' +
      'credential is fine.',
    fix: [
      'Mailgun sandbox: add the recipient to the authorised recipients and let them confirm, or use your own domain.',
      'Sinch trial: verify the destination number in the dashboard, or upgrade the account under Billing.',
    ],
    refutedBy: 'The account has a paid plan, and the answer stays the same.',
    docs: [DOCS.numbersStatusCodes, DOCS.mailgunApi],
    related: ['plan-restriction', 'insufficient-funds', 'account-restricted', 'domain-unverified'],
    basis: 'documented',
  },
  {
    id: 'plan-restriction',
    title: 'Not included in the plan',
    what: 'The plan of the account does not include this feature, or its quota is used up.',
    why: 'The key was accepted; the vendor refuses what the plan does not cover.',
    fix: [
      'Compare the feature and its quota with the plan: Mailgun → Billing, or the Sinch dashboard → Billing.',
      'Wait for the quota to renew, send smaller batches, or change the plan.',
      'If the plan includes it, write to the vendor’s support with the text of the answer.',
    ],
    refutedBy: 'The plan lists the feature, and the quota page shows that some is left.',
    docs: [DOCS.mailgunApi],
    related: ['trial-restriction', 'product-not-enabled', 'rate-limited', 'insufficient-funds'],
    basis: 'documented',
  },
  {
    id: 'insufficient-funds',
    title: 'Balance too low',
    what: 'The balance is too low, or a billing limit was reached.',
    why: 'The vendor recognised the account and then found no credit for the call.',
    fix: [
      'Open Billing in the dashboard and add credit, or raise the spending limit.',
      'Check that the call used the account you topped up: compare the Project ID or application.',
    ],
    refutedBy: 'The billing page shows a positive balance of the same account at the time of the call.',
    docs: [DOCS.lookupErrors, DOCS.verificationErrors],
    related: ['account-restricted', 'plan-restriction', 'trial-restriction'],
    basis: 'documented',
  },
  {
    id: 'ip-not-allowed',
    title: 'Calling address is not allowed',
    what: 'The address from which the call came is not on the allowlist.',
    why: 'The account accepts API calls from listed addresses only. The same key works from a listed one.',
    fix: [
      'Find the public address from which the machine calls out: the hosting provider or the network team ' +
        'knows it, and the vendor’s message may name it.',
      'Add it in Mailgun → Settings → IP access management, or in the allowlist of the Sinch product.',
      'For hosting with changing addresses, route the calls through a fixed outgoing address.',
    ],
    refutedBy: 'The allowlist is empty, or holds the public address of the caller.',
    docs: [DOCS.mailgunApi],
    related: ['credentials-rejected', 'insufficient-scope', 'wrong-region'],
    basis: 'documented',
  },
  {
    id: 'domain-unverified',
    title: 'Sending domain is not verified',
    what: 'Mailgun knows the domain but has not verified its DNS records.',
    why: 'Sending from a domain of your own needs its TXT and DKIM records in place. The key was accepted.',
    fix: [
      `Open ${WHERE.mailgunDomain} → the domain → DNS records, add what is marked as missing, and choose Verify.`,
      'Allow some time for DNS to spread, then check with `dig TXT <domain>`.',
      'For a first test send from the sandbox domain to an authorised recipient.',
    ],
    refutedBy: 'The domain page shows the domain as verified.',
    docs: [DOCS.mailgunApi],
    related: ['wrong-domain', 'trial-restriction', 'account-restricted'],
    basis: 'documented',
  },
  {
    id: 'rate-limited',
    title: 'Too many requests',
    what: 'The vendor refused this request because too many came in a short time.',
    why:
      'Limits are counted before or apart from the credential, so a 429 says nothing about it. Basic ' +
      'authentication has a low limit on project APIs, and the token endpoint allows a burst of about 30.',
    fix: [
      'Wait for the time in `Retry-After`; where it is missing, wait some seconds and double the wait each time.',
      'Keep an access token for its whole hour instead of asking for one per call.',
      'On Sinch project APIs use OAuth 2.0 in place of Basic.',
    ],
    refutedBy: 'A single request after a pause of several minutes gets the same answer.',
    docs: [DOCS.tooMany, DOCS.numbersBasic],
    related: ['plan-restriction', 'account-restricted', 'not-auth-server-error'],
    basis: 'documented',
  },
]
