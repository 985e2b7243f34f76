import { inGroup } from './group'
import { STANDARDS } from './standards'

/** No fault of authentication, or none that can be named. */
export const otherDiagnoses = inGroup('other', [
  {
    id: 'sdk-defect',
    blames: 'none',
    specificity: 4,
    // the library sends a token that has expired: the one explains the other
    leaves: ['token-expired'],
    title: 'Known defect of a client library',
    what: 'A client library has a known defect that causes or hides this failure.',
    why:
      'The library loses, changes or misreports something between your code and the API, so a right credential ' +
      'fails or its error cannot be seen.',
    fix: [
      'Repeat the call with `curl -i` and the same credential: if it works, the library is at fault.',
      'Update the library to its latest release, and read its changelog for this symptom.',
      'If the install itself fails, pin the last version that installs.',
    ],
    refutedBy: 'The same call made with curl fails in the same way.',
    docs: [],
    related: ['not-auth-client-bug', 'token-expired', 'webhook-signature-mismatch'],
    basis: 'observed',
  },
  {
    id: 'not-auth-validation',
    blames: 'none',
    specificity: 1,
    title: 'Request refused for its content',
    what: 'Authentication passed; the request itself is not valid or cannot be carried out.',
    why:
      'The API read who is calling, then looked at the request and found something missing, malformed or not ' +
      'allowed. The credential is not the problem.',
    fix: [
      'Read the message and the list of details in the answer: they name the field.',
      'Compare the body with the reference of this operation: names, types, required fields, number formats ' +
        'with a leading plus.',
      'Check the `Content-Type` header: it must say how the body is written.',
    ],
    refutedBy: 'A request copied from the reference, with your ids filled in, gets the same answer.',
    docs: [STANDARDS.clientErrors],
    related: ['not-auth-not-found', 'wrong-identifier', 'wrong-path'],
    basis: 'documented',
  },
  {
    id: 'not-auth-not-found',
    blames: 'none',
    specificity: 1,
    title: 'The resource does not exist',
    what: 'Authentication passed; the thing that was asked for does not exist here.',
    why:
      'The id is wrong or was deleted, or it exists in another region, project or account. The credential was ' +
      'good enough to look.',
    fix: [
      'List the resources of that kind with the same credential, and compare the id.',
      'If the list is empty, look in the other regions and projects.',
      'Compare the path with the reference: a missing segment gives the same answer.',
    ],
    refutedBy: 'The same id is listed by the same credential on the same host.',
    docs: [STANDARDS.clientErrors],
    related: ['wrong-region', 'wrong-identifier', 'wrong-path', 'credentials-accepted'],
    basis: 'documented',
    nextStep: 'live-check',
  },
  {
    id: 'not-auth-server-error',
    blames: 'none',
    specificity: 1,
    title: 'Fault on the vendor’s side',
    what: 'The vendor’s servers failed while they handled the request.',
    why:
      'A status of 500 or above is not a judgement of the credential. The request may or may not have been ' +
      'carried out.',
    fix: [
      'Wait and retry with growing pauses; check first before repeating a call that sends a message or costs money.',
      {
        names: 'pages',
        with: 'Look at the status page: {}.',
        joined: [', ', ' or '],
        without: 'Look at the status page of the vendor.',
      },
      'If it lasts, write to support with the time in UTC and the reference of the answer.',
    ],
    refutedBy: 'The same call fails with the same status only with this credential, and works with another.',
    docs: [STANDARDS.serverErrors],
    related: ['timeout', 'connection-failed', 'rate-limited'],
    basis: 'documented',
  },
  {
    id: 'not-auth-client-bug',
    blames: 'none',
    specificity: 1,
    title: 'Fault in the calling code',
    what: 'The caller’s own code fails before or beside the API call.',
    why:
      'The error comes from the program: a missing module, a wrong call of the library, a browser rule, or ' +
      'text in the place of a URL. No credential was judged.',
    fix: [
      'Read the first line of the error and the first line of the trace that names your own file: the fault is there.',
      'Compare the way the library is imported and built with its current README: names change between major versions.',
      'Call these APIs from a server, never from a browser page: browsers block the answer (CORS), and the ' +
        'credential would be public.',
    ],
    refutedBy: 'The same call made with curl, without your code, fails in the same way.',
    docs: [],
    related: ['sdk-defect', 'placeholder-value', 'wrong-path'],
    basis: 'observed',
  },
  {
    id: 'credentials-accepted',
    blames: 'none',
    specificity: 1,
    title: 'The credential was accepted',
    what: 'The API recognised the credential.',
    why:
      'Either the call succeeded, or it was refused for a reason that the API states only to callers it knows. ' +
      'A later failure has another cause.',
    fix: [
      'Nothing needs to be changed in the credential.',
      'If another call fails, compare its host, region, path and body with this one.',
    ],
    refutedBy: 'The same call with a deliberately wrong secret gets the same answer.',
    docs: [],
    related: ['not-auth-not-found', 'not-auth-validation', 'insufficient-scope'],
    basis: 'documented',
    advice: {
      ask: 'Does the failing program use exactly this value at the moment of the call?',
      step: 'compare-fingerprint',
    },
  },
  {
    id: 'undetermined',
    blames: 'none',
    specificity: 0,
    title: 'Cause cannot be told yet',
    what: 'What is at hand does not single out a cause.',
    why:
      'A bare refusal has many possible causes, and a request without its answer has no fault to see. Naming ' +
      'one would be a guess.',
    fix: [
      'Paste the whole exchange: run the call with `curl -v` and copy everything, request lines (`>`), ' +
        'answer lines (`<`) and body.',
      'Add which product and region it is, if the host does not show it.',
      'Or run the live check (`/check`): it asks the API itself, compares with a wrong secret, and tries the ' +
        'likely fixes.',
    ],
    refutedBy: 'One of the listed candidates is proven by a changed request that succeeds.',
    docs: [],
    related: ['credentials-rejected', 'missing-authorization', 'wrong-region'],
    basis: 'documented',
    nextStep: 'live-check',
    advice: {
      ask: 'What does the failing program receive, word for word, with its response headers?',
      step: 'show-challenge',
    },
  },
  {
    id: 'other-vendor',
    blames: 'none',
    specificity: 0,
    title: 'Answer of another vendor',
    what: 'This was answered by the API of another vendor.',
    why:
      'Its host, its headers or its words are those of the vendor that is named here. What is general in it, such as ' +
      'a token or a header, is explained; of its accounts and keys nothing is known here.',
    fix: [
      'Read the page about errors of the vendor that is named here: it knows its own codes.',
      'Look at which API the program calls, and which of its settings holds the address.',
      'Keep the keys of different vendors in settings whose names say whose they are.',
    ],
    refutedBy: 'The address that was asked, or a header of the answer, is of an API that is known here.',
    docs: [STANDARDS.clientErrors],
    related: ['wrong-host', 'not-the-api', 'undetermined'],
    basis: 'documented',
    nextStep: 'none',
    advice: { ask: 'Which address does the failing program call?', step: null },
  },
])
