import { cn } from '@/lib/cn'
import type { Confidence, Fact } from '@/lib/core/products/define'
import { sourcesOf } from '@/lib/core/products/sources'

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
    <span title={means} className={cn('inline-flex items-center gap-1.5 text-xs whitespace-nowrap', confidence === 'inferred' ? 'text-unsure' : 'text-soft')}>
      <span aria-hidden className={cn('size-2 rounded-full', MARKS[confidence])} />
      {word}
    </span>
  )
}

export function Sources({ source }: { readonly source: string }) {
  return sourcesOf(source).map(({ label, href, read }) => (
    <span key={label} className="wire">
      {href ? (
        <a href={href} rel="noreferrer" className="link text-soft">
          {label}
        </a>
      ) : (
        label
      )}
      {href ? <span className="whitespace-nowrap">{` · ${read}`}</span> : null}
    </span>
  ))
}

/** Statements about a vendor, each with how sure it is and where it is written. A hint is marked as one. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {facts.map((fact) => (
        <li key={fact.text} className="grid gap-x-6 gap-y-1 py-2.5 md:grid-cols-[minmax(0,1fr)_17rem]">
          <p className="max-w-[72ch] text-sm">{fact.text}</p>
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-xs text-soft md:block">
            <ConfidenceMark confidence={fact.confidence} />
            <span className="flex flex-wrap gap-x-3">
              <Sources source={fact.source} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
