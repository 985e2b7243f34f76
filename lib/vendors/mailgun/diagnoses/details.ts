import type { DiagnosisDetails } from '@/lib/engine/model/diagnosis'
import type { DiagnosisId } from '@/lib/engine/model/ids'
import { DOCS, WHERE } from './links'

/** What is known of Mailgun beside the general words of a diagnosis. */
export const diagnosisDetails: Readonly<Record<DiagnosisId, DiagnosisDetails>> = {
  'dns-failure': { docs: { 20: DOCS.api } },
  'credential-quoted': { docs: { 20: DOCS.authentication } },
  'placeholder-value': {
    names: { values: { 30: `Mailgun key from ${WHERE.key}` } },
    docs: { 20: DOCS.authentication },
    related: { 25: 'wrong-username' },
  },
  'credentials-shadowed': { names: { variables: { 20: 'mailgun' } } },
  'insufficient-scope': {
    searchedAs: { 10: 'Mailgun 403: the role of the API key is too small' },
    fix: {
      20:
        `Mailgun: give the key a role that covers this call on ${WHERE.key}; a developer or basic role ` +
        'cannot manage accounts, keys or subaccounts.',
    },
    docs: { 30: DOCS.keys },
  },
  'missing-authorization': { docs: { 6: DOCS.authentication } },
  'wrong-scheme': {
    fix: { 30: 'Mailgun: send `-u "api:<API key>"`, not Bearer.' },
    names: { schemes: { 40: 'Basic for Mailgun' } },
    docs: { 30: DOCS.authentication },
  },
  'credentials-rejected': {
    searchedAs: {
      10: 'Mailgun 401 Forbidden: the API key is refused or expired',
      20: 'Mailgun API key expired',
      30: 'MailgunAPIError 401 Unauthorized: Forbidden',
    },
    fix: {
      45:
        'Mailgun: a key that was made with an expiration is refused after it, as a deleted one is: see whether it is ' +
        'still in the list, and make the next one before the end.',
      40: `Mailgun: compare the key with ${WHERE.key}; the user name is the literal word \`api\`.`,
    },
    docs: { 30: DOCS.authentication },
  },
  'wrong-key-type': {
    searchedAs: { 10: 'Mailgun 401 Forbidden: sending key, not an account key', 20: 'Mailgun Invalid private key' },
    why:
      'Mailgun has account keys, domain sending keys, a webhook signing key, SMTP passwords and retired public ' +
      'keys. A sending key may post messages of one domain and nothing else; the others are not API keys at ' +
      'all.',
    refutedBy: 'The key is listed as an account API key with a role that covers this call.',
    fix: {
      10: `For reading and managing use an account API key: ${WHERE.key}.`,
      20: 'For sending, a domain sending key works only on `POST /v3/<its domain>/messages` and `/messages.mime`.',
      30: 'Do not use the webhook signing key, an SMTP password or a value that starts with `pubkey-` as API key.',
    },
    docs: { 10: DOCS.keys, 20: DOCS.authentication },
    related: { 25: 'wrong-domain' },
  },
  'smtp-login-refused': {
    searchedAs: {
      10: 'Mailgun SMTP 535 authentication failed',
      20: '535 5.7.0 Mailgun is not loving your login or password',
    },
    fix: {
      10:
        'Mailgun: log in as `postmaster@<domain>`, or as another login of that domain, with its own SMTP password; ' +
        'not as `api`, and not with the API key.',
      15: `Mailgun: make a new password at ${WHERE.domain} → the domain → SMTP credentials; it is shown once.`,
      30: 'Mailgun: a domain in the US logs in at `smtp.mailgun.org`, one in the EU at `smtp.eu.mailgun.org`.',
      40: 'Mailgun: ports 587, 2525 and 25 begin in clear and switch by STARTTLS, 465 is TLS from the first byte.',
    },
    docs: { 5: DOCS.smtp },
    related: { 25: 'wrong-username' },
  },
  'wrong-identifier': {
    fix: {
      35:
        'Mailgun subaccounts: `X-Mailgun-On-Behalf-Of` takes the id that Account → Subaccounts shows, and the key of ' +
        'the primary account; with a key of the subaccount itself leave the header out.',
    },
    docs: { 30: DOCS.api },
  },
  'wrong-region': {
    searchedAs: { 10: 'Mailgun 401 Forbidden: EU domain on the US host', 20: 'Mailgun Forbidden, api.eu.mailgun.net' },
    fix: {
      10:
        'Mailgun: try `api.eu.mailgun.net` in place of `api.mailgun.net`, for SMTP `smtp.eu.mailgun.org` in place of ' +
        '`smtp.mailgun.org`, or the reverse; the domain list of the control panel shows the region.',
    },
    names: { things: { 40: 'Mailgun domains' } },
    docs: { 20: DOCS.api },
    related: { 15: 'wrong-domain' },
  },
  'wrong-path': {
    searchedAs: { 20: 'Mailgun 404 or 405 on /v3/messages' },
    fix: { 15: 'Mailgun: `/v3/<domain>/messages` takes POST only; pass the bare domain to clients, not a URL.' },
    docs: { 5: DOCS.api },
    related: { 30: 'wrong-domain' },
  },
  'webhook-signature-mismatch': {
    searchedAs: { 20: 'Mailgun webhook signature does not verify' },
    names: { secrets: { 10: 'Mailgun has a webhook signing key' } },
    docs: { 20: DOCS.api },
  },
  'account-restricted': { docs: { 20: DOCS.api } },
  'trial-restriction': {
    searchedAs: { 10: 'Mailgun sandbox 403: Free accounts are for test purposes only' },
    fix: {
      10:
        'Mailgun sandbox: add the recipient to the authorised recipients and let them confirm, or use your own ' +
        'domain.',
    },
    docs: { 20: DOCS.api },
    related: { 40: 'domain-unverified' },
  },
  'plan-restriction': {
    searchedAs: { 10: 'Mailgun 403: This feature is unavailable' },
    names: { pages: { 10: 'Mailgun → Billing' } },
    docs: { 10: DOCS.api },
  },
  'ip-not-allowed': {
    searchedAs: { 10: 'Mailgun 401 Forbidden: address not on the IP allowlist' },
    names: { lists: { 10: 'in Mailgun → Settings → IP access management' } },
    docs: { 10: DOCS.api },
  },
  'not-auth-server-error': { names: { pages: { 20: 'status.mailgun.com' } } },
  'not-auth-client-bug': { docs: { 20: DOCS.api } },
  'credentials-accepted': { docs: { 20: DOCS.authentication } },
  undetermined: { docs: { 20: DOCS.authentication } },
}
