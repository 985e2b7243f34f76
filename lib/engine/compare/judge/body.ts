import { readJson } from '../../http/json'
import type { Difference, NormalisedRequest } from '../model'
import { atMost, difference, type Sides } from './sides'

/** How a body is written, by its Content-Type and, without one, by itself. */
type Form = 'form' | 'json' | 'multipart' | 'other' | 'none'

function formOf({ contentType, body }: NormalisedRequest): Form {
  const type = mediaOf(contentType).media
  if (type === 'application/x-www-form-urlencoded') return 'form'
  if (/[/+]json$/.test(type)) return 'json'
  if (type === 'multipart/form-data') return 'multipart'
  if (type !== '') return 'other'
  if (body === null) return 'none'
  if (/^\s*[{[]/.test(body)) return 'json'
  return /^[\w.%+-]{1,80}=[^\n]*$/.test(body) ? 'form' : 'other'
}

function mediaOf(type: string | null): { readonly media: string; readonly parameters: string } {
  const [media = '', ...parameters] = (type ?? '').split(';').map((part) => part.trim().toLowerCase())
  return {
    media,
    parameters: parameters
      .filter((one) => !one.startsWith('boundary='))
      .toSorted()
      .join('; '),
  }
}

/** What differs in the body and its type. */
export function judgeBody(sides: Sides): readonly Difference[] {
  const { works, fails } = sides
  const [there, here] = [formOf(works), formOf(fails)]
  const isOtherForm = there !== here && isKnown(there) && isKnown(here) && works.body !== null && fails.body !== null
  if (isOtherForm) return [otherForm(sides, there, here)]
  return [...typeDifference(sides), ...bodyDifference(sides)]
}

const isKnown = (form: Form) => form === 'form' || form === 'json' || form === 'multipart'
const NAMES: Readonly<Record<Form, string>> = {
  form: 'a form',
  json: 'JSON',
  multipart: 'a multipart form',
  other: 'another type',
  none: 'nothing',
}

function otherForm({ works, fails, show, signed, refused }: Sides, there: Form, here: Form): Difference {
  return difference({
    id: 'form-or-json',
    part: { in: 'form' },
    relevance: fails.tokenEndpoint
      ? there === 'form'
        ? 'certain'
        : 'likely'
      : signed
        ? 'likely'
        : refused
          ? 'none'
          : 'likely',
    what: `The working call sends ${NAMES[there]}, the failing one ${NAMES[here]}.`,
    works: show.text(works.contentType ?? 'no Content-Type'),
    fails: show.text(fails.contentType ?? 'no Content-Type'),
  })
}

function typeDifference({ works, fails, show, signed, refused }: Sides): readonly Difference[] {
  const [there, here] = [mediaOf(works.contentType), mediaOf(fails.contentType)]
  const part = { in: 'content-type' as const }
  const shown = {
    part,
    works: show.text(works.contentType ?? 'not sent'),
    fails: show.text(fails.contentType ?? 'not sent'),
  }
  if (there.media === here.media) {
    if (there.parameters === here.parameters) return []
    const relevance = signed ? 'likely' : 'none'
    return [
      difference({
        ...shown,
        id: 'content-type-charset',
        relevance,
        what: 'The type is the same, its parameters differ.',
      }),
    ]
  }
  if (fails.contentType === null && !fails.complete) {
    // many clients set it by themselves
    const what = 'No Content-Type is in what is shown of the failing call.'
    return [difference({ ...shown, id: 'content-type', relevance: fails.tokenEndpoint ? 'possible' : 'none', what })]
  }
  const hasBody = fails.body !== null || works.body !== null
  const relevance = fails.tokenEndpoint || signed ? 'likely' : refused || !hasBody ? 'none' : 'likely'
  const diagnosis = signed ? 'signed-content-type-mismatch' : 'wrong-content-type'
  const what =
    fails.contentType === null
      ? 'The failing call sends no Content-Type.'
      : works.contentType === null
        ? 'Only the failing call sends a Content-Type.'
        : 'The calls send different types.'
  return [
    difference({
      ...shown,
      id: 'content-type',
      relevance: works.contentType === null ? atMost(relevance, 'possible') : relevance,
      diagnosis,
      what,
    }),
  ]
}

const shownBody = ({ bodyBytes, bodyMd5 }: NormalisedRequest) =>
  bodyMd5 === null ? 'no body' : `${bodyBytes} ${bodyBytes === 1 ? 'byte' : 'bytes'} · MD5 ${bodyMd5}`

/** Code and what programs print may leave a body out, or write it otherwise than it is sent. */
function bodyDifference(sides: Sides): readonly Difference[] {
  const { works, fails } = sides
  const isLoose = [works, fails].some(({ complete }) => !complete)
  const isLeftOut = [works, fails].some(({ complete, body }) => !complete && body === null)
  return wholeBodyDifference(sides).map((one) => ({
    ...one,
    relevance: isLeftOut
      ? atMost(one.relevance, 'possible')
      : isLoose
        ? atMost(one.relevance, 'likely')
        : one.relevance,
  }))
}

function wholeBodyDifference(sides: Sides): readonly Difference[] {
  const { works, fails, signed, refused } = sides
  if (works.bodyMd5 === fails.bodyMd5 || isHidden(works) || isHidden(fails)) return []
  const shown = { part: { in: 'body' as const }, works: shownBody(works), fails: shownBody(fails) }
  if (fails.tokenEndpoint || works.tokenEndpoint) {
    const fields = tokenFields(sides, shown)
    if (fields.length > 0) return fields
    if (fails.body === null && fails.query.some(([name]) => name === 'grant_type')) return []
  }
  if (fails.body === null) {
    const relevance = fails.tokenEndpoint ? 'certain' : signed ? 'likely' : refused ? 'none' : 'likely'
    const diagnosis = fails.tokenEndpoint ? 'missing-grant-type' : signed ? 'body-hash-mismatch' : 'not-auth-validation'
    const what = fails.complete ? 'The failing call has no body.' : 'No body is in what is shown of the failing call.'
    return [difference({ ...shown, id: 'body-empty', relevance, diagnosis, what })]
  }
  const isSameJson = isSame(works.body, fails.body)
  if (isSameJson && !signed) return []
  const relevance = signed ? (isSameJson ? 'likely' : 'possible') : refused ? 'none' : 'possible'
  const diagnosis = signed ? 'body-hash-mismatch' : 'not-auth-validation'
  return [
    difference({
      ...shown,
      id: 'body',
      relevance,
      diagnosis,
      what: isSameJson
        ? 'The bodies are the same JSON in other bytes, and the bytes are what is signed.'
        : works.body === null
          ? 'Only the failing call has a body.'
          : whereBodiesDiffer(works.body, fails.body),
    }),
  ]
}

/** A body was sent, and is not in what was pasted: transcripts of curl show none. */
function isHidden({ body, headers }: NormalisedRequest): boolean {
  const announced = headers.some(([name, text]) =>
    /^content-length$/i.test(name) ? Number(text) > 0 : /^transfer-encoding$/i.test(name),
  )
  return body === null && announced
}

function isSame(a: string | null, b: string | null): boolean {
  const [there, here] = [a, b].map((text) => (text === null ? undefined : readJson(text)))
  return there !== undefined && here !== undefined && JSON.stringify(there) === JSON.stringify(here)
}

function whereBodiesDiffer(works: string, fails: string): string {
  if (works.trimEnd() === fails.trimEnd())
    return fails.length > works.length
      ? 'The failing body ends in a line break or blank that the working one does not have.'
      : 'The failing body lacks the line break or blank at the end of the working one.'
  let at = 0
  while (at < works.length && works[at] === fails[at]) at++
  return `The bodies differ from character ${at + 1} on.`
}

/** Fields of a token request, which differ one by one. */
function tokenFields(
  { works, fails, show }: Sides,
  shown: Pick<Difference, 'part' | 'works' | 'fails'>,
): readonly Difference[] {
  const [there, here] = [fieldsOf(works.body), fieldsOf(fails.body)]
  const found: Difference[] = []
  const [was, is] = [there.get('grant_type'), here.get('grant_type')]
  // one that moved into the query is told there
  const isMoved = is === undefined && fails.query.some(([name]) => name === 'grant_type')
  if (was !== is && !isMoved && (was !== undefined || is !== undefined))
    found.push(
      difference({
        part: shown.part,
        id: 'grant-type',
        relevance: is === undefined && fails.body === null && !fails.complete ? 'likely' : 'certain',
        diagnosis: is === undefined ? 'missing-grant-type' : 'unsupported-grant-type',
        what:
          is === undefined
            ? 'The failing call sends no grant_type in its body.'
            : 'The calls ask for different grants.',
        works: was === undefined ? 'not sent' : show.text(`grant_type=${was}`),
        fails: is === undefined ? 'not sent' : show.text(`grant_type=${is}`),
      }),
    )
  const held = ['client_id', 'client_secret']
  const [inWorking, inFailing] = [there, here].map((fields) => held.some((name) => fields.has(name)))
  if (inWorking !== inFailing)
    found.push(
      difference({
        part: { in: 'form' },
        id: 'credentials-in-body',
        relevance: 'likely',
        what: inFailing
          ? 'The failing call has client_id and client_secret in its body, the working one does not.'
          : 'The working call has client_id and client_secret in its body, the failing one does not.',
        works: inWorking ? 'in the body' : 'in the header',
        fails: inFailing ? 'in the body' : fails.authorization.length > 0 ? 'in the header' : 'nowhere',
      }),
    )
  return found
}

function fieldsOf(text: string | null): ReadonlyMap<string, string> {
  if (text === null) return new Map()
  const json = /^\s*\{/.test(text) ? readJson(text) : undefined
  if (json !== undefined && json !== null && typeof json === 'object')
    return new Map(Object.entries(json).map(([name, value]) => [name, String(value)]))
  return new Map(new URLSearchParams(text.trim()))
}
