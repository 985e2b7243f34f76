import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Problem } from '@/components/problems/problem'
import { explanationOf } from '@/lib/engine/diagnose/explanations'
import { isDiagnosisId } from '@/lib/engine/diagnose/vocabulary'
import { catalogue } from '@/lib/vendors'

type Props = { readonly params: Promise<{ readonly id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  if (!isDiagnosisId(id)) return { title: 'Problem not found' }
  const { title, what } = explanationOf(id)
  return { title, description: what }
}

export default async function ProblemPage({ params }: Props) {
  const { id } = await params
  if (!isDiagnosisId(id)) notFound()
  const examples = (await catalogue.examples()).get(id) ?? []
  return <Problem explanation={explanationOf(id)} examples={examples} />
}
