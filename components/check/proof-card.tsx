import { Heading } from '@/components/ui/heading'
import { Region } from '@/components/ui/region'
import { Status, type StatusName } from '@/components/ui/status'
import { cn } from '@/lib/cn'
import type { Evidence } from '@/lib/engine/model/evidence'
import type { Proof } from '@/lib/engine/model/proof'
import type { ReactNode } from 'react'

type Props = {
  readonly proof: Proof
  readonly evidence: readonly Evidence[]
  /** with what the call was made again */
  readonly how?: string
}

/** Before, the one change, after: the only place with a coloured edge. */
export function ProofCard({ proof, evidence, how = 'with one change' }: Props) {
  const before = evidence.find((e) => e.id === proof.before)
  const after = evidence.find((e) => e.id === proof.after)
  return (
    <ProofFrame note={`by making the call ${how}`} className="mt-5">
      {before ? (
        <ProofRow term="Before" {...shownOf(before)} status={before.status === 'pass' ? 'pass' : 'fail'} />
      ) : null}
      <ProofTerm term="Change">
        <span className="font-medium">{proof.change}</span>
      </ProofTerm>
      {after ? <ProofRow term="After" {...shownOf(after)} status={after.status} /> : null}
      {proof.seen ? <ProofTerm term="Seen">{`${proof.seen}, and a wrong secret was refused`}</ProofTerm> : null}
    </ProofFrame>
  )
}

/** What of an exchange a row of the card shows. */
export type ShownAnswer = { readonly answer: string; readonly host: string; readonly ms: number | null }

const shownOf = (evidence: Evidence): ShownAnswer => ({
  answer: answerOf(evidence),
  host: evidence.host ?? '',
  ms: evidence.ms,
})

/** The frame of a proof, for whatever stands in it. */
export function ProofFrame({
  note,
  level = 3,
  children,
  className,
}: {
  readonly note: string
  /** where the frame stands in the outline of its page */
  readonly level?: 2 | 3
  readonly children: ReactNode
  readonly className?: string
}) {
  return (
    <Region name="Proof" className={cn('border border-l-4 border-line-strong border-l-pass bg-sheet', className)}>
      <Heading
        level={level}
        className="flex items-center justify-between gap-3 border-b border-line px-4 py-2 text-sm font-semibold"
      >
        Proven
        <span className="text-xs font-normal text-soft">{note}</span>
      </Heading>
      <dl className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-y-2 px-4 py-3 text-sm">{children}</dl>
    </Region>
  )
}

/** One line of a proof in words. */
export function ProofTerm({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** One answer of a proof: what it was, whose, and how long it took where that is known. */
export function ProofRow({
  term,
  answer,
  host,
  ms,
  status,
}: ShownAnswer & { readonly term: string; readonly status: StatusName }) {
  return (
    <>
      <dt className="text-soft">{term}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <Status status={status} className="self-center" />
        <span className="data">{answer}</span>
        <span className="data text-xs text-soft">{host}</span>
        {ms === null ? null : <span className="data ml-auto text-xs text-soft">{`${Math.round(ms)} ms`}</span>}
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
