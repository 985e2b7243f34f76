import { schemeName } from '../../facts/scheme-names'
import { wordsOfSchemes } from '../../facts/facts'
import type { SentFault } from '../../model/authorization'
import type { DiagnosisId } from '../../model/ids'
import type { Credentials, Difference } from '../model'
import { judgeTokens } from './tokens'
import { atMost, difference, type Sides } from './sides'
import { changeOf } from './value'

/** Faults of the form of a value, with what they lead to, the most telling first. */
const FORM_FAULTS: readonly (readonly [fault: SentFault, says: string, diagnosis: DiagnosisId])[] = [
  ['colon-after-scheme', 'has a colon behind the scheme', 'malformed-authorization'],
  ['line-break', 'has a line break inside', 'malformed-authorization'],
  ['not-base64', 'is not base64 behind Basic', 'malformed-authorization'],
  ['doubly-encoded', 'is encoded as base64 twice', 'secret-encoding'],
  ['no-colon-in-pair', 'has no colon between user name and password', 'malformed-authorization'],
  ['no-scheme', 'has no scheme before the value', 'malformed-authorization'],
]

/** What differs in how the calls authenticate themselves. */
export function judgeAuthorization(sides: Sides): readonly Difference[] {
  const { works, fails } = sides
  const [there] = works.authorization
  const [here] = fails.authorization
  if (there && !here) return missing(sides, there)
  if (!there || !here) return there === here ? [] : added(sides)
  const doubled = twice(sides, here)
  if (doubled) return [doubled]
  return there.written === here.written ? [] : between(sides, there, here)
}

const AUTHORIZATION = { in: 'authorization' } as const

/** The value with its scheme word and nothing else of it. */
function shownValue({ catalogue }: Sides, { sent }: Credentials): string {
  const kind = { jwt: 'a token', opaque: 'one value', pair: 'a pair', signature: 'key and signature' } as const
  const word =
    sent.kind === null || sent.kind === 'empty' || sent.kind === 'key-only' ? 'nothing behind it' : kind[sent.kind]
  return `${schemeName(catalogue, sent.scheme)}, ${sent.kind === 'key-only' ? 'a key alone' : word}`
}

function missing(sides: Sides, there: Credentials): readonly Difference[] {
  const { fails } = sides
  const shown = { part: AUTHORIZATION, works: shownValue(sides, there), fails: 'not sent' }
  const { redirect } = fails
  if (redirect?.sentBefore && !redirect.sentAfter)
    return [
      difference({
        ...shown,
        id: 'redirect-dropped-authorization',
        part: { in: 'redirect' },
        relevance: fails.firmness === 'wire' ? 'certain' : 'likely',
        what: 'The failing call was redirected: the Authorization header went to the first host and not to the second.',
      }),
    ]
  // a token endpoint may find the pair in the body, which the body's judge tells
  if (fails.tokenEndpoint && /(?:^|[&"{,\s])client_secret\b/.test(fails.body ?? '')) return []
  return [
    difference({
      ...shown,
      id: 'authorization-missing',
      relevance: fails.complete ? 'certain' : 'likely',
      what: fails.complete
        ? 'The failing call has no Authorization header.'
        : 'No Authorization header is in what is shown of the failing call.',
    }),
  ]
}

function added(sides: Sides): readonly Difference[] {
  const [here] = sides.fails.authorization
  return here === undefined
    ? []
    : [
        difference({
          id: 'header-value',
          part: AUTHORIZATION,
          relevance: sides.works.complete ? 'likely' : 'possible',
          diagnosis: 'credentials-shadowed',
          title: 'Authorization header',
          what: 'Only the failing call has an Authorization header.',
          can: 'A credential that is not wanted is judged all the same, and may hide the one that is.',
          works: 'not sent',
          fails: shownValue(sides, here),
        }),
      ]
}

/** Two values where the working side has one, or a scheme inside the value. */
function twice(sides: Sides, here: Credentials): Difference | null {
  const { works, fails } = sides
  const shown = { part: AUTHORIZATION, works: works.authorization.map((one) => shownValue(sides, one)).join(' and ') }
  if (fails.authorization.length > 1 && works.authorization.length === 1)
    return difference({
      ...shown,
      id: 'authorization-doubled',
      relevance: 'certain',
      diagnosis: fails.authorization.some((one) => one.written !== here.written)
        ? 'credentials-shadowed'
        : 'malformed-authorization',
      what: `The failing call sends ${fails.authorization.length} Authorization headers.`,
      fails: fails.authorization.map((one) => shownValue(sides, one)).join(' and '),
    })
  const had = works.authorization[0]?.sent.faults ?? []
  const fault = (['doubled-scheme', 'two-values'] as const).find(
    (one) => here.sent.faults.includes(one) && !had.includes(one),
  )
  return fault === undefined
    ? null
    : difference({
        ...shown,
        id: 'authorization-doubled',
        relevance: 'certain',
        diagnosis: fault === 'doubled-scheme' ? 'scheme-in-value' : 'malformed-authorization',
        what:
          fault === 'doubled-scheme'
            ? 'In the failing call the value begins with a scheme or a header name of its own.'
            : 'In the failing call one header holds two values.',
        fails: shownValue(sides, here),
      })
}

function between(sides: Sides, there: Credentials, here: Credentials): readonly Difference[] {
  if (here.sent.faults.includes('empty-value') && !there.sent.faults.includes('empty-value'))
    return [
      difference({
        id: 'placeholder',
        part: AUTHORIZATION,
        relevance: 'certain',
        what: 'In the failing call nothing stands behind the scheme.',
        works: shownValue(sides, there),
        fails: shownValue(sides, here),
      }),
    ]
  const unfilled = unfilledToken(sides, there, here)
  if (unfilled) return [unfilled]
  const malformed = malformation(sides, there, here)
  if (malformed) return [malformed]
  if ([there, here].some((one) => one.sent.scheme === 'none named' && isHidden(sides, one))) return []
  if (there.sent.scheme !== here.sent.scheme) return [otherScheme(sides, there, here)]
  if (isHidden(sides, there) || (isHidden(sides, here) && !holdsValueOf(here, there))) return []
  if (there.signature !== null && here.signature === null && here.user !== null) return [keyAlone(sides, there, here)]
  if (there.signature !== null || here.signature !== null) return halves(sides, there, here, ['user'])
  if (there.secret !== null && here.secret !== null) {
    const told = pair(sides, there, here)
    return told.length > 0 ? told : spelling(sides, there, here)
  }
  if (there.secret !== null && here.secret === null)
    return [spoiled(sides, there, here, 'cannot be read as a user name and a password')]
  if (here.secret !== null) return spelling(sides, there, here)
  return there.token !== null && here.token !== null ? judgeTokens(sides, there, here) : []
}

/** Somebody or some program took the value out before it was pasted: nothing can be said of it. */
function isHidden({ catalogue }: Sides, { token, secret, sent }: Credentials): boolean {
  const value = secret ?? token
  return (
    sent.value === 'masked' ||
    sent.password === 'masked' ||
    (value !== null && catalogue.kindOf(value.trim()) === 'masked')
  )
}

/** What looks taken out and still holds the working value was not taken out. */
function holdsValueOf(here: Credentials, there: Credentials): boolean {
  const [is, was] = [here.secret ?? here.token ?? '', there.secret ?? there.token ?? '']
  return was.length >= 8 && is.includes(was)
}

/** Under whatever scheme: a name, a variable or a sample text where a token belongs. */
function unfilledToken(sides: Sides, there: Credentials, here: Credentials): Difference | null {
  const { catalogue, fails } = sides
  // of two tokens under one scheme it is told with them
  if (here.token !== null && there.token !== null && there.sent.scheme === here.sent.scheme) return null
  const value = here.token ?? (here.secret === null ? here.written.replace(/^\s{0,8}\S+\s+/, '') : '')
  const kind = value === '' ? null : catalogue.kindOf(value.trim())
  if (kind !== 'placeholder' && kind !== 'variable') return null
  const isSent = kind === 'placeholder' || fails.firmness === 'wire'
  return difference({
    id: 'placeholder',
    part: AUTHORIZATION,
    relevance: isSent ? 'certain' : 'possible',
    what: isSent
      ? 'In the failing call a name or a sample text stands where the credential belongs.'
      : 'The failing call takes it from a variable, whose value is not known here.',
    works: shownValue(sides, there),
    fails: shownValue(sides, here),
  })
}

function keyAlone(sides: Sides, there: Credentials, here: Credentials): Difference {
  return difference({
    id: 'signature',
    part: AUTHORIZATION,
    relevance: 'certain',
    diagnosis: 'malformed-authorization',
    what: 'The failing call names its key and carries no signature.',
    works: shownValue(sides, there),
    fails: shownValue(sides, here),
  })
}

/** A sign between scheme and value that belongs to neither. */
const SIGN_BEHIND_SCHEME = /^\s{0,8}(?:basic|bearer|application)\s{0,4}[=:]\s{0,4}\S/i

/** The whole value in quotes, scheme and all. */
const QUOTED = /^\s{0,8}(["'`“”„‘’])[^]*["'`“”„‘’]\s{0,8}$/

function malformation(sides: Sides, there: Credentials, here: Credentials): Difference | null {
  if (QUOTED.test(here.written) && !QUOTED.test(there.written)) return spoiled(sides, there, here, 'stands in quotes')
  if (SIGN_BEHIND_SCHEME.test(here.written) && !SIGN_BEHIND_SCHEME.test(there.written))
    return spoiled(sides, there, here, 'has a sign behind the scheme, where one blank belongs')
  const found = FORM_FAULTS.find(([fault]) => here.sent.faults.includes(fault) && !there.sent.faults.includes(fault))
  if (!found) return null
  const [fault, says, diagnosis] = found
  // a value that is cut short may not decode any more: then the value says it better
  if (fault === 'not-base64' && here.token !== null && there.written.startsWith(here.written)) {
    const what = 'In the failing call the value behind Basic is cut off.'
    return difference({
      id: 'secret-truncated',
      part: AUTHORIZATION,
      relevance: 'certain',
      what,
      works: shownValue(sides, there),
      fails: shownValue(sides, here),
    })
  }
  return difference({
    id: fault === 'doubly-encoded' ? 'secret-encoding' : 'authorization-malformed',
    part: AUTHORIZATION,
    relevance: 'certain',
    diagnosis,
    what: `In the failing call the value ${says}.`,
    works: shownValue(sides, there),
    fails: shownValue(sides, here),
  })
}

function spoiled(sides: Sides, there: Credentials, here: Credentials, says: string): Difference {
  return difference({
    id: 'authorization-malformed',
    part: AUTHORIZATION,
    relevance: says === OTHERWISE ? 'possible' : 'likely',
    diagnosis: 'malformed-authorization',
    what: `In the failing call the value ${says}.`,
    works: shownValue(sides, there),
    fails: shownValue(sides, here),
  })
}

const OTHERWISE = 'says the same and is written otherwise: in its base64, or in its blanks'

/** Two values that say the same, while what is sent differs: servers need not read both. RFC 9110 section 11.4 */
function spelling(sides: Sides, there: Credentials, here: Credentials): readonly Difference[] {
  const plain = ({ written }: Credentials) => written.trim().replace(/^[A-Za-z]+/, (word) => word.toLowerCase())
  const blanks = ({ written }: Credentials) => /^\s{0,8}[A-Za-z]+([ \t]{2,})/.exec(written)?.[1]?.length ?? 1
  if (plain(there) === plain(here)) return []
  const more = blanks(here)
  const says = more > 1 && blanks(there) === 1 ? `has ${more} blanks behind the scheme, where one belongs` : OTHERWISE
  return [spoiled(sides, there, here, says)]
}

function otherScheme(sides: Sides, there: Credentials, here: Credentials): Difference {
  const { catalogue, fails, diagnosed } = sides
  const wanted = wordsOfSchemes(catalogue, fails.product)
  const isTaken = wanted.includes(here.sent.scheme ?? '')
  const [a, b] = [there, here].map(({ sent }) => schemeName(catalogue, sent.scheme))
  // under the scheme stands what belongs there, so the product may take either
  const isWhole = here.jwt !== null || here.signature !== null || here.secret !== null
  const isOtherFamily = isTaken && here.jwt === null && there.jwt !== null
  return difference({
    id: isOtherFamily ? 'credential-family' : 'scheme',
    part: AUTHORIZATION,
    relevance: diagnosed.get('wrong-scheme') === 'certain' ? 'certain' : isTaken && isWhole ? 'possible' : 'likely',
    diagnosis: isTaken ? 'credentials-rejected' : 'wrong-scheme',
    what: `The working call presents itself with ${a}, the failing one with ${b}${
      wanted.length > 0 && !isTaken ? ', which this product does not take' : ''
    }.`,
    works: shownValue(sides, there),
    fails: shownValue(sides, here),
  })
}

/** Both halves of a Basic pair. */
function pair(sides: Sides, there: Credentials, here: Credentials): readonly Difference[] {
  if (there.user === here.secret && there.secret === here.user)
    return [
      difference({
        id: 'username',
        part: AUTHORIZATION,
        relevance: 'certain',
        diagnosis: 'fields-swapped',
        what: 'In the failing call user name and secret are swapped.',
        works: 'user name, then secret',
        fails: 'secret, then user name',
      }),
    ]
  return halves(sides, there, here, ['user', 'secret'])
}

const TITLES = { user: 'User name', secret: 'Password of the pair' } as const

function halves(
  sides: Sides,
  there: Credentials,
  here: Credentials,
  which: readonly ('user' | 'secret')[],
): readonly Difference[] {
  return which.flatMap((half): readonly Difference[] => {
    const [was, is] = [there[half], here[half]]
    return was === null || is === null || was === is ? [] : [ofHalf(sides, half, was, is, there)]
  })
}

function ofHalf(sides: Sides, half: 'user' | 'secret', was: string, is: string, there: Credentials): Difference {
  const { catalogue, fails, show } = sides
  const shown = {
    part: { in: half },
    works: half === 'user' ? show.id(was) : show.secret(was),
    fails: half === 'user' ? show.id(is) : show.secret(is),
  } as const
  const title = there.signature !== null && half === 'user' ? 'Key before the signature' : TITLES[half]
  const kinds = [was, is].map((value) => catalogue.kindOf(value.trim()))
  // quotes around the working value are no variable
  if (kinds[1] === 'variable' && !(was.length >= 4 && is.includes(was)))
    return difference({
      ...shown,
      id: 'placeholder',
      relevance: fails.firmness === 'wire' ? 'certain' : 'possible',
      title,
      what:
        fails.firmness === 'wire'
          ? `The name of a variable was sent in place of its value.`
          : `The failing call takes it from a variable, whose value is not known here.`,
    })
  if (kinds[0] === 'variable')
    return difference({
      ...shown,
      id: half === 'user' ? 'username' : 'secret',
      relevance: 'possible',
      title,
      what: `The working call takes it from a variable, whose value is not known here.`,
    })
  const change = changeOf(catalogue, was, is)
  // the word that everybody uses: whatever stands in its place is another user name
  const isWord =
    half === 'user' && catalogue.literalUsers.has(was) && !/^secret-(?:whitespace|quoted)$/.test(change.id ?? '')
  if (isWord) return otherUser(sides, shown, title, was, is, there, change)
  if (change.id !== null)
    return difference({
      ...shown,
      id: half === 'user' && OF_SECRETS.has(change.id) ? idOfUser(sides, there) : change.id,
      relevance: ofUser(half, change.relevance, change.id, kinds),
      title,
      diagnosis: change.diagnosis,
      what: `In the failing call it ${change.what}.`,
    })
  return half === 'user'
    ? otherUser(sides, shown, title, was, is, there, change)
    : otherSecret(sides, shown, title, kinds, change)
}

/** What is said of a secret; a user name that is cut off or in another letter case is another user name. */
const OF_SECRETS: ReadonlySet<string> = new Set(['secret-case', 'secret-truncated', 'secret-encoding'])

/** What it is called that two calls name different users. */
function idOfUser(sides: Sides, there: Credentials): 'application-key' | 'username' {
  return there.signature !== null || userField(sides) === 'application-key' ? 'application-key' : 'username'
}

/** Keys that are UUIDs are read in either letter case. */
function ofUser(
  half: 'user' | 'secret',
  relevance: Difference['relevance'],
  id: string,
  kinds: readonly string[],
): Difference['relevance'] {
  return half === 'user' && id === 'secret-case' && kinds[0] === 'uuid' ? 'possible' : relevance
}

type ShownHalf = Pick<Difference, 'part' | 'works' | 'fails'>
type Change = Pick<ReturnType<typeof changeOf>, 'what' | 'relevance'>

function otherUser(
  sides: Sides,
  shown: ShownHalf,
  title: string,
  was: string,
  is: string,
  there: Credentials,
  change: Change,
): Difference {
  const { catalogue, fails, works } = sides
  const inPath = fails.pathFields.find(({ value }) => value === is)
  if (inPath && !works.pathFields.some(({ value }) => value === was))
    return difference({
      ...shown,
      id: 'username',
      relevance: 'likely',
      diagnosis: 'fields-swapped',
      title,
      what: `The ${catalogue.field(inPath.field).label} of the path stands where the user name belongs.`,
    })
  if (catalogue.literalUsers.has(was))
    return difference({
      ...shown,
      id: 'username',
      relevance: 'certain',
      diagnosis: 'wrong-username',
      title,
      what: 'The user name is the same word for everybody; in the failing call another one stands there.',
    })
  if (there.signature !== null)
    return difference({
      ...shown,
      id: 'application-key',
      relevance: 'likely',
      title,
      what: 'The calls name two different keys.',
    })
  const id = idOfUser(sides, there)
  return difference({
    ...shown,
    id,
    relevance: change.relevance === 'certain' ? 'certain' : 'likely',
    title,
    diagnosis: fails.tokenEndpoint ? 'client-rejected' : 'credentials-rejected',
    what: `In the failing call it ${change.what}.`,
  })
}

/** What it is called that two requests differ in the field that is the user of the product's pair. */
function userField({ catalogue, fails }: Sides): string | null {
  const set = fails.product === null ? null : catalogue.credentialSet(catalogue.product(fails.product).credentialSet)
  return set && 'field' in set.pair.user ? (catalogue.field(set.pair.user.field).difference ?? null) : null
}

/** Kinds that say of which credential set a secret is; others are told apart by nobody. */
const TELLING = /^(?!uuid$|hex-32$|alnum-32$)/

function otherSecret(
  sides: Sides,
  shown: ShownHalf,
  title: string,
  kinds: readonly string[],
  change: Change,
): Difference {
  const { catalogue, fails } = sides
  const [was = '', is = ''] = kinds
  if (was !== is && catalogue.isSecretKind(is) && TELLING.test(is))
    return difference({
      ...shown,
      id: 'credential-family',
      relevance: 'likely',
      title,
      diagnosis: is === 'jwt' ? 'wrong-scheme' : 'wrong-key-type',
      what: `In the failing call it is ${catalogue.kindWords(is)}, in the working one ${catalogue.kindWords(was)}.`,
    })
  return difference({
    ...shown,
    id: 'secret',
    relevance: atMost(change.relevance, change.relevance),
    title,
    diagnosis: fails.tokenEndpoint ? 'client-rejected' : 'credentials-rejected',
    what: `In the failing call it ${change.what}.`,
  })
}
