import { catalogue } from '@/lib/vendors'
import type { DiagnosisId } from '@/lib/engine/model/ids'
import Link from 'next/link'
import { Prose } from '@/components/ui/prose'

/** Links to the dictionary, each with one sentence. */
export function ProblemLinks({ ids }: { readonly ids: readonly DiagnosisId[] }) {
  return (
    <ul className="grid gap-x-8 border-t border-line sm:grid-cols-2">
      {ids.map((id) => (
        <li key={id} className="border-b border-line py-2.5 text-sm">
          <Link href={`/problems/${id}`} prefetch={false} className="link font-medium">
            {catalogue.explanation(id).title}
          </Link>
          <span className="block text-soft">
            <Prose>{catalogue.explanation(id).what}</Prose>
          </span>
        </li>
      ))}
    </ul>
  )
}
