import { CUT, type Clothes } from './clothes'
import type { Base } from './exchange'
import { EXCEPTIONS } from './exceptions'
import { LOGS } from './logs'
import { TRANSCRIPTS } from './transcripts'

export const CLOTHES: readonly Clothes[] = [...TRANSCRIPTS, ...EXCEPTIONS, ...LOGS]

/** Whether a form can show this exchange at all. */
export const fits = ({ failuresOnly }: Clothes, { status }: Base) => !failuresOnly || status >= 400

/** The right first diagnoses and verdicts of an exchange in a form, which may not tell all that they need. */
export function rightIn(
  { tells, cuts }: Clothes,
  { needs, answer = '', right, vague = [], verdicts }: Base,
): { readonly first: readonly string[]; readonly verdicts: readonly string[] } {
  const told = tells.filter((one) => one !== 'answer' || !cuts || answer.length <= CUT)
  if (needs.every((one) => told.includes(one))) return { first: right, verdicts }
  return { first: [...right, ...vague, 'undetermined'], verdicts: [...verdicts, 'undecided'] }
}
