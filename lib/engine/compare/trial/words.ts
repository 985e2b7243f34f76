import type { Difference, NormalisedRequest } from '../model'
import type { Sides } from './stand-in'

/** What a trial says of its result: a headline, and sentences of what that means and how to tell the rest. */
export type Said = { readonly headline: string; readonly means: readonly string[] }

const COUNTS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** "This one byte", "This one difference", "These two together". */
function subjectOf(sides: Sides, set: readonly Difference[]): string {
  const [only] = set
  if (only && set.length === 1) return isOneByte(sides, only) ? 'This one byte' : 'This one difference'
  return `These ${COUNTS[set.length] ?? set.length} together`
}

export function saidOfFound(sides: Sides, set: readonly Difference[]): Said {
  const isOne = set.length === 1
  return {
    headline: `${subjectOf(sides, set)} ${isOne ? 'makes' : 'make'} it work`,
    means: [
      isOne
        ? 'With nothing else changed, the failing call is accepted once it has this as the working one does.'
        : 'The failing call is accepted once it has all of these as the working one does, and is refused with any ' +
          'one of them left out.',
      'A deliberately wrong secret was refused by the same call, so the acceptance means something.',
    ],
  }
}

/** The change of a found set, without a value. @param isSigned the signature that belongs to it went along */
export function changeOf(set: readonly Difference[], isSigned: boolean): string {
  const along = isSigned ? ', with the signature that belongs to it' : ''
  return `${set.map(({ title }) => title).join(', and ')}: as in the call that works${along}`
}

export function saidOfBothFail({ working }: Sides, now: number): Said {
  return {
    headline: 'None of these: both fail now',
    means: [
      'The call that worked is refused now too, so none of the differences explains the refusal.',
      expiry(working, now) ??
        'Time is the difference: since it worked, its credential was revoked, replaced or has expired, or ' +
          'something changed in the account.',
      'How to tell: send the working call once more from where it worked. If it is refused there too, make new ' +
        'credentials; if it still works there, compare what it sends now, since this paste is older than that.',
    ],
  }
}

/** In milliseconds since the epoch. */
function expiry({ authorization, timestamp }: NormalisedRequest, now: number): string | null {
  const exp = authorization[0]?.jwt?.exp ?? null
  if (exp !== null && exp * 1000 < now)
    return (
      `Its access token expired ${minutes(now - exp * 1000)} ago: a token can be tried only while it lives, ` +
      `so paste a call with a fresh one.`
    )
  const stamped = timestamp === null ? Number.NaN : Date.parse(timestamp.value)
  return !Number.isNaN(stamped) && Math.abs(now - stamped) > 60_000
    ? `Its timestamp is ${minutes(Math.abs(now - stamped))} old, and a signed call is accepted only while its ` +
        'timestamp is fresh: paste both calls right after they were made.'
    : null
}

function minutes(ms: number): string {
  const whole = Math.max(1, Math.round(ms / 60_000))
  return whole < 120 ? `${whole} min` : `${Math.round(whole / 60)} h`
}

export function saidOfBothWork(sides: Sides, left: readonly Difference[]): Said {
  return {
    headline: 'None of these: both work now',
    means: [
      'The authentication of the failing call is accepted now, so it is not what was refused.',
      ...whereElse(sides, left),
    ],
  }
}

/** What is left when both are accepted: address, network, time, and how each of them shows. */
function whereElse({ failing }: Sides, left: readonly Difference[]): readonly string[] {
  const titles = (parts: readonly Difference['part']['in'][]) =>
    left.filter((d) => d.relevance !== 'none' && parts.includes(d.part.in)).map((d) => d.title.toLowerCase())
  const address = titles([
    'method',
    'protocol',
    'host',
    'path',
    'path-field',
    'query',
    'body',
    'form',
    'content-type',
    'header',
  ])
  const network = titles(['proxy', 'redirect', 'http-version'])
  const time = failing.answer?.time ?? null
  const when = time === null ? 'earlier' : `at ${new Date(time * 1000).toISOString().slice(0, 19)}Z`
  return [
    ...(address.length > 0
      ? [
          `The address or what is sent there may be the difference (${address.join(', ')}): another call stood in, ` +
            'so that was not tried. How to tell: give the failing call the working one’s, one after the other.',
        ]
      : []),
    ...(network.length > 0
      ? [
          `The network may be the difference (${network.join(', ')}): this site is somewhere else. How to tell: send ` +
            'the same call from the failing machine past the proxy or the redirect, with curl -v.',
        ]
      : []),
    `Time may be the difference: it was refused ${when} and is accepted now. ` +
      'How to tell: send it again as it is. If it works, it was too early (a new key, a limit, a clock); if not, the ' +
      'machine that sends it changes it on the way.',
  ]
}

/** @param isAccepted how both were answered */
export function saidOfNone(sides: Sides, isAccepted: boolean, now: number): Said {
  const rest = isAccepted ? whereElse(sides, []) : saidOfBothFail(sides, now).means.slice(1)
  return {
    headline: `None of these: both ${isAccepted ? 'work' : 'fail'} now`,
    means: [
      `Both calls authenticate in the same way, and that is ${isAccepted ? 'accepted' : 'refused'} now: no ` +
        `difference between them can decide.`,
      ...rest,
    ],
  }
}

/** Whether the two sides differ in a single character of this part. */
function isOneByte({ failing, working }: Sides, { part }: Difference): boolean {
  const [a, b] = [valueIn(failing, part), valueIn(working, part)]
  if (a === null || b === null || a === b) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const rest = [a, b].map((text) => text.slice(start, text.length - end))
  return rest.every((text) => text.length <= 1 && /^[\0-\x7f]*$/.test(text))
}

function valueIn(request: NormalisedRequest, part: Difference['part']): string | null {
  const [first] = request.authorization
  switch (part.in) {
    case 'user':
    case 'secret':
    case 'token':
    case 'signature':
      return first?.[part.in] ?? null
    case 'path':
    case 'host':
    case 'body':
      return request[part.in]
    case 'timestamp':
      return request.timestamp?.value ?? null
    case 'path-field':
      return request.pathFields.find(({ field }) => field === part.field)?.value ?? null
    default:
      return null
  }
}
