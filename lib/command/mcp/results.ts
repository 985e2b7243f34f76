import * as z from 'zod'
import type { DiagnosisId } from '@/lib/engine/model/ids'
import { catalogue } from '@/lib/vendors'

const text = z.string()

/** What every tool answers. It holds words of the dictionary, names and numbers, and nothing that a vendor wrote. */
export const result = z.looseObject({
  verdict: z.enum(['accepted', 'rejected', 'undecided']).nullable(),
  diagnoses: z.array(
    z.object({
      id: text,
      confidence: z.enum(['certain', 'likely', 'possible']),
      proven: z.boolean(),
      title: text,
      cause: text,
      fix: z.array(text),
      docs: z.array(text),
    }),
  ),
  proof: z.object({ change: text, seen: text.nullable() }).nullable(),
  edit: z.object({ file: text.nullable(), variable: text, change: text }).nullable(),
  next: z.object({ tool: text, arguments: z.record(text, z.unknown()) }).nullable(),
})
export type Result = z.output<typeof result>

type Found = {
  readonly id: DiagnosisId
  readonly confidence: 'certain' | 'likely' | 'possible'
  readonly proven?: boolean
}

/** Diagnoses in the words of the dictionary. `observed` quotes answers, so it is left out. */
export function diagnosesOf(found: readonly Found[]): Result['diagnoses'] {
  return found.map(({ id, confidence, proven = false }) => {
    const { title, what, why, fix, docs } = catalogue.explanation(id)
    return { id, confidence, proven, title, cause: `${what} ${why}`, fix: [...fix], docs: [...docs] }
  })
}

export const NOTHING = { verdict: null, diagnoses: [], proof: null, edit: null, next: null } satisfies Result
