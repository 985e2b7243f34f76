import { inGroup } from './group'
import { STANDARDS } from './standards'

/** A genuine credential of the wrong set. */
export const credentialSetDiagnoses = inGroup('family', [
  {
    id: 'wrong-key-type',
    blames: 'credential',
    specificity: 2,
    title: 'Key of another kind',
    what: 'A genuine key was used, but of a kind that this call does not accept.',
    why: 'There are keys for several purposes, and each call takes certain kinds of them only.',
    fix: ['Use a key of the kind that the reference names for this call.'],
    refutedBy: 'The dashboard lists the key as one of the kind that this call takes.',
    docs: [],
    related: ['credentials-rejected', 'insufficient-scope', 'webhook-signature-mismatch'],
    basis: 'documented',
  },
  {
    id: 'smtp-login-refused',
    order: 40,
    blames: 'credential',
    specificity: 3,
    title: 'SMTP login was refused',
    what: 'The mail server took the connection and refused the user name and the password.',
    why:
      'SMTP has logins of its own, and 535 is its word for a pair that does not match. The reply does not tell a ' +
      'wrong password from a wrong user name, and an API key or the user name of an API in their place looks the same.',
    fix: [
      'Log in with the SMTP user name and SMTP password that were made for the sending domain, never with an API key.',
      'Copy both again: the user name is a whole address, and a password that came out of a file may have ' +
        'quotes or a line break around it.',
      'Ask the server that is responsible for the account: the same login is unknown on the host of another region.',
    ],
    refutedBy: 'The same user name and password log in from another mail program on the same host and port.',
    docs: [STANDARDS.smtpAuth],
    related: ['wrong-key-type', 'wrong-region', 'credentials-rejected'],
    basis: 'documented',
    nextStep: 'none',
    advice: {
      ask: 'Which user name, host and port does the mail program log in with, and since when does the password exist?',
      step: null,
    },
  },
  {
    id: 'sip-login-refused',
    order: 50,
    blames: 'credential',
    specificity: 3,
    // whose trunk it is, is one thing, and what is wrong with the login another
    leaves: ['other-vendor'],
    title: 'SIP login was refused',
    what: 'A SIP server refused the call or the registration for its login.',
    why:
      '401, 403 and 407 exist in SIP too and have nothing to do with the key of an HTTP API. The first 401 or 407 of ' +
      'a call is a question and no refusal. A second one after a digest speaks of user name and password; a 403 that ' +
      'comes without any question speaks of the address that calls, of the domain in From, or of what the account ' +
      'may call. Clocks do not matter: a digest holds no time.',
    fix: [
      'Asked again after a digest: compare user name and password with the credential list of the trunk; they are ' +
        'not those of an API, and the user name is mostly the name alone.',
      'Refused with 403 and never asked: add the public address that your system calls from to the access list of ' +
        'the trunk.',
      'Refused although both are right: put the domain of the trunk into the request and the From header.',
      'Asked and never answered: give the client user name and password for outbound calls, and let it answer a 401 ' +
        'in Authorization, a 407 in Proxy-Authorization, with the realm and the nonce that were asked.',
      'stale=true in the answer: the password was right; let the client try once more with the new nonce.',
    ],
    refutedBy: 'The same login registers from another SIP client in the same network.',
    docs: [STANDARDS.sipAuth, STANDARDS.digest],
    related: ['ip-not-allowed', 'wrong-key-type', 'proxy-auth-required'],
    basis: 'documented',
    nextStep: 'none',
    advice: {
      ask: 'Which SIP message was answered, with which status, and does a digest follow the first answer?',
      step: null,
    },
  },
])
