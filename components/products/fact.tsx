import { cn } from '@/lib/cn'
import type { Confidence, Fact } from '@/lib/engine/model/product'
import { catalogue } from '@/lib/vendors'

/** How sure we are, in words that stand beside each fact. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, { readonly word: string; readonly means: string }>> = {
  documented: { word: 'Documented', means: 'current official documentation, or several official SDKs agree' },
  'single-source': { word: 'One source', means: 'one official source, or an old one' },
  'third-party': { word: 'Seen in practice', means: 'third parties report it; no official page says so' },
  inferred: { word: 'Our inference', means: 'we conclude it; take it as a hint' },
}

const MARKS: Readonly<Record<Confidence, string>> = {
  documented: 'bg-current',
  'single-source': 'bg-linear-to-r from-current from-50% to-transparent to-50% border border-current',
  'third-party': 'border border-current',
  inferred: 'border border-dashed border-current',
}

/** A word with a small mark: filled, half, hollow, dashed. */
export function ConfidenceMark({ confidence }: { readonly confidence: Confidence }) {
  const { word, means } = CONFIDENCE_WORDS[confidence]
  return (
    <span
      title={means}
      className={cn(
        'inline-flex items-center gap-1.5 text-xs whitespace-nowrap',
        confidence === 'inferred' ? 'text-unsure' : 'text-soft',
      )}
    >
      <span aria-hidden className={cn('size-2 rounded-full', MARKS[confidence])} />
      {word}
    </span>
  )
}

/** Where something is written, with the state that was read; the whole address stands in the title. */
function Sources({ source }: { readonly source: string }) {
  return catalogue.sourcesOf(source).map(({ label, short, href, read }) =>
    href ? (
      <span key={label} className="wire">
        <a href={href} title={label} rel="noreferrer" className="link text-soft">
          {short}
        </a>
        <span className="whitespace-nowrap">{` ${read}`}</span>
      </span>
    ) : (
      <span key={label} className="wire">
        {short}
      </span>
    ),
  )
}

/** How sure, and where it is written, in one line. */
export function Basis({ confidence, source }: { readonly confidence: Confidence; readonly source: string }) {
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-xs text-soft">
      <ConfidenceMark confidence={confidence} />
      <Sources source={source} />
    </p>
  )
}

/** Statements about a vendor, each with how sure it is and where it is written. A hint is marked as one. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {facts.map((fact) => (
        <li key={fact.text} className="py-2.5">
          <p className="max-w-[72ch] text-sm">{fact.text}</p>
          <Basis confidence={fact.confidence} source={fact.source} />
        </li>
      ))}
    </ul>
  )
}
