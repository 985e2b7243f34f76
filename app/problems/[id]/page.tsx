import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Problem } from '@/components/problems/problem'
import { catalogue } from '@/lib/vendors'

type Props = { readonly params: Promise<{ readonly id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  if (!catalogue.isDiagnosisId(id)) return { title: 'Problem not found' }
  const { title, what } = catalogue.explanation(id)
  const [searched] = catalogue.diagnosis(id).searchedAs
  const description = searched ? `${title}. ${what}` : what
  return { title: searched ?? title, description, alternates: { types: { 'text/markdown': `/problems/${id}.md` } } }
}

export default async function ProblemPage({ params }: Props) {
  const { id } = await params
  if (!catalogue.isDiagnosisId(id)) notFound()
  const examples = (await catalogue.examples()).get(id) ?? []
  return <Problem explanation={catalogue.explanation(id)} examples={examples} />
}
