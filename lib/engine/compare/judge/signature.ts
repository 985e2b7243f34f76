import { inWords, isoDate } from '../../http/dates'
import { decodeSignature } from '../../signing/observed'
import { examine } from '../../signing/examine'
import type { SigningBench } from '../../signing/search-request'
import type { MistakeId } from '../../signing/vocabulary'
import type { DifferenceId } from '../../model/difference'
import type { DiagnosisId } from '../../model/ids'
import type { Credentials, Difference, NormalisedRequest } from '../model'
import { difference, type Sides } from './sides'

/** What signatures are calculated with: how a vendor signs, and a secret where the reader entered one. */
export type Signing = {
  readonly bench: Pick<SigningBench, 'requestRecipe' | 'findStale'>
  readonly secret: string | null
}

/** Seconds that a signed request may be old: what is said of tolerances is a few minutes at most. */
const TOLERANCE = 300

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/

/** What differs in timestamp and signature of signed requests. */
export function judgeSignature(sides: Sides, signing: Signing | null): readonly Difference[] {
  const here = sides.fails.authorization[0]
  const there = sides.works.authorization[0]
  if (!here || here.signature === null) return []
  return [...timestamp(sides, there), ...signature(sides, there, here, signing)]
}

/** The header of another name that holds a time in the form that is signed, or the same one; null where none does. */
function sameTimeIn({ headers }: NormalisedRequest, value: string): string | null {
  return headers.find(([, own]) => own === value || ISO.test(own))?.[0] ?? null
}

/** A timestamp of the working call is wanted only where that is signed too. */
function timestamp(sides: Sides, there: Credentials | undefined): readonly Difference[] {
  const { works, fails, show, diagnosed } = sides
  const [was, is] = [works.timestamp, fails.timestamp]
  const isSigned = there?.signature !== null && there !== undefined
  const shown = {
    part: { in: 'timestamp' as const },
    works: was ? show.text(`${was.name}: ${was.value}`) : 'not sent',
    fails: is ? show.text(`${is.name}: ${is.value}`) : 'not sent',
  }
  const renamed = is === null && was ? sameTimeIn(fails, was.value) : null
  if (renamed !== null)
    return [
      difference({
        ...shown,
        id: 'timestamp-name',
        relevance: 'certain',
        what: `The failing call sends the time as ${show.text(renamed)}, which is not the name that is signed.`,
        fails: show.text(renamed),
      }),
    ]
  if (is === null)
    return was === null && isSigned
      ? []
      : [
          difference({
            ...shown,
            id: 'timestamp',
            relevance: fails.complete ? 'certain' : 'likely',
            what: 'The failing call has no header with the time at which it was signed.',
          }),
        ]
  if (was && was.name.toLowerCase() !== is.name.toLowerCase())
    return [
      difference({
        ...shown,
        id: 'timestamp-name',
        relevance: 'certain',
        what: `The failing call sends the time as ${show.text(is.name)}, the working one as ${show.text(was.name)}.`,
      }),
    ]
  if (!ISO.test(is.value) && (was === null || ISO.test(was.value)))
    return [
      difference({
        ...shown,
        id: 'timestamp',
        relevance: 'certain',
        what: 'The timestamp of the failing call is not in the form of ISO 8601 with a zone.',
      }),
    ]
  if (was && was.value !== is.value && there?.signature === fails.authorization[0]?.signature)
    return [difference({ ...shown, id: 'timestamp', relevance: 'likely', what: 'The timestamps differ.' })]
  const [at, answered] = [isoDate(is.value), fails.answer?.time ?? null]
  if (at === null) return []
  if (answered === null) return apart(sides, at, shown)
  if (Math.abs(at - answered) <= TOLERANCE) return []
  const where = at > answered ? 'ahead of' : 'behind'
  const isTold = diagnosed.get('timestamp-out-of-range') === 'certain'
  return [
    difference({
      ...shown,
      id: 'timestamp',
      relevance: isTold ? 'certain' : 'likely',
      what: `The failing call was signed ${inWords(at - answered)} ${where} the server’s clock.`,
    }),
  ]
}

/** Without the server's clock: two calls that were signed far apart, of which one may simply have been made later. */
function apart(
  { works, now }: Sides,
  at: number,
  shown: Pick<Difference, 'part' | 'works' | 'fails'>,
): readonly Difference[] {
  const other = isoDate(works.timestamp?.value ?? null) ?? works.answer?.time ?? null
  const isFresh = other === null || Math.abs(at - other) <= TOLERANCE
  if (isFresh && at - now <= TOLERANCE) return []
  const what =
    at - now > TOLERANCE
      ? `The failing call was signed ${inWords(at - now)} ahead of this clock.`
      : `The calls were signed ${inWords(at - (other ?? now))} apart, and no answer shows the server’s clock.`
  return [difference({ ...shown, id: 'timestamp', relevance: at - now > TOLERANCE ? 'likely' : 'possible', what })]
}

/** What a mistake of signing makes differ, and what it leads to. */
const MISTAKES: readonly (readonly [begins: string, id: DifferenceId, diagnosis: DiagnosisId])[] = [
  ['path-', 'signed-path', 'signed-path-mismatch'],
  ['content-type-', 'content-type-charset', 'signed-content-type-mismatch'],
  ['md5-', 'body', 'body-hash-mismatch'],
  ['timestamp-name', 'timestamp-name', 'timestamp-out-of-range'],
  ['timestamp-', 'timestamp', 'timestamp-out-of-range'],
  ['key-trailing', 'secret-whitespace', 'secret-whitespace'],
  ['key-not-decoded', 'secret-encoding', 'secret-not-decoded'],
  ['key-double', 'secret-encoding', 'secret-not-decoded'],
  ['key-hex', 'secret-encoding', 'secret-not-decoded'],
  ['key-is', 'secret', 'fields-swapped'],
  ['verb-', 'method', 'signature-mismatch'],
]

const WHAT: Readonly<Partial<Record<DifferenceId, string>>> = {
  'signed-path': 'the path was signed in another form than the one that is sent',
  'content-type-charset': 'the Content-Type was signed in another form than the one that is sent',
  body: 'the digest of the body was made of other bytes, or written otherwise',
  'timestamp-name': 'the name of the timestamp header was signed otherwise',
  timestamp: 'the timestamp was signed in another form',
  'secret-whitespace': 'a line break was left at the end of the secret',
  'secret-encoding': 'the secret was not decoded before signing, or decoded otherwise',
  secret: 'the key stood where the secret belongs',
  method: 'the method was signed in another form',
}

function signature(
  sides: Sides,
  there: Credentials | undefined,
  here: Credentials,
  signing: Signing | null,
): readonly Difference[] {
  const { fails, works, show } = sides
  const part = { in: 'signature' as const }
  const was = there?.signature ?? null
  if (was === here.signature) return []
  const shown = {
    part,
    works: was === null ? 'not signed' : show.secret(was),
    fails: show.secret(here.signature ?? ''),
  }
  const form = otherForm(was, here.signature ?? '')
  if (form) return [difference({ ...shown, id: 'signature', relevance: 'certain', what: form })]
  // the working call may present the very secret that the failing one signs with
  const secret = signing?.secret ?? (there?.user === here.user ? (there?.secret ?? null) : null)
  const found = signing && secret !== null ? recomputed(fails, here, secret, signing) : null
  if (found?.right)
    return [
      difference({
        ...shown,
        id: 'signature',
        relevance: 'none',
        diagnosis: null,
        what: 'The signature of the failing call is right for this secret and these parts.',
      }),
    ]
  const mistakes = found?.hits[0]?.mistakes ?? []
  if (mistakes.length > 0) return mistakes.map((mistake) => ofMistake(mistake, shown))
  if (found && there && was !== null && signing && secret !== null && recomputed(works, there, secret, signing)?.right)
    return [
      difference({
        ...shown,
        id: 'signature',
        relevance: 'likely',
        what: 'The working signature is made with this secret, the failing one with another secret or of other parts.',
      }),
    ]
  if (was === null) return []
  const isAlike = signedParts(works) === signedParts(fails) && there?.user === here.user
  return [
    difference({
      ...shown,
      id: 'signature',
      relevance: isAlike ? 'certain' : 'possible',
      what: isAlike
        ? 'All that is signed is the same and the signatures differ: by another secret, or another text to sign.'
        : 'The signatures cannot be compared, since other parts were signed; with the secret they can be calculated.',
    }),
  ]
}

function otherForm(was: string | null, is: string): string | null {
  const [there, here] = [was === null ? null : decodeSignature(was), decodeSignature(is.trim())]
  if (was !== null && there === null) return null
  if (here === null) return 'The signature of the failing call is not base64, or is cut off.'
  const [mistake] = here.mistakes.filter((one) => !(there?.mistakes ?? []).includes(one))
  if (mistake === 'output-hex') return 'The signature of the failing call is written in hexadecimal, not in base64.'
  if (mistake === 'output-base64url')
    return 'The signature of the failing call is written in the alphabet of base64url, or lacks equals signs.'
  const [had, has] = [there?.digest.length ?? has32, here.digest.length]
  return had === has ? null : `The signature of the failing call has ${has} bytes, where ${had} are expected.`
}
const has32 = 32

/** All that the signature is made of. */
function signedParts({ method, bodyMd5, contentType, timestamp: stamp, path }: NormalisedRequest): string {
  return JSON.stringify([method, bodyMd5, contentType, stamp?.name.toLowerCase(), stamp?.value, path])
}

function recomputed(
  { method, path, query, body, contentType, timestamp: stamp }: NormalisedRequest,
  { user, signature: observed }: Credentials,
  secret: string,
  { bench }: Signing,
) {
  const search = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  const recipe = bench.requestRecipe({
    method: method ?? 'GET',
    path: search === '' ? (path ?? '/') : `${path ?? '/'}?${search}`,
    body: body ?? '',
    contentType: contentType ?? '',
    timestamp: stamp?.value ?? '',
    applicationKey: user ?? '',
    applicationSecret: secret,
    signsQuery: false,
  })
  return examine(recipe, observed ?? '', { applicationKey: user ?? '', secret }, bench.findStale)
}

function ofMistake(mistake: MistakeId, shown: Pick<Difference, 'part' | 'works' | 'fails'>): Difference {
  const [, id, diagnosis] = MISTAKES.find(([begins]) => mistake.startsWith(begins)) ?? [
    '',
    'signature' as const,
    'signature-mismatch',
  ]
  return difference({
    ...shown,
    id,
    relevance: 'certain',
    diagnosis,
    title: 'What was signed',
    what: `Calculated with the secret: ${WHAT[id] ?? 'the parts were joined or written otherwise'}.`,
  })
}
