import type { Metadata } from 'next'
import Link from 'next/link'
import { Elsewhere } from '@/components/problems/elsewhere'
import { ProblemList } from '@/components/problems/problem-list'
import { SearchForm } from '@/components/problems/search-form'
import { PageHead } from '@/components/ui/page'
import { MAX_QUERY, searchProblems } from '@/lib/engine/explain/search-problems'
import { catalogue } from '@/lib/vendors'

export const metadata: Metadata = {
  title: 'Problems',
  description:
    `Every reason for which a ${catalogue.vendorNames} API call is refused: what it is, why it happens, how to fix ` +
    'it, what it looks like.',
}

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>

export default async function ProblemsPage({ searchParams }: { readonly searchParams: Search }) {
  const { q } = await searchParams
  const query = (typeof q === 'string' ? q : '').slice(0, MAX_QUERY)
  const ids = await searchProblems(catalogue, query)
  return (
    <>
      <PageHead
        title="Problems"
        lead="Every diagnosis this site makes: what it is, why it happens, how to fix it, and what it looks like."
      />
      <SearchForm query={query} found={ids.length} />
      <Elsewhere query={query} />
      {ids.length > 0 ? (
        <ProblemList ids={ids} grouped={query.trim() === ''} />
      ) : (
        <p className="max-w-[68ch] text-sm">
          Nothing here has these words. Paste the whole answer or exception into the{' '}
          <Link href="/explain" className="link">
            explainer
          </Link>
          : it reads more than a search can.
        </p>
      )}
    </>
  )
}
