import { presentedFor } from '../auth/presented'
import { tokenRequest } from '../auth/client-credentials'
import type { RawResponse, RequestDraft } from '../model/exchange'
import { Secret } from '../model/secret'
import type { Values } from '../model/values'
import { secretsOf } from './context'
import { loginArguments } from '../auth/mail-login'
import { draftCall, draftLogin } from './draft'
import { judgeAnswer, judgeControl, judgeToken, type Compared } from './judge'
import { judgeLogin } from './judge-login'
import type { Credential, Judgement, Probe, Probed, ProbeSpec, Question, RunContext } from './model'

/** A judgement, with the token of the answer, which is to be masked wherever it is shown. */
type Judged = { readonly judgement: Judgement; readonly token: string | null }

/** Makes one request: sends it, judges the answer, and records both with everything secret masked. */
async function probe(
  { surroundings, recorder, spent }: RunContext,
  question: Question,
  draft: RequestDraft,
  judge: (raw: RawResponse) => Judged,
): Promise<Probed & { readonly raw: RawResponse; readonly token: string | null }> {
  const began = recorder.began()
  spent.requests += 1
  const raw = await surroundings.send(draft)
  if (isHeldBack(raw)) spent.requests -= 1
  const { judgement, token } = judge(raw)
  if (token !== null) recorder.hide([{ label: ACCESS_TOKEN, value: token }])
  const evidence = recorder.answered({ question, draft, raw, judgement, began })
  return { evidence, judgement, raw, token }
}

/** Whether the request was never sent, so that nothing was spent. */
function isHeldBack(raw: RawResponse): boolean {
  return raw.kind === 'no-response' && (raw.reason === 'busy' || raw.reason === 'unavailable')
}

const ACCESS_TOKEN = 'access token'

/** What an answer says of the credential that was presented. */
function judgeBy(spec: ProbeSpec, raw: RawResponse): Judgement {
  return 'login' in spec ? judgeLogin(spec.login, raw) : judgeAnswer(spec.sample, raw)
}

/** Makes one sample call, or one login, with a credential. */
export async function probeCall(context: RunContext, spec: ProbeSpec, credential: Credential): Promise<Probe> {
  return callWith(context, spec, credential, (raw) => judgeBy(spec, raw))
}

/** Makes the same call as one that was made, with a credential that is wrong. @param own how that one was answered */
export async function probeControl(
  context: RunContext,
  spec: ProbeSpec,
  credential: Credential,
  own: Probed,
): Promise<Probe> {
  const compared = comparedOf(own)
  return callWith(context, spec, credential, (raw) =>
    judgeControl(compared, { status: statusOf(raw), judgement: judgeBy(spec, raw) }),
  )
}

async function callWith(
  context: RunContext,
  spec: ProbeSpec,
  credential: Credential,
  judge: (raw: RawResponse) => Judgement,
): Promise<Probe> {
  const { catalogue, surroundings } = context
  const { region, id, probe: kind, role, title, product, host, scheme } = spec
  context.recorder.hide(secretsOf(catalogue, credential.values))
  const moment = { timestamp: new Date(surroundings.now()).toISOString(), uuid: surroundings.uuid() }
  const draft =
    'login' in spec ? draftLogin(catalogue, spec, credential, moment) : draftCall(catalogue, spec, credential, moment)
  if (draft.login) context.recorder.hide(loginArguments(draft.login))
  const question = { id, probe: kind, role, title, product, region: region.code, host, scheme }
  const { evidence, judgement } = await probe(context, question, draft, (raw) => ({
    judgement: judge(raw),
    token: null,
  }))
  return { spec, evidence, judgement }
}

function comparedOf({ evidence, judgement }: Probed): Compared {
  return { status: evidence.outcome.kind === 'response' ? evidence.outcome.status : null, judgement }
}

function statusOf(raw: RawResponse): number | null {
  return raw.kind === 'response' ? raw.status : null
}

/** What an exchange is asked for, apart from the values. */
export type Exchange = Pick<Question, 'id' | 'probe' | 'role' | 'title' | 'product' | 'scheme'> & {
  /** one sentence: what an issued token proves; what it leaves open is said by the endpoint where this is null */
  readonly proves: string | null
}

/** What came of an exchange: the token as a value to send, and as text whose claims can be read. */
type Exchanged = Probed & {
  readonly token: Secret | null
  readonly tokenText: string | null
  readonly raw: RawResponse
}

/** Exchanges the pair of the vendor's key for an access token. Throws a TypeError where the vendor issues none. */
export async function probeToken(context: RunContext, exchange: Exchange, values: Values): Promise<Exchanged> {
  return exchangeWith(context, exchange, values, (judgement) => judgement)
}

/** Makes the same exchange as one that was made, with a wrong pair. @param own how that one was answered */
export async function probeTokenControl(
  context: RunContext,
  exchange: Exchange,
  values: Values,
  own: Probed,
): Promise<Probed> {
  const compared = comparedOf(own)
  return exchangeWith(context, exchange, values, (judgement, raw) =>
    judgeControl(compared, { status: statusOf(raw), judgement }),
  )
}

async function exchangeWith(
  context: RunContext,
  { proves, ...question }: Exchange,
  values: Values,
  conclude: (judgement: Judgement, raw: RawResponse) => Judgement,
): Promise<Exchanged> {
  const { catalogue, product, surroundings, spent } = context
  const endpoint = catalogue.tokenEndpoint(product)
  if (!endpoint) throw new TypeError(`The vendor of ${product.id} issues no tokens`)
  const presented = presentedFor(catalogue, endpoint.credentialSet, {
    values,
    token: null,
    method: 'POST',
    path: endpoint.path,
    timestamp: new Date(surroundings.now()).toISOString(),
  })
  context.recorder.hide(secretsOf(catalogue, values))
  const { user, password } = presented.pair
  const pair = [...('field' in user ? [user.field] : []), password].map((f) => presented.label(f)).join(' and ')
  const issued = proves ?? `The token endpoint accepted ${pair} and issued an access token. ${endpoint.leavesOpen}`
  spent.tokens += 1
  const { token, ...probed } = await probe(
    context,
    { ...question, region: null, host: endpoint.host },
    tokenRequest(endpoint, presented),
    (raw) => {
      if (isHeldBack(raw)) spent.tokens -= 1
      const judged = judgeToken(raw, pair, issued)
      return { token: judged.token, judgement: conclude(judged.judgement, raw) }
    },
  )
  return { ...probed, tokenText: token, token: token === null ? null : new Secret(ACCESS_TOKEN, token) }
}
