import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PageHead, Section } from '@/components/ui/page'
import type { ScenarioGroup } from '@/lib/engine/model/simulation'
import { usesSimulator } from '@/lib/server/env'
import { SCENARIOS, SCENARIOS_BY_GROUP } from '@/lib/simulator/scenarios'
import { catalogue } from '@/lib/vendors'

export const metadata: Metadata = { title: 'Test keys' }

const GROUPS: Readonly<Record<ScenarioGroup, { readonly title: string; readonly note: string }>> = {
  flagship: { title: 'Start here', note: 'One change, and the call is accepted.' },
  input: { title: 'The value itself', note: 'White space, quotes, place holders, halves that are swapped.' },
  credential: { title: 'The credential', note: 'Wrong, deleted, of another kind or for another product.' },
  place: { title: 'Where it is sent', note: 'Region, host, project, domain.' },
  account: { title: 'The account', note: 'Accepted, and not permitted.' },
  accepted: { title: 'Nothing is wrong', note: 'What an accepted credential looks like.' },
  transport: { title: 'The way there', note: 'Network, TLS, proxies, limits: nothing is proven about the key.' },
  echo: { title: 'Answers that repeat a secret', note: 'What the page shows of them.' },
}

/** Every set of test keys by what it shows; each opens the check with its values filled in and runs it. */
export default function TestKeysPage() {
  if (!usesSimulator()) notFound()
  return (
    <>
      <PageHead
        title="Test keys"
        lead={
          `${SCENARIOS.length} sets of invented credentials. Each has one fault, and a check of it must find exactly ` +
          'that. They are sent to the simulator beside this page and nowhere else.'
        }
      />
      {SCENARIOS_BY_GROUP.map(({ group, scenarios }) => (
        <Section key={group} id={group} title={GROUPS[group].title} note={GROUPS[group].note}>
          <ul className="grid gap-x-8 md:grid-cols-2">
            {scenarios.map(({ id, title, product, expect }) => (
              <li key={id} className="border-b border-line">
                <Link
                  href={`/check?scenario=${id}&run=now`}
                  prefetch={false}
                  className={
                    'grid gap-x-4 py-2 text-sm text-ink no-underline hover:text-accent ' +
                    'sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline'
                  }
                >
                  <span>
                    <span className="underline decoration-line-strong underline-offset-3">{title}</span>{' '}
                    <span className="text-xs text-soft">{catalogue.product(product).name}</span>
                  </span>
                  <span className="data text-xs text-soft">{expect[0]}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}
