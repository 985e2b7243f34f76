import type { Snippet } from '@/lib/engine/model/snippet'
import { proofRecord, type ProofGroup, type ProofKind } from '@/lib/engine/snippets/proof'
import groups from '@/lib/vendors/snippet-proofs.json'

const record = proofRecord(groups as readonly ProofGroup[])

const SAYS: Readonly<Record<ProofKind, (program: string, on: string) => string>> = {
  run: (program, on) => `Run here against the simulator on ${on}, with ${program}.`,
  parsed: (program, on) => `Not run here. Its syntax was checked on ${on}, with ${program}.`,
  balanced: (program, on) => `Not run here and not parsed: on ${on} it had ${program}.`,
}

/** What was done here with exactly this piece of code; one that has changed since is told as not run. */
export function ProofNote({ snippet }: { readonly snippet: Pick<Snippet, 'language' | 'code'> }) {
  const proof = record(snippet)
  return (
    <span data-proof={proof?.how ?? 'none'} className="block">
      {proof ? SAYS[proof.how](proof.with, proof.on) : 'Not run here.'}
    </span>
  )
}
