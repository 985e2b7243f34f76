import { catalogue } from '@/lib/vendors'
import Link from 'next/link'
import { Section } from '@/components/ui/page'
import type { Confidence } from '@/lib/engine/model/product'
import type { SigningKind } from '@/lib/engine/model/signing'

const CONFIDENCE: Record<Confidence, string> = {
  documented: 'documented',
  'single-source': 'one official source',
  'third-party': 'seen in practice',
  inferred: 'a hint: inferred',
}

/** How a signature of this kind is made, for reading without any script. */
export function HowMade({ text }: { readonly text: SigningKind }) {
  return (
    <Section id="how" title="How it is made" className="mt-12">
      <pre
        tabIndex={0}
        role="group"
        aria-label="Algorithm"
        className="data overflow-x-auto rounded-md border border-line bg-well px-3 py-2"
      >
        {text.formula.join('\n')}
      </pre>
      <ul className="mt-4 grid max-w-[72ch] gap-2 text-sm">
        {text.facts.map((fact) => (
          <li key={fact.text}>
            {fact.text}{' '}
            <span className="text-xs wrap-anywhere text-soft">
              ({CONFIDENCE[fact.confidence]}; {fact.source})
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-sm">
        When it goes wrong:{' '}
        {text.problems.map((id, i) => (
          <span key={id}>
            {i > 0 ? ' · ' : ''}
            <Link href={`/problems/${id}`} prefetch={false} className="link">
              {catalogue.explanation(id).title}
            </Link>
          </span>
        ))}
      </p>
    </Section>
  )
}
