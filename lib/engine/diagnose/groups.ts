import type { Blames, DiagnosisGroup } from '../model/diagnosis'

type GroupText = {
  readonly name: string
  readonly about: string
  /** a live check tells the causes of these diagnoses apart */
  readonly isSettledByCheck: boolean
}

/** What the diagnoses of a group have in common. */
export const GROUPS: Readonly<Record<DiagnosisGroup, GroupText>> = {
  transport: {
    name: 'Network and proxies',
    about:
      'The request or its answer did not get through, or something else answered. Nothing is known about the ' +
      'credential.',
    isSettledByCheck: false,
  },
  input: {
    name: 'Damaged or misplaced values',
    about: 'The credential may be right, but something else was sent in its place.',
    isSettledByCheck: true,
  },
  token: {
    name: 'The token endpoint',
    about: 'The exchange of Key ID and Key Secret for an access token.',
    isSettledByCheck: true,
  },
  bearer: { name: 'Access tokens', about: 'A token was sent and is not good enough.', isSettledByCheck: true },
  header: {
    name: 'The Authorization header',
    about: 'How the request was signed in, and whether the API accepted it.',
    isSettledByCheck: true,
  },
  family: {
    name: 'The wrong set of credentials',
    about: 'Genuine credentials, but not the ones that this API takes.',
    isSettledByCheck: true,
  },
  place: {
    name: 'Host, region, path and ids',
    about: 'The request went to the wrong place or names the wrong thing.',
    isSettledByCheck: true,
  },
  signing: {
    name: 'Signatures',
    about: 'Signed requests, In-App Calling tokens, callbacks and webhooks.',
    isSettledByCheck: false,
  },
  account: {
    name: 'Account and plan',
    about: 'The credential was accepted; something about the account refuses.',
    isSettledByCheck: true,
  },
  other: {
    name: 'Not the credential',
    about: 'Requests that are refused for other reasons, and what cannot be told.',
    isSettledByCheck: false,
  },
}

/** What a diagnosis says about the credential, in one sentence. */
export const BLAME_TEXT: Readonly<Record<Blames, string>> = {
  credential: 'The credential was refused as it was presented, or cannot work.',
  request: 'The credential may be fine: the way it was sent is wrong.',
  environment: 'Nothing is proven about the credential.',
  account: 'The credential was accepted; something else refuses.',
  none: 'This is not a fault of authentication.',
}
