import { cn } from '@/lib/cn'
import { isStale, readOf } from '@/lib/engine/catalogue/freshness'
import type { Confidence, Fact } from '@/lib/engine/model/product'
import { catalogue } from '@/lib/vendors'
import { today } from './today'

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

/** What was read too long ago to be called documented. */
function MayHaveChanged({ read }: { readonly read: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-warn">
      <span aria-hidden className={cn('size-2 rounded-full', MARKS.inferred)} />
      {read === '' ? 'Never dated, may have changed' : `Read on ${read}, may have changed`}
    </span>
  )
}

/** Where something is written; the whole address stands in the title. Of a repository also the state that was read. */
function Sources({ source }: { readonly source: string }) {
  return catalogue.sourcesOf(source).map(({ label, short, href, state }) =>
    href ? (
      <span key={label} className="wire">
        <a href={href} title={label} rel="noreferrer noopener" className="link inline-block py-1 text-soft">
          {short}
        </a>
        {state ? <span className="whitespace-nowrap">{` as of ${state}`}</span> : null}
      </span>
    ) : (
      <span key={label} className="wire">
        {short}
      </span>
    ),
  )
}

/** How sure, where it is written and when it was read there, in one line. What is stale is not called documented. */
export function Basis({ confidence, ...rest }: Pick<Fact, 'confidence' | 'source' | 'read'>) {
  const read = readOf(catalogue, rest)
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-xs text-soft">
      {isStale(read, today()) ? (
        <MayHaveChanged read={read} />
      ) : (
        <>
          <ConfidenceMark confidence={confidence} />
          <span className="whitespace-nowrap">{`read on ${read}`}</span>
        </>
      )}
      <Sources source={rest.source} />
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
          <Basis {...fact} />
        </li>
      ))}
    </ul>
  )
}
