import Link from 'next/link'
import { useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { cn } from '@/lib/cn'
import type { Finding, Stale } from '@/lib/engine/signing/examine'
import { mistakeText } from '@/lib/engine/signing/mistakes'
import type { SigningForm } from '@/lib/engine/model/signing'
import type { Language, MistakeId } from '@/lib/engine/signing/vocabulary'
import { HeaderKey, Remarks, Unreadable } from './observed-notes'
import { LanguageSwitch, MistakeCard } from './mistake-card'
import { Reading } from './readout'

export type Searched = {
  readonly form: SigningForm
  /** what was searched: "Your signature", "The signature in the header" */
  readonly subject: string
  /** the signature came with the request */
  readonly received?: boolean
  /** shown while there is nothing to search */
  readonly idle: string
  /** the right signature for what was entered */
  readonly right: string | null
  /** what to look at when nothing known explains the signature */
  readonly remaining: readonly string[]
}

type Props = Searched & { readonly finding: Finding; readonly ms: number }

const number = (n: number) => n.toLocaleString('en-GB')

/** What a search has found: a proof, or what is excluded. */
export function Found({ finding, ms, ...props }: Props) {
  if (finding.unreadable) return <Unreadable {...finding.unreadable} />
  return (
    <div className="grid gap-4">
      {finding.right ? <Right finding={finding} subject={props.subject} /> : null}
      {finding.stale.length > 0 ? (
        <StaleExample stale={finding.stale} right={props.right} md5={finding.looksLike === 'md5'} />
      ) : null}
      {finding.hits.length > 0 ? (
        <Proof finding={finding} form={props.form} subject={props.subject} received={props.received ?? false} />
      ) : null}
      <HeaderKey headerKey={finding.headerKey} />
      <Remarks remarks={finding.remarks} />
      {finding.state === 'miss' ? (
        <Miss finding={finding} form={props.form} subject={props.subject} remaining={props.remaining} />
      ) : null}
      <p className="data text-xs text-soft">
        {number(finding.candidates)} {finding.looksLike === 'md5' ? 'bodies hashed' : 'combinations tried'} in{' '}
        {ms < 1 ? 'less than 1' : number(Math.round(ms))} ms
      </p>
    </div>
  )
}

function Right({ finding, subject }: { readonly finding: Finding; readonly subject: string }) {
  const what =
    finding.looksLike === 'md5'
      ? 'This is the Content-MD5 of the body above.'
      : `${subject} is right: it belongs to exactly this request.`
  return (
    <Notice status="pass">
      <strong className="font-semibold">{what}</strong>{' '}
      {finding.looksLike === 'md5'
        ? null
        : 'If the API still refuses it, what arrives there is not what was signed, or the secret is not the ' +
          'one of this app.'}
    </Notice>
  )
}

function Proof({
  finding,
  form,
  subject,
  received,
}: {
  readonly finding: Finding
  readonly form: SigningForm
  readonly subject: string
  readonly received: boolean
}) {
  const [language, setLanguage] = useState<Language>('node')
  const [hit, ...others] = finding.hits
  if (!hit) return null
  const what = finding.looksLike === 'md5' ? 'Your MD5' : subject
  const sentences = hit.mistakes.map((id) => mistakeText(id, form).sentence)
  return (
    <section aria-label="Proof" className="min-w-0 border border-l-4 border-line-strong border-l-pass bg-sheet">
      <h3
        className={
          'flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line px-4 py-2 text-sm ' +
          'font-semibold'
        }
      >
        Proven
        <span className="text-xs font-normal text-soft">
          by calculating the same {finding.looksLike === 'md5' ? 'MD5' : 'signature'} with{' '}
          {counted(hit.mistakes.length)}
        </span>
      </h3>
      <div className="grid gap-4 px-4 py-3">
        <p className="text-base font-semibold text-pretty">
          {sentences.length === 0
            ? `${what} is right but for its form.`
            : `${what} is what you get when ${joined(sentences)}.`}
        </p>
        {hit.mistakes.length > 0 ? <LanguageSwitch language={language} onChange={setLanguage} /> : null}
        {hit.mistakes.map((id) => (
          <MistakeCard
            key={id}
            text={mistakeText(id, form)}
            hit={hit}
            form={form}
            language={language}
            single={hit.mistakes.length === 1}
            received={received}
          />
        ))}
        <Same same={[...hit.same, ...others.map((other) => other.mistakes)]} form={form} />
      </div>
    </section>
  )
}

const counted = (n: number) =>
  n === 0 ? 'no mistake' : n === 1 ? 'one mistake' : n === 2 ? 'two mistakes' : 'three mistakes'

function joined(sentences: readonly string[]): string {
  return sentences.length < 2
    ? sentences.join('')
    : `${sentences.slice(0, -1).join(', ')}, and ${sentences.at(-1) ?? ''}`
}

function Same({ same, form }: { readonly same: readonly (readonly MistakeId[])[]; readonly form: SigningForm }) {
  if (same.length === 0) return null
  const sets = same.map((ids) => ids.map((id) => mistakeText(id, form).title.toLowerCase()).join(' with '))
  return (
    <p className="text-xs text-soft">
      The same bytes come from: {sets.join('; ')}. With these inputs the two cannot be told apart, so the simplest is
      named.
    </p>
  )
}

function StaleExample({
  stale,
  right,
  md5,
}: {
  readonly stale: readonly Stale[]
  readonly right: string | null
  readonly md5: boolean
}) {
  return (
    <section
      aria-label="Published example"
      data-diagnosis="stale-docs-example"
      data-confidence="certain"
      data-proven="false"
      className="min-w-0 border border-l-4 border-line-strong border-l-warn bg-sheet px-4 py-3"
    >
      <h3 className="text-base font-semibold text-pretty">
        This {md5 ? 'MD5' : 'signature'} is printed in the documentation, where it belongs to no request on its page.
      </h3>
      <p className="mt-1 text-soft">
        Your code may be right: do not compare it with this example.{' '}
        <Link href="/problems/stale-docs-example" prefetch={false} className="link">
          What a stale example means
        </Link>
      </p>
      <ul className="mt-2 grid gap-3">
        {stale.map((example) => (
          <li key={example.page}>
            <p className="font-medium">{example.page}</p>
            <p className="text-xs text-soft">{example.fault}</p>
            <dl>
              <Reading
                label="Right value"
                value={example.correct}
                absent=""
                note="what the inputs printed on that page really give"
              />
            </dl>
          </li>
        ))}
      </ul>
      {right ? (
        <dl className="mt-2 border-t border-line-strong">
          <Reading label="Yours" value={right} absent="" note="the right signature of the request entered here" />
        </dl>
      ) : null}
    </section>
  )
}

function Miss({ finding, form, subject, remaining }: Omit<Searched, 'idle' | 'right'> & { readonly finding: Finding }) {
  return (
    <section
      aria-label="No known mistake"
      className="min-w-0 border border-l-4 border-line-strong border-l-idle bg-sheet px-4 py-3"
    >
      <h3 className="text-base font-semibold text-pretty">
        No known mistake gives this {finding.looksLike === 'md5' ? 'MD5' : 'signature'}.
      </h3>
      <p className="mt-1 text-soft">
        {subject} is none of those that up to three of the mistakes below lead to, with exactly the values entered here.
        So one of these values is not what your code had.
      </p>
      <h4 className="eyebrow mt-3">What remains</h4>
      <ul className="mt-1 grid list-disc gap-1 pl-5 marker:text-soft">
        {remaining.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Disclosure
        className="mt-2"
        summary={`Excluded: ${finding.excluded.length} mistakes, alone and in combinations of up to three`}
      >
        <MistakeList ids={finding.excluded} form={form} word="excluded" />
      </Disclosure>
      {finding.silent.length > 0 ? (
        <Disclosure summary={`Not excluded: ${finding.silent.length} that change nothing with these values`}>
          <MistakeList ids={finding.silent} form={form} word="no difference" />
        </Disclosure>
      ) : null}
    </section>
  )
}

function MistakeList({
  ids,
  form,
  word,
}: {
  readonly ids: readonly MistakeId[]
  readonly form: SigningForm
  readonly word: string
}) {
  return (
    <ul className={cn('grid gap-x-6 text-xs', 'sm:grid-cols-2')}>
      {ids.map((id) => (
        <li key={id} className="flex justify-between gap-3 border-b border-line py-1">
          {mistakeText(id, form).title}
          <span className="whitespace-nowrap text-soft">{word}</span>
        </li>
      ))}
    </ul>
  )
}
