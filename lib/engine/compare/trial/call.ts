import type { Catalogue } from '../../catalogue/catalogue'
import { judgeAnswer, judgeControl, judgeToken } from '../../check/judge'
import type { Judgement, Question, Recorder, Surroundings } from '../../check/model'
import type { Evidence } from '../../model/evidence'
import type { RawResponse } from '../../model/exchange'
import type { Known } from '../../model/redacted'
import type { NormalisedRequest } from '../model'
import { credentialSetOf, draftOf, type Carrying } from './draft'
import { valuesIn } from './known'
import { MOST_CALLS } from './plan'
import { hostOf } from './stand-in'
import type { TryAnswer } from './search'

/** Why no more requests are made. */
export type Halt = 'stopped' | 'rate-limited' | 'held-back' | 'budget'

/** One request of a trial, and what came of it. */
export type Called = { readonly answer: TryAnswer; readonly judgement: Judgement; readonly evidence: Evidence }

/** What a request of a trial is for. */
export type Purpose = Pick<Question, 'id' | 'role' | 'title' | 'probe'>

/** Makes the calls of one trial, each request once, and counts them. */
export type Caller = {
  /** null where nothing more may be asked */
  call(purpose: Purpose, request: NormalisedRequest): Promise<Called | null>
  /** the same request again, whatever it was answered before */
  again(purpose: Purpose, request: NormalisedRequest): Promise<Called | null>
  /** with a wrong secret; `own` is what the right one was answered */
  control(purpose: Purpose, wrong: NormalisedRequest, own: Called): Promise<Called | null>
  readonly spent: { requests: number; tokens: number }
  halt(): Halt | null
}

type Setting = {
  readonly catalogue: Catalogue
  readonly carrying: Carrying
  readonly surroundings: Surroundings
  readonly recorder: Recorder
}

const ACCESS_TOKEN = 'access token'

export function createCaller({ catalogue, carrying, surroundings, recorder }: Setting): Caller {
  const { standIn } = carrying
  const spent = { requests: 0, tokens: 0 }
  const answers = new Map<string, Called>()
  let halted: Halt | null = null

  function questionOf(purpose: Purpose, request: NormalisedRequest): Question {
    const { product } = standIn
    if (standIn.kind === 'exchange')
      return { ...purpose, product: null, region: null, scheme: null, host: standIn.endpoint.host }
    const host = hostOf(catalogue, standIn, request)
    const region = product.regions.find((r) => r.host === host)?.code ?? null
    const scheme = product.schemes.find(({ scheme: id }) => {
      const { word } = catalogue.scheme(id)
      return word !== null && word === request.authorization[0]?.sent.scheme
    })
    return { ...purpose, product: product.id, region, scheme: scheme?.scheme ?? null, host }
  }

  function judge(raw: RawResponse): { readonly judgement: Judgement; readonly token: string | null } {
    if (standIn.kind === 'read') return { judgement: judgeAnswer(standIn.sample, raw), token: null }
    const { pair } = catalogue.credentialSet(standIn.endpoint.credentialSet)
    const labels = [...('field' in pair.user ? [pair.user.field] : []), pair.password].map(
      (f) => catalogue.field(f).label,
    )
    const issued = `The token endpoint accepted the pair and issued an access token. ${standIn.endpoint.leavesOpen}`
    return judgeToken(raw, labels.join(' and '), issued)
  }

  async function send(
    purpose: Purpose,
    request: NormalisedRequest,
    conclude: (judgement: Judgement, raw: RawResponse) => Judgement = (judgement) => judgement,
  ): Promise<Called | null> {
    if (surroundings.stopped()) halted ??= 'stopped'
    if (spent.requests >= MOST_CALLS) halted ??= 'budget'
    if (halted !== null) return null
    recorder.hide(secretsIn(catalogue, carrying, request))
    const drafted = draftOf(catalogue, carrying, request, surroundings.now())
    if (!drafted.sendable) return unsent(purpose, drafted.because)
    const began = recorder.began()
    spent.requests += 1
    if (standIn.kind === 'exchange') spent.tokens += 1
    const raw = await surroundings.send(drafted.draft)
    const { judgement: first, token } = judge(raw)
    if (token !== null) recorder.hide([{ label: ACCESS_TOKEN, value: token }])
    const judgement = conclude(first, raw)
    const question = questionOf(purpose, request)
    const evidence = recorder.answered({ question, draft: drafted.draft, raw, judgement, began })
    note(raw)
    return { answer: answerOf(first), judgement, evidence }
  }

  /** Takes note of an answer after which nothing more is asked. */
  function note(raw: RawResponse): void {
    if (raw.kind === 'response') {
      if (raw.status === 429) halted ??= 'rate-limited'
      return
    }
    if (raw.reason === 'aborted') halted ??= 'stopped'
    if (raw.reason !== 'busy' && raw.reason !== 'unavailable') return
    halted ??= 'held-back'
    spent.requests -= 1
    if (standIn.kind === 'exchange') spent.tokens -= 1
  }

  /** What no request can carry never reaches anybody, so it is refused where it is made. */
  function unsent({ id, probe, title }: Purpose, because: string): Called {
    const judgement: Judgement = { status: 'fail', accepted: 'no', proves: 'The call fails before anything is sent.' }
    const row = { id, probe, title, product: standIn.product.id, found: because }
    const evidence = recorder.checked({ ...row, status: judgement.status, proves: judgement.proves })
    return { answer: 'refused', judgement, evidence }
  }

  return {
    spent,
    halt: () => halted,
    async call(purpose, request) {
      const { key } = draftOf(catalogue, carrying, request, surroundings.now())
      const known = answers.get(key)
      if (known) return known
      const called = await send(purpose, request)
      // what is undecided may be asked once more
      if (called && called.answer !== 'undecided') answers.set(key, called)
      return called
    },
    again: send,
    control: (purpose, wrong, own) =>
      send(purpose, wrong, (judgement, raw) =>
        judgeControl(
          { status: statusOf(own.evidence), judgement: own.judgement },
          { status: raw.kind === 'response' ? raw.status : null, judgement },
        ),
      ),
  }
}

/**
 * Only what lets the credential through is an acceptance, and only what turns it away is a refusal; network, 429 and
 * 5xx are neither.
 */
function answerOf({ accepted, status }: Judgement): TryAnswer {
  if (accepted === 'yes') return 'accepted'
  return accepted === 'no' || status === 'warning' ? 'refused' : 'undecided'
}

function statusOf({ outcome }: Evidence): number | null {
  return outcome.kind === 'response' ? outcome.status : null
}

/** Everything in a request that must not be shown, under the labels that replace it. */
export function secretsIn(catalogue: Catalogue, { standIn }: Carrying, request: NormalisedRequest): readonly Known[] {
  return valuesIn(catalogue, credentialSetOf(catalogue, standIn), request).filter((one) => one.secret)
}
