import type { Catalogue } from '../catalogue/catalogue'
import { choosePair, likeliest } from './choose'
import { compare, type CompareContext } from './compare'
import type { Comparison, NormalisedRequest, SideOfComparison } from './model'
import { normalise } from './normalise'
import type { ReadBox } from './read/found'
import { readBox } from './read/read'
import { showerFor, type Shower } from './shower'

/** What was pasted: the call that works and the one that fails. */
export type Pastes = { readonly works: string; readonly fails: string }

/** What became of two pastes. A box that could not be read has its problem, and says nothing against the other. */
export type ComparedPastes = {
  /** null until both boxes hold a request; plain data without secrets */
  readonly comparison: Comparison | null
  /** one sentence a box; null where it is empty or was read */
  readonly problems: { readonly works: string | null; readonly fails: string | null }
  /** the requests themselves, raw, for whoever tries them out: never shown */
  readonly requests: { readonly works: NormalisedRequest; readonly fails: NormalisedRequest } | null
}

/** Reads two pastes, takes the request of each that is meant, and compares them. Pure; never throws. */
export function comparePastes(catalogue: Catalogue, pastes: Pastes, context: CompareContext): ComparedPastes {
  const boxes = { works: readBox(catalogue, pastes.works), fails: readBox(catalogue, pastes.fails) }
  const all = { works: requestsOf(catalogue, boxes.works, 'works'), fails: requestsOf(catalogue, boxes.fails, 'fails') }
  const problems = {
    works: problemOf(pastes.works, boxes.works, all.works.length > 0),
    fails: problemOf(pastes.fails, boxes.fails, all.fails.length > 0),
  }
  if (all.works.length === 0 || all.fails.length === 0) return { comparison: null, problems, requests: null }
  const chosen = choosePair(
    all.works.map(({ request }) => request),
    all.fails.map(({ request }) => request),
  )
  const [one, other] = [all.works[chosen.works], all.fails[chosen.fails]]
  if (!one || !other) return { comparison: null, problems, requests: null }
  const [works, fails] = [one.request, other.request]
  const show = showerFor(catalogue, [works, fails], context.salt)
  return {
    comparison: {
      ...compare(catalogue, works, fails, { ...context, show }),
      works: sideOf(boxes.works, works, one.place, 'works', show),
      fails: sideOf(boxes.fails, fails, other.place, 'fails', show),
    },
    problems,
    requests: { works, fails },
  }
}

/** A request of a box, and where it stands in it, counted from 0. */
type Placed = { readonly request: NormalisedRequest; readonly place: number }

function requestsOf(catalogue: Catalogue, { found, firmness }: ReadBox, side: 'works' | 'fails'): readonly Placed[] {
  return likeliest(catalogue, found, side)
    .map((place): Placed | null => {
      const one = found[place]
      return one ? { request: normalise(catalogue, one, firmness), place } : null
    })
    .filter((one) => one !== null)
    .filter(({ request }) => request.host !== null)
}

const WANTED = 'Paste a command, a transcript, a HAR, a Postman item or the code of the call, with its address.'

const NO_HOST =
  'A request is here, and not the host that it went to: paste it with its Host header, or with its whole address.'

function problemOf(text: string, { found, form, problem }: ReadBox, isAnyPlaced: boolean): string | null {
  if (text.trim() === '' || isAnyPlaced) return null
  if (problem !== undefined) return problem
  if (found.some(({ request }) => request.url !== null)) return NO_HOST
  const read = form === 'nothing readable' || form === 'plain text' ? '' : ` It was read as: ${form}.`
  return `No request was found here.${read} ${WANTED}`
}

function sideOf(
  box: ReadBox,
  request: NormalisedRequest,
  index: number,
  side: 'works' | 'fails',
  show: Shower,
): SideOfComparison {
  const status = request.answer?.status ?? null
  const { length } = box.found
  return {
    form: box.form,
    title: `${request.method ?? 'Request to'} ${show.text(`${request.host ?? ''}${request.path ?? ''}`)}`,
    product: request.product,
    region: request.region,
    status,
    foreign: request.foreign,
    requests: length,
    taken: index + 1,
    notes: [
      ...box.notes,
      ...(length > 1 ? [`${length} requests are in this box: number ${index + 1} was taken.`] : []),
      ...answerNote(status, side),
      ...(request.redirect ? [`It was redirected from ${show.text(request.redirect.from ?? 'another host')}.`] : []),
      ...(request.foreign === null
        ? []
        : ['Its host is none that is asked from here: it is compared and never tried.']),
    ],
  }
}

/** Says so where the answer in a box speaks against the box. */
function answerNote(status: number | null, side: 'works' | 'fails'): readonly string[] {
  if (status === null) return []
  if (side === 'works' && status >= 400) return [`It was answered with ${status}: this call does not work either.`]
  if (side === 'fails' && status < 300) return [`It was answered with ${status}: nothing was refused here.`]
  if (side === 'fails' && (status === 429 || status >= 500))
    return [`It was answered with ${status}, which says nothing about the credential.`]
  return []
}
