import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { EXAMPLE_PROOF } from '@/components/front/example-proof'
import { PasteBox } from '@/components/front/paste-box'
import { ProofPicture } from '@/components/front/proof-picture'
import { buttonClass } from '@/components/ui/button'
import { topicsOf } from '@/lib/engine/guide/topics'
import { buildGuide } from '@/lib/engine/guide/tree'
import { usesSimulator } from '@/lib/server/env'
import { catalogue } from '@/lib/vendors'

const VENDORS = new Intl.ListFormat('en').format(catalogue.vendors.map((vendor) => vendor.name))

const KNOWN = { prefixes: catalogue.environmentPrefixes, topics: topicsOf(catalogue, buildGuide(catalogue)) }

type Door = { readonly href: string; readonly title: string; readonly text: string; readonly fine: string }

/** What can be done here, each with what it costs to try. */
const DOORS: readonly Door[] = [
  {
    href: '/check',
    title: 'Check credentials',
    text: 'Paste a key. See where the call fails, why, and the fix proven by making the call with it.',
    fine: 'An access token, another for a fix that is tried; free read-only calls.',
  },
  {
    href: '/explain',
    title: 'Explain an error',
    text: 'Paste an answer, a transcript or a command. See what it means and what to do.',
    fine: 'In your browser; nothing pasted leaves it.',
  },
  {
    href: '/compare',
    title: 'Compare two calls',
    text: 'Works here, fails there: paste both, and see which of all differences it is, proven by trying.',
    fine: 'In your browser until you press “Try it”.',
  },
  {
    href: '/sign',
    title: 'Sign and verify',
    text: 'The string to sign line by line, and a search for the mistake that made a wrong signature.',
    fine: 'In your browser; the secret never leaves it.',
  },
]

/** What is looked up here. */
const SHELVES: readonly Door[] = [
  {
    href: '/guide',
    title: 'Find the right auth model',
    text: 'At most three questions to the credentials your product takes and where to get them.',
    fine: 'Every step has an address you can send.',
  },
  {
    href: '/products',
    title: 'Products',
    text: 'Hosts, regions, schemes and code for each API, every fact with its source.',
    fine: `${catalogue.products.length} products.`,
  },
  {
    href: '/problems',
    title: 'Problems',
    text: 'What each refusal means, what it does not mean, and how to fix it.',
    fine: `${catalogue.diagnosisIds.length} diagnoses.`,
  },
]

export default function FrontDoor() {
  const isDemo = usesSimulator()
  return (
    <>
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_27rem]">
        <header>
          <h1 className="text-xl leading-tight tracking-tight sm:text-2xl">
            <span className="block">Find out why the call answers 401.</span>{' '}
            <span className="block">See the fix work before you touch your code.</span>
          </h1>
          <p className="mt-4 max-w-[60ch] text-base text-soft">
            For the APIs of {VENDORS}: which credentials a product takes, whether yours are accepted, and if not, the
            one cause that the evidence supports.
          </p>
          <p className="mt-6 flex flex-wrap gap-3">
            {isDemo ? (
              <Link
                href={`/check?scenario=${EXAMPLE_PROOF.scenario}&run=now`}
                prefetch={false}
                className={buttonClass('primary')}
              >
                See a fix being proven
                <ArrowRight aria-hidden className="size-4" />
              </Link>
            ) : (
              <Link href="/check" prefetch={false} className={buttonClass('primary')}>
                Check credentials
                <ArrowRight aria-hidden className="size-4" />
              </Link>
            )}
            {isDemo ? (
              <Link href="/test-keys" prefetch={false} className={buttonClass('secondary')}>
                All test keys
              </Link>
            ) : null}
          </p>
        </header>
        <ProofPicture />
      </div>
      <div className="mt-10">
        <PasteBox known={KNOWN} />
        <p className="mt-1 text-sm text-soft">
          A production key?{' '}
          <Link href="/trust" prefetch={false} className="link">
            What leaves this page, and what shows it
          </Link>
          . Would rather not paste it here:{' '}
          <Link href="/trust#yourself" prefetch={false} className="link">
            run it on your machine
          </Link>
          .
        </p>
      </div>
      <Doors label="Tools" doors={DOORS} isStrong />
      <Doors label="Reference" doors={SHELVES} />
    </>
  )
}

type DoorsProps = { readonly label: string; readonly doors: readonly Door[]; readonly isStrong?: boolean }

function Doors({ label, doors, isStrong }: DoorsProps) {
  return (
    <nav
      aria-label={label}
      className={
        isStrong ? 'mt-10 grid border-t-3 border-ink md:grid-cols-4' : 'grid border-t border-line-strong md:grid-cols-3'
      }
    >
      {doors.map(({ href, title, text, fine }) => (
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
  )
}
