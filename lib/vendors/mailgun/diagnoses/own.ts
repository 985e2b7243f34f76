import type { DeclaredDiagnosis } from '@/lib/engine/model/diagnosis'
import { DOCS, WHERE } from './links'

/** What only a Mailgun API gives reason to say. */
export const diagnoses: readonly DeclaredDiagnosis[] = [
  {
    id: 'wrong-username',
    searchedAs: ['Mailgun 401 Forbidden: the user name must be api'],
    group: 'family',
    order: 20,
    blames: 'request',
    specificity: 4,
    title: 'Mailgun user name: api, or an SMTP login',
    what: 'The user name is not the one that is wanted here.',
    why:
      'The API takes the API key as password and expects the literal word `api` as user name; an e-mail address, an ' +
      'account name or the key itself in its place is refused. A mail server is the other way round: there `api` is ' +
      'nobody, and a login is a whole address of the domain.',
    fix: [
      'To the API send `-u "api:<API key>"`; to a mail server log in as `postmaster@<domain>` or another login of it.',
      'In mailgun.js pass `username: "api"`; in other clients leave the user name option at its default.',
      'Do not swap the two: the key stands after the colon.',
    ],
    refutedBy:
      'The Basic value decodes to a pair that starts with `api:`; a login to a mail server is listed under SMTP ' +
      'credentials of the domain, letter for letter.',
    docs: [DOCS.authentication],
    related: ['fields-swapped', 'credentials-rejected', 'wrong-region'],
    basis: 'documented',
  },
  {
    id: 'wrong-domain',
    searchedAs: [
      'Mailgun 404 Domain not found: another account, region or subaccount',
      'Mailgun X-Mailgun-On-Behalf-Of subaccount',
    ],
    group: 'place',
    order: 45,
    blames: 'request',
    specificity: 2,
    title: 'Domain is not on this account',
    what: 'Mailgun does not know the domain in the path for this key in this region.',
    why:
      'The domain belongs to another account or region, is misspelt, or the argument of the client sits in the ' +
      'wrong place, so that `undefined` or a URL became the domain.',
    fix: [
      `Compare the domain with the list on ${WHERE.domain}, including its region.`,
      'List the domains of the key: `curl -u "api:<API key>" "https://api.mailgun.net/v4/domains?limit=10"`, ' +
        'and once more on `api.eu.mailgun.net`.',
      'A domain of a subaccount: send `X-Mailgun-On-Behalf-Of: <id of the subaccount>` with the key of the primary ' +
        'account, or use a key of the subaccount.',
      'Pass the bare domain, for example `mg.example.com`: no `https://`, no path, and as the first argument ' +
        'of the send call.',
    ],
    refutedBy: 'The domain list of the same key on the same host holds this domain.',
    docs: [DOCS.api],
    related: ['wrong-region', 'wrong-path', 'domain-unverified', 'wrong-key-type'],
    basis: 'documented',
    advice: { ask: 'Is the domain in the list of the account that this key belongs to?', step: 'sweep-regions' },
  },
  {
    id: 'domain-unverified',
    searchedAs: ['Mailgun 403: the domain is not verified'],
    group: 'account',
    order: 65,
    blames: 'account',
    specificity: 4,
    title: 'Sending domain is not verified',
    what: 'Mailgun knows the domain but has not verified its DNS records.',
    why: 'Sending from a domain of your own needs its TXT and DKIM records in place. The key was accepted.',
    fix: [
      `Open ${WHERE.domain} → the domain → DNS records, add what is marked as missing, and choose Verify.`,
      'Allow some time for DNS to spread, then check with `dig TXT <domain>`.',
      'For a first test send from the sandbox domain to an authorised recipient.',
    ],
    refutedBy: 'The domain page shows the domain as verified.',
    docs: [DOCS.api],
    related: ['wrong-domain', 'trial-restriction', 'account-restricted'],
    basis: 'documented',
  },
]
