import type { ProductId } from '../model/ids'
import type { Evidence, Outcome, ShownRequest, Status } from '../model/evidence'
import { makeRedactor, type Known } from '../mask/known-values'
import type { RawResponse, RequestDraft } from '../model/exchange'
import type { Judgement } from './judge'
import type { ProbeSpec } from './plan'
import type { Surroundings } from './run'

type Checked = {
  readonly id: string
  readonly probe: string
  readonly title: string
  readonly product: ProductId | null
  readonly status: Status
  readonly found: string
  readonly proves: string
}
type NotTested = {
  readonly id: string
  readonly probe: string
  readonly title: string
  readonly product: ProductId | null
  readonly because: string
  readonly region?: string
  readonly host?: string
  readonly scheme?: ProbeSpec['scheme']
}
type Answered = {
  readonly spec: Pick<ProbeSpec, 'id' | 'role' | 'title' | 'host'> & {
    readonly probe: string
    readonly product: ProductId | null
    readonly region: string | null
    readonly scheme: ProbeSpec['scheme'] | null
  }
  readonly draft: RequestDraft
  readonly raw: RawResponse
  readonly judgement: Judgement
  /** tick at which the request began */
  readonly began: number
}

/**
 * Makes evidence, and masks it while it is made: this is the one place that holds both the answers and the secrets, so
 * nothing after it can leak one.
 */
export function createRecorder(
  surroundings: Surroundings,
  known: readonly Known[],
  emit: (evidence: Evidence) => void,
) {
  const origin = surroundings.tick()
  const all: Evidence[] = []
  let values: readonly Known[] = known
  let redactor = makeRedactor(known)

  function record(evidence: Evidence): Evidence {
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
    hidden: [],
  })

  return {
    all: all as readonly Evidence[],
    /** milliseconds since the check began */
    elapsed: () => round(surroundings.tick() - origin),
    began: () => surroundings.tick(),
    /** from now on this value is masked too */
    hide(label: string, value: string) {
      values = [...values, { label, value }]
      redactor = makeRedactor(values)
    },
    checked({ found, ...row }: Checked): Evidence {
      return record({
        ...blank(),
        ...row,
        outcome: { kind: 'checked', passed: row.status !== 'fail', found: redactor.text(found).text },
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
    answered({ spec, draft, raw, judgement, began }: Answered): Evidence {
      const { outcome, hidden } = shownOutcome(raw, redactor)
      return record({
        ...blank(),
        ...spec,
        startMs: round(began - origin),
        at: new Date(surroundings.now() - raw.ms).toISOString(),
        ms: round(raw.ms),
        phases: raw.phases,
        request: shownRequest(draft),
        sent: draft.sent,
        outcome,
        hidden,
        status: judgement.status,
        proves: judgement.proves,
      })
    },
  }
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10
}

function shownRequest(draft: RequestDraft): ShownRequest {
  return {
    method: draft.method,
    url: `https://${draft.host}${draft.path}`,
    headers: draft.headers.map(({ name, shown }) => [name, shown] as const),
    ...(draft.body === undefined ? {} : { body: draft.body }),
  }
}

/**
 * Printable ASCII that was written as `\u00XX`, written plainly, so that an escaped echo of a secret is masked like a
 * plain one. The backslashes before it go together, however often it was escaped: one that stayed behind would make
 * valid JSON invalid. Quotes and backslashes stay as they came. The run is bounded, so a body of nothing but
 * backslashes costs no more than its length.
 */
function unescaped(text: string): string {
  return text.replace(/\\{1,8}u00([2-7][0-9a-f])/gi, (escape, code: string) => {
    const char = String.fromCharCode(Number.parseInt(code, 16))
    return char === '"' || char === '\\' || char === '\x7f' ? escape : char
  })
}

function shownOutcome(
  raw: RawResponse,
  redactor: ReturnType<typeof makeRedactor>,
): { readonly outcome: Outcome; readonly hidden: readonly string[] } {
  if (raw.kind === 'no-response')
    return { outcome: { kind: 'no-response', reason: raw.reason, code: raw.code, phase: raw.phase }, hidden: [] }
  const body = redactor.text(unescaped(raw.body))
  const headers = redactor.headers(raw.headers)
  return {
    outcome: {
      kind: 'response',
      status: raw.status,
      headers: headers.headers,
      body: body.text,
      truncated: raw.truncated,
      unread: raw.unread,
    },
    hidden: [...new Set([...headers.hidden, ...body.hidden])],
  }
}
