import { DOCS, WHERE } from './links'
import type { Explanation } from '../../model/explanation'

/** The request went to the wrong place, or names the wrong thing. */
export const place: readonly Explanation[] = [
  {
    id: 'wrong-region',
    title: 'Wrong regional host',
    what: 'The request went to another region than the one in which the app, plan or domain lives.',
    why:
      'Conversation apps, templates, SMS service plans and Mailgun domains exist in one region only. Another ' +
      'region does not know them and answers 401 or 404, which reads like a bad key.',
    fix: [
      'Mailgun: try `api.eu.mailgun.net` in place of `api.mailgun.net`, or the reverse; the domain list of ' +
        'the control panel shows the region.',
      'Conversation and Template Management: use the region of the app, `us`, `eu` or `br`, in front of ' +
        '`.conversation.api.sinch.com` or `.template.api.sinch.com`.',
      'SMS: use the region of the service plan, shown on the service plan page.',
    ],
    refutedBy: 'The other regions give the same answer to the same call.',
    docs: [DOCS.sinchAuthentication, DOCS.mailgunApi],
    related: ['wrong-host', 'wrong-domain', 'wrong-identifier', 'not-auth-not-found'],
    basis: 'documented',
  },
  {
    id: 'wrong-host',
    title: 'Wrong host for this path',
    what: 'The path is right, but it lives on another host, or the credential belongs to another product.',
    why:
      'Several hosts look alike: `calling.api.sinch.com` has the calls and `callingapi.sinch.com` the ' +
      'configuration; `us.sms` takes service plans and `zt.us.sms` projects. The wrong one does not know the ' +
      'path or the credential.',
    fix: [
      'Voice: paths that start with `/calling/v1/` belong on `calling.api.sinch.com`, paths that start with ' +
        '`/v1/` on `callingapi.sinch.com`.',
      'SMS with a project: `zt.us.sms.api.sinch.com` or `zt.eu.sms.api.sinch.com`; with a service plan: the ' +
        'host without `zt.`.',
      'Tokens: `https://auth.sinch.com/oauth2/token`, one host for all regions.',
      'Compare the host with the product page of the API you mean.',
    ],
    refutedBy: 'The product page lists exactly this host for exactly this path.',
    docs: [DOCS.sinchAuthentication, DOCS.voiceAuthentication],
    related: ['wrong-path', 'wrong-region', 'service-plan-token-mixup', 'dns-failure'],
    basis: 'documented',
  },
  {
    id: 'wrong-path',
    title: 'Path or method does not exist',
    what: 'This host has no such path, or does not offer this method on it.',
    why: 'The answer comes before or without a look at the credential, so it says nothing about it.',
    fix: [
      'Compare path and method with the reference, segment by segment: version, `projects/<Project ID>`, ' +
        'plural names, no doubled parts.',
      'Mailgun: `/v3/<domain>/messages` takes POST only; pass the bare domain to clients, not a URL.',
      'Set the base URL of a client without a path, if the client adds the path itself.',
    ],
    refutedBy: 'The reference shows exactly this method and path on this host.',
    docs: [DOCS.mailgunApi, DOCS.clientErrors],
    related: ['wrong-host', 'not-auth-not-found', 'wrong-domain'],
    basis: 'documented',
  },
  {
    id: 'wrong-project',
    title: 'Key belongs to another project',
    what: 'The access key has no access to the project in the path.',
    why: 'A key belongs to one project and its subprojects. The token is genuine, but it does not open this project.',
    fix: [
      'Compare the Project ID in the path with the one at the top of the dashboard while the key is visible ' +
        `on ${WHERE.accessKey}.`,
      `Or create a key inside the project you want: switch project first, then open ${WHERE.accessKey}.`,
      'A new subproject can take up to 30 seconds before its parent’s key may use it.',
    ],
    refutedBy: 'The dashboard shows this key and this Project ID on the same project.',
    docs: [DOCS.permissionDenied, DOCS.accessKeys],
    related: ['insufficient-scope', 'wrong-identifier', 'product-not-enabled', 'credentials-rejected'],
    basis: 'documented',
  },
  {
    id: 'wrong-domain',
    title: 'Domain is not on this account',
    what: 'Mailgun does not know the domain in the path for this key in this region.',
    why:
      'The domain belongs to another account or region, is misspelt, or the argument of the client sits in the ' +
      'wrong place, so that `undefined` or a URL became the domain.',
    fix: [
      `Compare the domain with the list on ${WHERE.mailgunDomain}, including its region.`,
      'List the domains of the key: `curl -u "api:<API key>" "https://api.mailgun.net/v4/domains?limit=10"`, ' +
        'and once more on `api.eu.mailgun.net`.',
      'Pass the bare domain, for example `mg.example.com`: no `https://`, no path, and as the first argument ' +
        'of the send call.',
    ],
    refutedBy: 'The domain list of the same key on the same host holds this domain.',
    docs: [DOCS.mailgunApi],
    related: ['wrong-region', 'wrong-path', 'domain-unverified', 'wrong-key-type'],
    basis: 'documented',
  },
  {
    id: 'wrong-identifier',
    title: 'One id used for another',
    what: 'An identifier of one kind stands where another kind belongs.',
    why:
      'Project ID, app ID, service plan ID, Key ID and Application Key are different things. A right value in ' +
      'the wrong place is simply not found.',
    fix: [
      'Project ID and Key ID are UUIDs; a Conversation app ID has 26 characters and starts with 01; a ' +
        'service plan ID has 32 letters and digits.',
      `Conversation app ID: Sinch dashboard → Conversation API → Apps. Service plan ID: ${WHERE.servicePlan}` +
        `. Project ID: ${WHERE.projectId}.`,
      'Compare each id in path and body with the name it has in the reference.',
    ],
    refutedBy: 'The dashboard shows this id under exactly this name.',
    docs: [DOCS.sinchAuthentication],
    related: ['wrong-project', 'wrong-region', 'service-plan-token-mixup', 'not-auth-not-found'],
    basis: 'observed',
  },
]
