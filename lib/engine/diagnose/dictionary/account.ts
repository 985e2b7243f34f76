import { inGroup } from './group'
import { STANDARDS } from './standards'

/** The credential was accepted; something about the account refuses the call. */
export const accountDiagnoses = inGroup('account', [
  {
    id: 'product-not-enabled',
    blames: 'account',
    specificity: 2,
    title: 'Product is not enabled',
    what: 'The product or feature is not switched on for this project or application, or is no longer sold to it.',
    why:
      'The API knows who is calling and refuses because the product has to be activated, declared or bought ' +
      'first. Another key changes nothing.',
    fix: [
      'Open the product in the dashboard with the right project selected, and follow its activation steps.',
      'If the dashboard offers no switch, write to the vendor’s support with the id of the account and ' +
        'the product name.',
    ],
    refutedBy: 'The dashboard shows the product as active for exactly this project.',
    docs: [],
    related: ['insufficient-scope', 'plan-restriction', 'trial-restriction', 'account-restricted'],
    basis: 'documented',
    advice: { ask: 'Is the product switched on for exactly this project in the dashboard?' },
  },
  {
    id: 'account-restricted',
    blames: 'account',
    specificity: 3,
    title: 'Account is blocked or restricted',
    what: 'The account is blocked, disabled, not activated or under verification.',
    why: 'The credential was recognised, but the vendor stopped this account. No change to the request helps.',
    fix: [
      'Look for a banner or message in the dashboard, and for an e-mail to the owner of the account.',
      'Finish the activation: confirm the e-mail address and phone number, and complete the business verification.',
      'Write to the vendor’s support with the account id and the reference of the answer; only they can lift a block.',
    ],
    refutedBy: 'Another call with the same credential succeeds at the same time.',
    docs: [],
    related: ['insufficient-funds', 'trial-restriction', 'plan-restriction', 'rate-limited'],
    basis: 'documented',
  },
  {
    id: 'trial-restriction',
    blames: 'account',
    specificity: 4,
    title: 'Trial or sandbox restriction',
    what: 'A trial, free plan or sandbox does not allow this call.',
    why:
      'Test accounts may reach verified numbers or authorised recipients only, and may not rent or buy. The ' +
      'credential is fine.',
    fix: ['Use the numbers and recipients that are verified for the test, or upgrade the account.'],
    refutedBy: 'The account has a paid plan, and the answer stays the same.',
    docs: [],
    related: ['plan-restriction', 'insufficient-funds', 'account-restricted'],
    basis: 'documented',
  },
  {
    id: 'plan-restriction',
    blames: 'account',
    specificity: 3,
    title: 'Not included in the plan',
    what: 'The plan of the account does not include this feature, or its quota is used up.',
    why: 'The key was accepted; the vendor refuses what the plan does not cover.',
    fix: [
      {
        names: 'pages',
        with: 'Compare the feature and its quota with the plan: {}.',
        joined: [', or '],
        without: 'Compare the feature and its quota with the plan, on the billing page of the dashboard.',
      },
      'Wait for the quota to renew, send smaller batches, or change the plan.',
      'If the plan includes it, write to the vendor’s support with the text of the answer.',
    ],
    refutedBy: 'The plan lists the feature, and the quota page shows that some is left.',
    docs: [],
    related: ['trial-restriction', 'product-not-enabled', 'rate-limited', 'insufficient-funds'],
    basis: 'documented',
  },
  {
    id: 'insufficient-funds',
    blames: 'account',
    specificity: 4,
    // an account is looked at only after the request was read, so other faults are another answer
    leaves: ['wrong-content-type', 'token-malformed', 'unreadable-response'],
    title: 'Balance too low',
    what: 'The balance is too low, or a billing limit was reached.',
    why: 'The vendor recognised the account and then found no credit for the call.',
    fix: [
      'Open Billing in the dashboard and add credit, or raise the spending limit.',
      'Check that the call used the account you topped up: compare the Project ID or application.',
    ],
    refutedBy: 'The billing page shows a positive balance of the same account at the time of the call.',
    docs: [],
    related: ['account-restricted', 'plan-restriction', 'trial-restriction'],
    basis: 'documented',
  },
  {
    id: 'ip-not-allowed',
    blames: 'account',
    specificity: 2,
    title: 'Calling address is not allowed',
    what: 'The address from which the call came is not on the allowlist.',
    why: 'The account accepts API calls from listed addresses only. The same key works from a listed one.',
    fix: [
      'Find the public address from which the machine calls out: the hosting provider or the network team ' +
        'knows it, and the vendor’s message may name it.',
      { names: 'lists', with: 'Add it {}.', joined: [', or '], without: 'Add it to the allowlist in the dashboard.' },
      'For hosting with changing addresses, route the calls through a fixed outgoing address.',
    ],
    refutedBy: 'The allowlist is empty, or holds the public address of the caller.',
    docs: [],
    related: ['credentials-rejected', 'insufficient-scope', 'wrong-region'],
    basis: 'documented',
  },
  {
    id: 'rate-limited',
    blames: 'none',
    specificity: 4,
    // what can be seen to be wrong with the request is so, however often it was made
    leaves: [
      'missing-grant-type',
      'unknown-application',
      'timestamp-out-of-range',
      'unsupported-grant-type',
      'wrong-content-type',
      'wrong-host',
      'credential-quoted',
      'secret-encoding',
    ],
    title: 'Too many requests',
    what: 'The vendor refused this request because too many came in a short time.',
    why: 'Limits are counted before or apart from the credential, so a 429 says nothing about it.',
    fix: [
      'Wait for the time in `Retry-After`; where it is missing, wait some seconds and double the wait each time.',
      'Keep an access token for its whole hour instead of asking for one per call.',
    ],
    refutedBy: 'A single request after a pause of several minutes gets the same answer.',
    docs: [STANDARDS.tooMany],
    related: ['plan-restriction', 'account-restricted', 'not-auth-server-error'],
    basis: 'documented',
    nextStep: 'none',
    advice: { ask: 'How often a minute does the program call, and from how many machines?', step: null },
  },
])
