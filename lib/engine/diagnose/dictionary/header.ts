import { inGroup } from './group'
import { STANDARDS } from './standards'

/** How the Authorization header reads. */
export const headerDiagnoses = inGroup('header', [
  {
    id: 'missing-authorization',
    blames: 'request',
    specificity: 2,
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
    docs: [STANDARDS.challengeGrammar],
    related: ['redirected', 'malformed-authorization', 'placeholder-value'],
    basis: 'documented',
  },
  {
    id: 'malformed-authorization',
    blames: 'request',
    specificity: 3,
    // the header and the body are looked at one by one
    leaves: ['wrong-content-type'],
    title: 'Authorization header cannot be parsed',
    what: 'The Authorization header does not have the form of a scheme, one space and one value.',
    why:
      'A colon after the scheme, a doubled scheme, two values or a line break make it unreadable, so the ' +
      'credential in it is not looked at.',
    fix: [
      'Write it as `Authorization: Basic <base64 of id:secret>` or `Authorization: Bearer <token>`.',
      'Remove the colon after `Basic`: some old pages printed `Basic:` by mistake.',
      'Set the header once: an authentication option and a header by hand together give two values.',
    ],
    refutedBy: 'The header as it was sent has one scheme word, one space and one value.',
    docs: [STANDARDS.challengeGrammar],
    related: ['scheme-in-value', 'secret-whitespace', 'wrong-scheme', 'missing-authorization'],
    basis: 'documented',
  },
  {
    id: 'wrong-scheme',
    blames: 'request',
    specificity: 3,
    // what is wrong with the value or the body is wrong under the right scheme too
    leaves: [
      'wrong-content-type',
      'credentials-rejected',
      'unsupported-grant-type',
      'missing-grant-type',
      'token-malformed',
    ],
    title: 'Another authentication scheme is wanted',
    what: 'The endpoint does not take the authentication scheme that was used.',
    why: {
      names: 'schemes',
      with: 'Each API accepts certain schemes only: {}. A right secret under the wrong scheme is not recognised.',
      joined: [', '],
      without: 'Each API accepts certain schemes only. A right secret under the wrong scheme is not recognised.',
    },
    fix: ['Look at the first word of the `WWW-Authenticate` header, or at the product page, and use that scheme.'],
    refutedBy: 'The same credential is refused under the scheme that the challenge names.',
    docs: [],
    related: ['auth-level-too-low', 'malformed-authorization'],
    basis: 'documented',
  },
  {
    id: 'auth-level-too-low',
    blames: 'request',
    specificity: 1,
    title: 'Application demands a stronger scheme',
    what: 'The application is set to accept only a stronger authentication scheme than the one used.',
    why:
      'A minimum level is set for the application. A request below that level is refused although the ' +
      'credential may be right.',
    fix: [
      'Use the strongest scheme that the API offers: sign the request where it takes signed requests.',
      'Or lower the minimum level in the settings of the application, if that is acceptable.',
    ],
    refutedBy: 'A signed request of the same application gets the same answer.',
    docs: [],
    related: ['wrong-scheme', 'signature-mismatch', 'missing-authorization'],
    basis: 'documented',
    nextStep: 'none',
  },
  {
    id: 'credentials-rejected',
    blames: 'credential',
    specificity: 1,
    title: 'The API refused this credential',
    what: 'The API read the credential and refused it.',
    why:
      'The key or pair is wrong, was revoked, or belongs to another account, project or plan. The answer does ' +
      'not say which.',
    fix: ['Compare the credential with the list in the dashboard, and create a new one if the secret is in doubt.'],
    refutedBy: 'The same credential is accepted by another call of the same API.',
    docs: [],
    related: ['client-rejected', 'wrong-project', 'wrong-region', 'wrong-key-type', 'fields-swapped'],
    basis: 'documented',
    advice: { ask: 'Was the credential made for exactly this product, and is it still listed there?' },
  },
])
