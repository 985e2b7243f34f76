import { catalogue } from '@/lib/vendors'
import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { ProblemLinks } from '@/components/products/problem-links'
import { today } from '@/components/products/today'
import { buttonClass } from '@/components/ui/button'
import { PageHead, Section } from '@/components/ui/page'
import { Prose } from '@/components/ui/prose'
import { areAllStale, isStale, readOfPage } from '@/lib/engine/catalogue/freshness'
import { BLAME_TEXT, GROUPS } from '@/lib/engine/diagnose/groups'
import type { Example } from '@/lib/engine/model/example'
import type { Explanation } from '@/lib/engine/model/explanation'
import type { DiagnosisId } from '@/lib/engine/model/ids'
import { nextStepOf } from '@/lib/engine/diagnose/next-step'
import { redactPaste } from '@/lib/engine/mask/pasted-text'
import { exampleText } from '@/lib/engine/explain/search-problems'

const BASIS = {
  documented: 'Documented by the vendor or by the standard.',
  observed: 'Seen in practice; the vendor does not document it.',
  inferred: 'Inferred, not documented: take it as a hint.',
} as const

type Props = { readonly explanation: Explanation; readonly examples: readonly Example[] }

/** When a page of a vendor was read; standards do not change. */
function ReadOn({ page }: { readonly page: string }) {
  const read = readOfPage(catalogue, page)
  if (read === null) return null
  return isStale(read, today()) ? (
    <span className="text-xs whitespace-nowrap text-warn">{` read on ${read}, may have changed`}</span>
  ) : (
    <span className="text-xs whitespace-nowrap text-soft">{` read on ${read}`}</span>
  )
}

/** Where a key is replaced without an outage, for what a rotation that went wrong or an end of a key looks like. */
function Rotations({ id }: { readonly id: DiagnosisId }) {
  const sets = catalogue.credentialSets.filter((set) => set.keyLife?.problems.includes(id))
  if (sets.length === 0) return null
  return (
    <Section title="When a key was replaced, or has ended">
      <ul className="grid gap-1.5 text-sm">
        {sets.map(({ id: set, name, typicalProduct, keyLife }) => (
          <li key={set}>
            <Link href={`/products/${typicalProduct}#rotate`} prefetch={false} className="link font-medium">
              {keyLife?.title}
            </Link>
            <span className="text-soft">{`: ${name}. ${keyLife?.overlap ?? ''}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** One entry of the dictionary: what, why, how to fix, what it looks like, what is near, where it is written. */
export function Problem({ explanation, examples }: Props) {
  const { id, title, what, why, fix, refutedBy, docs, related, basis } = explanation
  const { group, blames, searchedAs } = catalogue.diagnosis(id)
  const step = nextStepOf(catalogue, id, null, null)
  const pages = docs.map((url) => url.replace('https://', ''))
  return (
    <article>
      <p className="mb-2 text-sm text-soft">
        <Link href="/problems" className="link">
          Problems
        </Link>{' '}
        /{' '}
        <Link href={`/problems#${group}`} className="link">
          {GROUPS[group].name}
        </Link>
      </p>
      <PageHead title={title} lead={<Prose>{what}</Prose>}>
        <p className="data mt-2 text-xs text-soft">{id}</p>
        {searchedAs.length > 0 ? (
          <p className="mt-2 max-w-[68ch] text-sm text-soft">{`Also looked for as: ${searchedAs.join(' · ')}`}</p>
        ) : null}
      </PageHead>
      <Section title="Why">
        <p className="max-w-[68ch]">
          <Prose>{why}</Prose>
        </p>
        <p className="mt-3 max-w-[68ch] text-sm text-soft">{BLAME_TEXT[blames]}</p>
      </Section>
      <Section title="How to fix it">
        <ol className="grid max-w-[68ch] list-decimal gap-2 pl-6 marker:text-soft">
          {fix.map((one) => (
            <li key={one}>
              <Prose>{one}</Prose>
            </li>
          ))}
        </ol>
        <p className="mt-4 max-w-[68ch] text-sm text-soft">
          What would refute it: <Prose>{refutedBy}</Prose>
        </p>
        <p className="mt-4 flex flex-wrap gap-2">
          {step ? (
            <Link href={step.href} prefetch={false} className={buttonClass('primary', 'sm')}>
              {step.label}
              <ArrowRight aria-hidden className="size-3.5" />
            </Link>
          ) : null}
          <Link href="/explain" prefetch={false} className={buttonClass('secondary', 'sm')}>
            Explain your own error
          </Link>
        </p>
      </Section>
      <Rotations id={id} />
      <Section title="What it looks like">
        <div className="grid gap-5">
          {examples.map((example) => (
            <figure key={example.name} className="min-w-0">
              <figcaption className="mb-1 text-sm">{example.name}</figcaption>
              <pre
                className="data wire max-h-80 overflow-auto rounded-md bg-well p-3 text-xs"
                role="region"
                aria-label={example.name}
                tabIndex={0}
              >
                {redactPaste(catalogue, exampleText(example)).text}
              </pre>
            </figure>
          ))}
        </div>
      </Section>
      <Section title="How it is recognised" note="The rules that lead here">
        <ul className="flex flex-wrap gap-2">
          {catalogue.rules
            .filter((rule) => rule.diagnosis === id)
            .map((rule) => (
              <li key={rule.id} className="rounded-sm bg-well px-2 py-1 text-sm">
                {rule.id.replaceAll('-', ' ')} <span className="text-xs text-soft">{rule.basis}</span>
              </li>
            ))}
        </ul>
      </Section>
      <Section title="Near by">
        <ProblemLinks ids={related} />
      </Section>
      <Section
        title="Where it is written"
        note={
          areAllStale(catalogue, pages, today())
            ? 'Read too long ago to be sure that it still stands there.'
            : BASIS[basis]
        }
      >
        <ul className="grid gap-1 text-sm">
          {docs.map((url) => (
            <li key={url} className="min-w-0">
              <a href={url} className="link break-words" rel="noreferrer noopener" target="_blank">
                {url.replace('https://', '')}
              </a>
              <ReadOn page={url.replace('https://', '')} />
            </li>
          ))}
        </ul>
      </Section>
    </article>
  )
}
