import { DOCS, WHERE } from './links'
import type { Explanation } from '../../model/explanation'

/** How the Authorization header reads. */
export const header: readonly Explanation[] = [
  {
    id: 'missing-authorization',
    title: 'No Authorization header arrived',
    what: 'The request carried no credentials when it reached the API.',
    why:
      'The header was never set, was set under another option name, was dropped on a redirect, or was removed ' +
      'by a proxy or web server on the way. The key itself was not judged.',
    fix: [
      'Run the call with `curl -v` and look for a line that starts with `> Authorization:`; if it is ' +
        'missing, add `-u "<id>:<secret>"` or `-H "Authorization: Bearer <token>"`.',
      'In code, compare the option name with the documentation of the library: a misspelt option is ignored silently.',
      'Call the final `https://` address directly: clients drop the header when they follow a redirect to ' +
        'another host.',
      'If the header leaves the client but does not arrive, a proxy or web server removes it; for Apache ' +
        'with CGI add `CGIPassAuth On`.',
    ],
    refutedBy: 'The request as it was sent shows an Authorization header on the connection to the API itself.',
    docs: [DOCS.sinchAuthentication, DOCS.mailgunAuthentication, DOCS.challengeGrammar],
    related: ['redirected', 'malformed-authorization', 'placeholder-value'],
    basis: 'documented',
  },
  {
    id: 'malformed-authorization',
    title: 'Authorization header cannot be parsed',
    what: 'The Authorization header does not have the form of a scheme, one space and one value.',
    why:
      'A colon after the scheme, a doubled scheme, two values or a line break make it unreadable, so the ' +
      'credential in it is not looked at.',
    fix: [
      'Write it as `Authorization: Basic <base64 of id:secret>`, `Authorization: Bearer <token>` or ' +
        '`Authorization: Application <key>:<signature>`.',
      'Remove the colon after `Basic`: some old pages printed `Basic:` by mistake.',
      'Set the header once: an authentication option and a header by hand together give two values.',
    ],
    refutedBy: 'The header as it was sent has one scheme word, one space and one value.',
    docs: [DOCS.challengeGrammar, DOCS.verificationErrors, DOCS.voiceAuthentication],
    related: ['scheme-in-value', 'secret-whitespace', 'wrong-scheme', 'missing-authorization'],
    basis: 'documented',
  },
  {
    id: 'wrong-scheme',
    title: 'Another authentication scheme is wanted',
    what: 'The endpoint does not take the authentication scheme that was used.',
    why:
      'Each API accepts certain schemes only: Bearer or Basic for project APIs, Application or Basic for Voice ' +
      'and Verification, Bearer for SMS, Basic for Mailgun. A right secret under the wrong scheme is not ' +
      'recognised.',
    fix: [
      'Look at the first word of the `WWW-Authenticate` header, or at the product page, and use that scheme.',
      'SMS: send the API token as `Authorization: Bearer <API token>`, not as Basic.',
      'Mailgun: send `-u "api:<API key>"`, not Bearer.',
      'Voice and Verification: sign the request (`Application <key>:<signature>`) or use Basic with ' +
        'Application Key and Secret.',
    ],
    refutedBy: 'The same credential is refused under the scheme that the challenge names.',
    docs: [DOCS.sinchAuthentication, DOCS.voiceAuthentication, DOCS.mailgunAuthentication],
    related: ['auth-level-too-low', 'malformed-authorization', 'service-plan-token-mixup'],
    basis: 'documented',
  },
  {
    id: 'auth-level-too-low',
    title: 'Application demands a stronger scheme',
    what: 'The application is set to accept only a stronger authentication scheme than the one used.',
    why:
      'A Verification app has a minimum level: Public, Basic or Application. A request below that level is ' +
      'refused although key and secret may be right.',
    fix: [
      'Sign the request: `Authorization: Application <Application Key>:<signature>` with `x-timestamp`. The ' +
        'official SDKs do it.',
      'Or lower the minimum level in the Sinch dashboard → Verification → Apps → the app → Settings → ' +
        'Authentication, if that is acceptable.',
      'For Public authentication set a callback URL in the app: without one, or when it does not answer, the ' +
        'request is refused with 40303.',
    ],
    refutedBy: 'A signed request of the same application gets the same answer.',
    docs: [DOCS.verificationErrors, DOCS.verificationPublic, DOCS.verificationSigned],
    related: ['wrong-scheme', 'signature-mismatch', 'missing-authorization'],
    basis: 'documented',
  },
  {
    id: 'credentials-rejected',
    title: 'The API refused this credential',
    what: 'The API read the credential and refused it.',
    why:
      'The key or pair is wrong, was revoked, or belongs to another account, project or plan. The answer does ' +
      'not say which.',
    fix: [
      `Sinch project APIs: compare Key ID with ${WHERE.accessKey}, and Project ID with the top of the ` +
        'dashboard; create a new key if the secret is in doubt.',
      `Voice and Verification: compare Application Key and Secret with ${WHERE.app}.`,
      `SMS: the API token belongs to one service plan; compare both with ${WHERE.servicePlan}.`,
      `Mailgun: compare the key with ${WHERE.mailgunKey}; the user name is the literal word \`api\`.`,
    ],
    refutedBy: 'The same credential is accepted by another call of the same API.',
    docs: [DOCS.invalidCredentials, DOCS.accessKeys, DOCS.mailgunAuthentication],
    related: ['client-rejected', 'wrong-project', 'wrong-region', 'wrong-key-type', 'fields-swapped'],
    basis: 'documented',
  },
]
