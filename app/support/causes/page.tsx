import type { Metadata } from 'next'
import Link from 'next/link'
import { CausePlot, type CauseBar } from '@/components/support/cause-plot'
import { Notice } from '@/components/ui/notice'
import { PageHead, Section } from '@/components/ui/page'
import { countsCauses } from '@/lib/server/cause-counts'
import { store } from '@/lib/server/store'
import { readCauses, SMALLEST_CELL, type CauseCount } from '@/lib/server/store/cause-counts'
import { access, readSupporter } from '@/lib/server/support/supporter-session'
import { firstWeekOf } from '@/lib/server/weeks'
import { catalogue } from '@/lib/vendors'

export const metadata: Metadata = { title: 'Causes', robots: { index: false } }

/** Weeks that are shown. */
const WEEKS = 13

/** What checks found, counted for whoever writes the documentation; nothing in it says who checked what. */
export default async function CausesPage() {
  const isIn = access() === 'open' || (await readSupporter()) !== null
  return (
    <>
      <PageHead
        title="What people run into"
        lead={
          'For those who write the documentation: which causes checks found in the last thirteen weeks, by product. ' +
          `Counted are product, diagnosis, outcome and week, nothing else; below ${SMALLEST_CELL} nothing is shown.`
        }
      />
      {!isIn ? (
        <Notice status="not-tested">
          <Link href="/support" prefetch={false} className="link">
            Sign in at the support desk
          </Link>{' '}
          to see the numbers.
        </Notice>
      ) : countsCauses() ? (
        <Counts />
      ) : (
        <Notice status="not-tested">
          Nothing is counted on this server. The operator switches it on with SUPPORT_COUNTS=on.
        </Notice>
      )}
      <FaultyExamples />
    </>
  )
}

async function Counts() {
  const found = await store().run((sql) => readCauses(sql, firstWeekOf(WEEKS)))
  if (!found.ok)
    return (
      <Notice status="could-not-verify">This server’s database does not answer, so nothing can be shown now.</Notice>
    )
  const { counts, hidden } = found.value
  const bars = barsOf(counts)
  return (
    <>
      <Section title="By cause" note={`${hidden} cells are too small to be shown`}>
        {bars.length > 0 ? (
          <CausePlot bars={bars} />
        ) : (
          <p className="text-sm text-soft">No cause was found often enough yet.</p>
        )}
      </Section>
      {counts.length > 0 ? (
        <Section title="By week, product and outcome">
          <CountTable counts={counts} />
        </Section>
      ) : null}
    </>
  )
}

const titleOf = (id: string) => (catalogue.isDiagnosisId(id) ? catalogue.explanation(id).title : id)

function barsOf(counts: readonly CauseCount[]): readonly CauseBar[] {
  return Object.entries(Object.groupBy(counts, (one) => one.diagnosis))
    .map(([id, cells = []]) => ({
      label: titleOf(id),
      href: `/problems/${id}`,
      count: sum(cells),
      proven: sum(cells.filter((cell) => cell.outcome === 'proven')),
    }))
    .toSorted((a, b) => b.count - a.count)
}

function sum(cells: readonly CauseCount[]): number {
  return cells.reduce((total, cell) => total + cell.checks, 0)
}

function CountTable({ counts }: { readonly counts: readonly CauseCount[] }) {
  return (
    <div className="overflow-x-auto" role="region" aria-label="Counts" tabIndex={0}>
      <table className="w-full border-collapse border-y border-line text-sm">
        <thead>
          <tr className="text-left text-xs text-soft">
            {['Week', 'Product', 'Cause', 'Outcome', 'Checks'].map((head) => (
              <th key={head} scope="col" className="py-1.5 pr-4 font-normal">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-t border-line">
          {counts.map(({ week, product, diagnosis, outcome, checks }) => (
            <tr key={`${week} ${product} ${diagnosis} ${outcome}`}>
              <td className="data py-1.5 pr-4">{week}</td>
              <td className="py-1.5 pr-4">{catalogue.findProduct(product)?.name ?? product}</td>
              <td className="py-1.5 pr-4">
                <Link href={`/problems/${diagnosis}`} prefetch={false} className="link">
                  {titleOf(diagnosis)}
                </Link>
              </td>
              <td className="py-1.5 pr-4">{outcome}</td>
              <td className="data py-1.5 text-right tabular-nums">{checks}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Examples of the documentation whose printed values do not follow from their printed inputs. */
function FaultyExamples() {
  return (
    <Section id="examples" title="Examples in the documentation that do not reproduce">
      <ul className="divide-y divide-line border-y border-line">
        {catalogue.faultyExamples.map(({ id, page, source, fault }) => (
          <li key={id} className="grid gap-0.5 py-2.5 text-sm">
            <span className="font-medium">{page}</span>
            <span className="max-w-[72ch]">{fault}</span>
            <span className="wire text-xs text-soft">
              {source.startsWith('https://') ? (
                <a href={source} rel="noreferrer noopener" className="link">
                  {source.replace('https://', '')}
                </a>
              ) : (
                source
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 max-w-[68ch] text-sm text-soft">
        To see it: enter the inputs that the page prints on the{' '}
        <Link href="/sign?kind=request" prefetch={false} className="link">
          signing bench
        </Link>
        , and the signature that it prints as the observed one. The bench names the page and shows the signature that
        follows.
      </p>
    </Section>
  )
}
