import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { PasteBox } from '@/components/front/paste-box'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/page'
import { topicsOf } from '@/lib/engine/guide/topics'
import { buildGuide } from '@/lib/engine/guide/tree'
import { usesSimulator } from '@/lib/server/env'
import { SCENARIOS } from '@/lib/simulator/scenarios'
import { catalogue } from '@/lib/vendors'

const VENDORS = new Intl.ListFormat('en').format(catalogue.vendors.map((vendor) => vendor.name))

const KNOWN = { prefixes: catalogue.environmentPrefixes, topics: topicsOf(catalogue, buildGuide(catalogue)) }

const DOORS = [
  {
    href: '/check',
    title: 'Check credentials',
    text: 'Paste a key. See where the call fails, why, and the fix proven by making the call with it.',
    fine: 'One access token at most, free read-only calls.',
  },
  {
    href: '/explain',
    title: 'Explain an error',
    text: 'Paste an answer, a transcript or a command. See what it means and what to do.',
    fine: 'In your browser; nothing pasted leaves it.',
  },
  {
    href: '/guide',
    title: 'Find the right auth model',
    text: 'At most three questions to the credentials your product takes and where to get them.',
    fine: 'Every step has an address you can send.',
  },
] as const

export default function FrontDoor() {
  return (
    <>
      <header className="max-w-[46rem]">
        <h1 className="text-xl leading-tight tracking-tight sm:text-2xl">
          A refused call leaves no trace in your dashboard. Here it leaves one.
        </h1>
        <p className="mt-4 max-w-[64ch] text-base text-soft">
          For the APIs of {VENDORS}: which credentials a product takes, whether yours are accepted, and if not, the one
          cause that the evidence supports.
        </p>
      </header>
      <div className="mt-10">
        <PasteBox known={KNOWN} />
      </div>
      <nav aria-label="Tools" className="mt-10 grid border-t-3 border-ink md:grid-cols-3">
        {DOORS.map(({ href, title, text, fine }) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            className={
              'group grid content-start gap-1.5 border-b border-line py-5 text-ink no-underline md:border-b-0 ' +
              'md:not-first:border-l md:not-first:pl-6 md:pr-6'
            }
          >
            <span className="flex items-center gap-2 text-lg font-semibold tracking-tight group-hover:text-accent">
              {title}
              <ArrowRight aria-hidden className="size-4.5 transition-transform group-hover:translate-x-0.5" />
            </span>
            <span className="text-sm">{text}</span>
            <span className="text-xs text-soft">{fine}</span>
          </Link>
        ))}
      </nav>
      {usesSimulator() ? <TestKeys /> : null}
    </>
  )
}

const SHOWN = 8

/** The simulator's keys: each is one fault, ready to run. */
function TestKeys() {
  return (
    <Section title="Test keys" note="Invented credentials; each leads to one finding." className="mt-12">
      <KeyList scenarios={SCENARIOS.slice(0, SHOWN)} />
      <Disclosure summary={`All ${SCENARIOS.length} test keys`} className="mt-3">
        <KeyList scenarios={SCENARIOS.slice(SHOWN)} />
      </Disclosure>
    </Section>
  )
}

function KeyList({ scenarios }: { readonly scenarios: readonly (typeof SCENARIOS)[number][] }) {
  return (
    <ul className="grid gap-x-8 md:grid-cols-2">
      {scenarios.map(({ id, title, expect }) => (
        <li key={id} className="border-b border-line">
          <Link
            href={`/check?scenario=${id}`}
            prefetch={false}
            className="flex items-baseline justify-between gap-4 py-2 text-sm text-ink no-underline hover:text-accent"
          >
            <span className="underline decoration-line-strong underline-offset-3">{title}</span>
            <span className="data shrink-0 text-xs text-soft">{expect[0]}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
