import { catalogue } from '@/lib/vendors'
import Link from 'next/link'
import { Section } from '@/components/ui/page'
import type { Confidence, Fact } from '@/lib/engine/model/product'
import type { SigningKind } from '@/lib/engine/model/signing'

const CONFIDENCE: Record<Confidence, string> = {
  documented: 'documented',
  'single-source': 'one official source',
  'third-party': 'seen in practice',
  inferred: 'a hint: inferred',
}

/** How a signature of this kind is made, or what there is instead of one, for reading without any script. */
export function HowMade({ text }: { readonly text: SigningKind }) {
  const explains = text.form === 'explained'
  return (
    <Section id="how" title={explains ? text.title : 'How it is made'} className={explains ? '' : 'mt-12'}>
      {text.formula.length > 0 ? (
        <pre
          tabIndex={0}
          role="group"
          aria-label="Algorithm"
          className="data overflow-x-auto rounded-md border border-line bg-well px-3 py-2"
        >
          {text.formula.join('\n')}
        </pre>
      ) : null}
      {text.facts.length > 0 ? <FactList facts={text.facts} /> : null}
      {text.sections?.map(({ title, facts }) => (
        <div key={title} className="mt-6 first:mt-0">
          <h3 className="text-sm font-semibold">{title}</h3>
          <FactList facts={facts} />
        </div>
      ))}
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

function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul className="mt-4 grid max-w-[72ch] gap-2 text-sm">
      {facts.map((fact) => (
        <li key={fact.text}>
          {fact.text}{' '}
          <span className="text-xs wrap-anywhere text-soft">
            ({CONFIDENCE[fact.confidence]}; {fact.source})
          </span>
        </li>
      ))}
    </ul>
  )
}
