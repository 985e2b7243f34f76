import { Status } from '@/components/ui/status'
import type { Evidence } from '@/lib/engine/model/evidence'
import type { Proof } from '@/lib/engine/model/proof'

/** Before, the one change, after: the only place with a coloured edge. */
export function ProofCard({ proof, evidence }: { readonly proof: Proof; readonly evidence: readonly Evidence[] }) {
  const before = evidence.find((e) => e.id === proof.before)
  const after = evidence.find((e) => e.id === proof.after)
  return (
    <section aria-label="Proof" className="mt-5 border border-l-4 border-line-strong border-l-pass bg-sheet">
      <h3 className="flex items-center justify-between gap-3 border-b border-line px-4 py-2 text-sm font-semibold">
        Proven
        <span className="text-xs font-normal text-soft">by making the call with one change</span>
      </h3>
      <dl className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-y-2 px-4 py-3 text-sm">
        <Row term="Before" evidence={before} status="fail" />
        <dt className="text-soft">Change</dt>
        <dd className="font-medium">{proof.change}</dd>
        <Row term="After" evidence={after} status="pass" />
        {proof.seen ? (
          <>
            <dt className="text-soft">Seen</dt>
            <dd>{`${proof.seen}, and a wrong secret was refused`}</dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}

function Row({
  term,
  evidence,
  status,
}: {
  readonly term: string
  readonly evidence: Evidence | undefined
  readonly status: 'pass' | 'fail'
}) {
  if (!evidence) return null
  return (
    <>
      <dt className="text-soft">{term}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <Status
          status={evidence.status === 'pass' ? 'pass' : status === 'pass' ? evidence.status : 'fail'}
          className="self-center"
        />
        <span className="data">{answerOf(evidence)}</span>
        <span className="data text-xs text-soft">{`${evidence.host ?? ''}`}</span>
        <span className="data ml-auto text-xs text-soft">{`${Math.round(evidence.ms)} ms`}</span>
      </dd>
    </>
  )
}

/** The status that answered, or the fault that did. */
export function answerOf({ outcome }: Evidence): string {
  switch (outcome.kind) {
    case 'response':
      return String(outcome.status)
    case 'no-response':
      return outcome.code
    case 'checked':
      return outcome.passed ? 'in order' : 'not in order'
    case 'not-tested':
      return 'not tested'
  }
}
