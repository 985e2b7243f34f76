import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import type { SharedReport } from '@/lib/engine/report/shared'
import { catalogue } from '@/lib/vendors'

/** Who a shared report is for, in a sentence. */
export function introductionOf({ kind, product }: Pick<SharedReport, 'kind' | 'product'>): string {
  const name = catalogue.findProduct(product)?.name
  const what: Readonly<Record<SharedReport['kind'], string>> = {
    check: `checked ${name ? `credentials for the ${name}` : 'credentials'} and sends you the result`,
    explanation: `had ${name ? `an answer of the ${name}` : 'an answer'} explained and sends you the explanation`,
    comparison: `compared ${name ? `two requests to the ${name}` : 'two requests'} and sends you what differs`,
  }
  return `Somebody ${what[kind]}. No secret is in it, and reading it sends nothing to anybody.`
}

type Props = { readonly report: SharedReport; readonly title: string | null }

/** What a reader can do next, by who they are. @param title of the first diagnosis */
export function WaysOn({ report, title }: Props) {
  const first = report.diagnoses[0]
  const ways = [
    {
      who: 'I own this key',
      text: 'Do the same with your own values; nobody else sees them.',
      href: againAt(report),
      label: AGAIN[report.kind],
    },
    {
      who: 'I support this customer',
      text: 'Copy it for the ticket below, or work on it together: the secret stays with the customer.',
      href: '/support',
      label: 'Open the support desk',
    },
    {
      who: 'I only need to know',
      text: 'What this means, why it happens, and how it is fixed, in plain words.',
      href: first ? `/problems/${first.id}` : '/problems',
      label: title ? `Read about “${title}”` : 'Read about refusals',
    },
  ]
  return (
    <nav aria-label="Ways on" className="grid border-y border-line-strong md:grid-cols-3">
      {ways.map((way, i) => (
        <div key={way.who} className={CELL}>
          <h2 className="text-sm font-semibold">{way.who}</h2>
          <p className="text-sm text-soft">{way.text}</p>
          <p className="mt-1">
            <Link
              href={way.href}
              prefetch={false}
              className={buttonClass(i === 0 ? 'primary' : 'secondary', 'sm', 'py-1.5 text-left whitespace-normal')}
            >
              {way.label}
            </Link>
          </p>
        </div>
      ))}
    </nav>
  )
}

const CELL =
  'grid content-start gap-1.5 py-4 not-first:border-t not-first:border-line md:pr-5 md:not-first:border-t-0 ' +
  'md:not-first:border-l md:not-first:pl-5'

const AGAIN: Readonly<Record<SharedReport['kind'], string>> = {
  check: 'Check again with my own credentials',
  explanation: 'Check with my own credentials',
  comparison: 'Compare two calls of my own',
}

function againAt({ kind, product, region }: SharedReport): string {
  if (kind === 'comparison') return '/compare'
  const query = new URLSearchParams({ ...(product ? { product } : {}), ...(product && region ? { region } : {}) })
  return query.size > 0 ? `/check?${query}` : '/check'
}
