import type { DiagnosisId } from '@/lib/engine/model/ids'
import Link from 'next/link'
import { Prose } from '@/components/ui/prose'
import { GROUPS } from '@/lib/engine/diagnose/groups'
import { DIAGNOSIS_GROUPS } from '@/lib/engine/model/diagnosis'
import { catalogue } from '@/lib/vendors'

/** The dictionary as a list: by group, or by how well an entry fits a search. */
export function ProblemList({ ids, grouped }: { readonly ids: readonly DiagnosisId[]; readonly grouped: boolean }) {
  if (!grouped) return <Rows ids={ids} />
  return (
    <div className="grid gap-10">
      {DIAGNOSIS_GROUPS.map((group) => (
        <section key={group} id={group} aria-labelledby={`${group}-name`} className="border-t border-line-strong pt-4">
          <h2 id={`${group}-name`} className="text-lg tracking-tight">
            {GROUPS[group].name}
          </h2>
          <p className="mb-3 max-w-[68ch] text-sm text-soft">{GROUPS[group].about}</p>
          <Rows ids={catalogue.diagnoses.filter((d) => d.group === group).map((d) => d.id)} />
        </section>
      ))}
    </div>
  )
}

function Rows({ ids }: { readonly ids: readonly DiagnosisId[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {ids.map((id) => {
        const { title, what } = catalogue.explanation(id)
        return (
          <li key={id} className="grid gap-x-8 gap-y-0.5 py-2.5 text-sm md:grid-cols-[19rem_minmax(0,1fr)]">
            <div>
              <Link href={`/problems/${id}`} prefetch={false} className="link font-medium">
                {title}
              </Link>
              <span className="data block text-xs text-soft">{id}</span>
            </div>
            <p className="max-w-[68ch]">
              <Prose>{what}</Prose>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
