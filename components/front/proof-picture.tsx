import { ProofFrame, ProofRow, ProofTerm } from '@/components/check/proof-card'
import { EXAMPLE_PROOF } from './example-proof'

/** What a check ends with, as it looks on the page of the check. */
export function ProofPicture() {
  const { before, change, after, seen } = EXAMPLE_PROOF
  return (
    <figure className="min-w-0">
      <ProofFrame note="from a check of a test key" level={2}>
        <ProofRow term="Before" {...before} ms={null} status="fail" />
        <ProofTerm term="Change">
          <span className="font-medium">{change}</span>
        </ProofTerm>
        <ProofRow term="After" {...after} ms={null} status="pass" />
        <ProofTerm term="Seen">{seen}</ProofTerm>
      </ProofFrame>
      <figcaption className="mt-2 text-xs text-soft">
        The whole cause: a line break behind the secret, which no dashboard and no error text shows.
      </figcaption>
    </figure>
  )
}
