import type { Catalogue } from '../catalogue/catalogue'
import { explain } from '../explain/explain'
import type { Certainty } from '../model/evidence'
import type { DiagnosisId, ProductId } from '../model/ids'
import { judgeAddress } from './judge/address'
import { judgeAuthorization } from './judge/authorization'
import { judgeBody } from './judge/body'
import { judgeHeaders } from './judge/headers'
import { judgeSignature, type Signing } from './judge/signature'
import { judgeTransport } from './judge/transport'
import type { Sides } from './judge/sides'
import type { Difference, FoldedDifference, NormalisedRequest } from './model'
import { foldedOf } from './noise'
import { ranked, withAnswers, withSharedSignature } from './rank'
import { showerFor, type Shower } from './shower'

/** What two requests are compared with beside themselves. */
export type CompareContext = {
  /** ISO 8601, UTC: when they are compared */
  readonly now: string
  /** new for each comparison, any text: fingerprints are keyed with it */
  readonly salt: string
  /** how signatures are calculated, where that is at hand */
  readonly signing?: Signing | undefined
  /** what shows the values of these two, where it was made before */
  readonly show?: Shower | undefined
}

/**
 * Two requests held against each other: what differs, ranked by what it can do to the answer, and what was folded away.
 * Pure; never throws. The result is plain data without secrets.
 */
export function compare(
  catalogue: Catalogue,
  works: NormalisedRequest,
  fails: NormalisedRequest,
  { now, salt, signing, show = showerFor(catalogue, [works, fails], salt) }: CompareContext,
): { readonly differences: readonly Difference[]; readonly folded: readonly FoldedDifference[] } {
  const status = fails.answer?.status ?? null
  const sides: Sides = {
    catalogue,
    works,
    fails,
    show,
    now: Date.parse(now) / 1000,
    diagnosed: diagnosesOf(catalogue, fails, now),
    signed: fails.authorization[0]?.signature !== null && fails.authorization[0]?.signature !== undefined,
    refused: status === null || status === 401 || status === 403 || status === 407,
  }
  const judged = [
    ...judgeAuthorization(sides),
    ...judgeSignature(sides, signing ?? null),
    ...judgeAddress(sides),
    ...judgeBody(sides),
    ...judgeHeaders(sides),
    ...judgeTransport(sides),
  ].map((one) => withKnownDiagnosis(catalogue, one))
  const differences = ranked(withAnswers(sides, withSharedSignature(sides, judged)))
  return { differences, folded: foldedOf(works, fails, differences, show) }
}

/** A diagnosis that no vendor at hand gives reason for is none. */
function withKnownDiagnosis(catalogue: Catalogue, one: Difference): Difference {
  return one.diagnosis === null || catalogue.isDiagnosisId(one.diagnosis) ? one : { ...one, diagnosis: null }
}

/** What the failing exchange alone is explained as. */
function diagnosesOf(
  catalogue: Catalogue,
  request: NormalisedRequest,
  now: string,
): ReadonlyMap<DiagnosisId, Certainty> {
  const { answer } = request
  if (answer === null) return new Map()
  const product: { product?: ProductId } = request.product === null ? {} : { product: request.product }
  const { diagnoses } = explain(
    catalogue,
    {
      ...product,
      request: { method: request.method ?? undefined, url: urlOf(request) },
      ...(answer.status === null ? {} : { status: answer.status }),
      headers: [
        ...request.headers.filter(([name]) => /^(?:user-agent|accept|host|x-timestamp)$/i.test(name)),
        ...request.authorization.map(({ written }) => ['Authorization', written] as const),
        ...answer.headers,
      ],
      ...(answer.body === null ? {} : { body: answer.body }),
    },
    now,
  )
  return new Map(diagnoses.map(({ id, confidence }) => [id, confidence]))
}

function urlOf({ protocol, host, path, query }: NormalisedRequest): string | undefined {
  if (host === null) return undefined
  const search = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  return `${protocol ?? 'https'}://${host}${path ?? '/'}${search === '' ? '' : `?${search}`}`
}
