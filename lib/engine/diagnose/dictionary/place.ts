import { inGroup } from './group'
import { STANDARDS } from './standards'

/** The request went to the wrong place, or names the wrong thing. */
export const placeDiagnoses = inGroup('place', [
  {
    id: 'wrong-region',
    blames: 'request',
    specificity: 2,
    // not found is what another region answers, and may be all there is to it
    leaves: ['not-auth-not-found'],
    title: 'Wrong regional host',
    what: 'The request went to another region than the one in which the app, plan or domain lives.',
    why: {
      names: 'things',
      with:
        '{} exist in one region only. Another region does not know them and answers 401 or 404, which reads ' +
        'like a bad key.',
      joined: [', ', ' and '],
      without:
        'What was created in one region exists there only. Another region does not know it and answers ' +
        '401 or 404, which reads like a bad key.',
    },
    fix: ['Try the hosts of the other regions; the dashboard shows the region of the app, plan or domain.'],
    refutedBy: 'The other regions give the same answer to the same call.',
    docs: [],
    related: ['wrong-host', 'wrong-identifier', 'not-auth-not-found'],
    basis: 'documented',
  },
  {
    id: 'wrong-host',
    blames: 'request',
    specificity: 3,
    // the host of another region may be what was meant
    leaves: ['wrong-region'],
    title: 'Wrong host for this path',
    what: 'The path is right, but it lives on another host, or the credential belongs to another product.',
    why: 'Several hosts of one vendor can look alike. The wrong one does not know the path or the credential.',
    fix: ['Compare the host with the product page of the API you mean.'],
    refutedBy: 'The product page lists exactly this host for exactly this path.',
    docs: [],
    related: ['wrong-path', 'wrong-region', 'dns-failure'],
    basis: 'documented',
  },
  {
    id: 'wrong-path',
    blames: 'request',
    specificity: 3,
    // where nothing lives at the path, the answer may be of any kind
    leaves: ['not-auth-validation', 'not-auth-server-error'],
    title: 'Path or method does not exist',
    what: 'This host has no such path, or does not offer this method on it.',
    why: 'The answer comes before or without a look at the credential, so it says nothing about it.',
    fix: [
      'Compare path and method with the reference, segment by segment: version, ids, plural names, no doubled parts.',
      'Set the base URL of a client without a path, if the client adds the path itself.',
    ],
    refutedBy: 'The reference shows exactly this method and path on this host.',
    docs: [STANDARDS.clientErrors],
    related: ['wrong-host', 'not-auth-not-found'],
    basis: 'documented',
  },
  {
    id: 'wrong-project',
    blames: 'credential',
    specificity: 3,
    title: 'Key belongs to another project',
    what: 'The access key has no access to the project in the path.',
    why: 'A key belongs to one project. The credential is genuine, but it does not open this project.',
    fix: [
      'Compare the project in the path with the one that the dashboard shows for this key.',
      'Or create a key inside the project you want.',
    ],
    refutedBy: 'The dashboard shows this key and this Project ID on the same project.',
    docs: [],
    related: ['insufficient-scope', 'wrong-identifier', 'product-not-enabled', 'credentials-rejected'],
    basis: 'documented',
    advice: {
      ask: 'Which project is chosen at the top of the dashboard while this key is in the list?',
      step: 'permission-matrix',
    },
  },
  {
    id: 'wrong-identifier',
    blames: 'request',
    specificity: 3,
    title: 'One id used for another',
    what: 'An identifier of one kind stands where another kind belongs.',
    why: 'Ids of several kinds look alike. A right value in the wrong place is simply not found.',
    fix: ['Compare each id in path and body with the name it has in the reference.'],
    refutedBy: 'The dashboard shows this id under exactly this name.',
    docs: [],
    related: ['wrong-project', 'wrong-region', 'not-auth-not-found'],
    basis: 'observed',
    advice: { ask: 'Under which name does the dashboard show this id?', step: 'corrected-value' },
  },
])
