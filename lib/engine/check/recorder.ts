import { checkMask } from '../mask/check'
import { maskExchange } from '../mask/exchange'
import { finderOf } from '../mask/known-values'
import type { HeaderCatalogue } from '../model/catalogue'
import type { Evidence } from '../model/evidence'
import type { RawExchange, RawRequest, RawResponse, RequestDraft } from '../model/exchange'
import type { Known } from '../model/redacted'
import type { Answered, Checked, NotTested, Recorder, Surroundings } from './model'

/**
 * Makes evidence of what came back: this is the one place that holds both the answers and the secrets, and what it
 * hands on is masked, so nothing after it can leak one.
 */
export function createRecorder(
  catalogue: HeaderCatalogue,
  surroundings: Surroundings,
  known: readonly Known[],
  emit: (evidence: Evidence) => void,
): Recorder {
  const origin = surroundings.tick()
  const all: Evidence[] = []
  let values: readonly Known[] = known
  let finders = [finderOf(known)]
  let mask = checkMask(catalogue, finders)

  function record(raw: RawExchange): Evidence {
    const evidence = maskExchange(raw, mask)
    all.push(evidence)
    emit(evidence)
    return evidence
  }

  const blank = () => ({
    source: 'probe' as const,
    role: 'own' as const,
    region: null,
    scheme: null,
    host: null,
    at: new Date(surroundings.now()).toISOString(),
    startMs: round(surroundings.tick() - origin),
    ms: 0,
    phases: {},
    request: null,
    sent: null,
  })

  return {
    all,
    began: () => surroundings.tick(),
    hide(more: readonly Known[]) {
      const fresh = more.filter(({ value }) => !values.some((k) => k.value === value))
      if (fresh.length === 0) return
      values = [...values, ...fresh]
      finders = [...finders, finderOf(fresh)]
      mask = checkMask(catalogue, finders)
    },
    checked({ found, ...row }: Checked): Evidence {
      return record({
        ...blank(),
        ...row,
        outcome: { kind: 'checked', passed: row.status !== 'fail', found },
      })
    },
    notTested({ because, ...row }: NotTested): Evidence {
      return record({
        ...blank(),
        ...row,
        status: 'not-tested',
        proves: because,
        outcome: { kind: 'not-tested', because },
      })
    },
    answered({ question, draft, raw, judgement, began }: Answered): Evidence {
      return record({
        ...blank(),
        ...question,
        startMs: round(began - origin),
        at: new Date(surroundings.now() - raw.ms).toISOString(),
        ms: round(raw.ms),
        phases: raw.phases,
        request: labelledRequest(draft),
        sent: draft.sent,
        outcome: outcomeOf(raw),
        status: judgement.status,
        proves: judgement.proves,
      })
    },
  }
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10
}

/** The request by the labels that stand for its secrets. */
function labelledRequest(draft: RequestDraft): RawRequest {
  return {
    method: draft.method,
    url: draft.login ? `smtp://${draft.host}:${draft.login.port}` : `https://${draft.host}${draft.path}`,
    headers: draft.headers.map(({ name, shown }) => [name, shown] as const),
    ...(draft.body === undefined ? {} : { body: draft.body }),
  }
}

function outcomeOf(raw: RawResponse): RawExchange['outcome'] {
  if (raw.kind === 'no-response') return { kind: 'no-response', reason: raw.reason, code: raw.code, phase: raw.phase }
  const { kind, status, headers, body, truncated, unread, stage } = raw
  return { kind, status, headers, body, truncated, unread, stage }
}
