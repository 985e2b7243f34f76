import { CUT, type Clothes } from './clothes'
import { BASES } from './bases'
import { call, type Base } from './exchange'
import { EXCEPTIONS } from './exceptions'
import { LOGS } from './logs'
import { TRANSCRIPTS } from './transcripts'

const CLOTHES: readonly Clothes[] = [...TRANSCRIPTS, ...EXCEPTIONS, ...LOGS]

/** Whether a form can show this exchange at all. */
const fits = ({ failuresOnly }: Clothes, { status }: Base) => !failuresOnly || status >= 400

/** The right first diagnoses and verdicts of an exchange in a form, which may not tell all that they need. */
function rightIn(
  { tells, cuts }: Clothes,
  { needs, answer = '', right, vague = [], verdicts }: Base,
): { readonly first: readonly string[]; readonly verdicts: readonly string[] } {
  const told = tells.filter((one) => one !== 'answer' || !cuts || answer.length <= CUT)
  if (needs.every((one) => told.includes(one))) return { first: right, verdicts }
  return { first: [...right, ...vague, 'undetermined'], verdicts: [...verdicts, 'undecided'] }
}

/** An exchange in a form, with what is right to say of it there. */
export type Dressed = {
  readonly id: string
  readonly base: Base
  readonly clothes: Clothes
  readonly text: string
  /** empty where the call carries none */
  readonly secret: string
  readonly right: ReturnType<typeof rightIn>
}

/** Every exchange in every form that can show it, made at a time. */
export function dressed(at: Date): readonly Dressed[] {
  return BASES.flatMap((base) => {
    const made = call(base, at)
    return CLOTHES.filter((clothes) => fits(clothes, base)).map((clothes) => ({
      id: `${base.id}, as ${clothes.id}`,
      base,
      clothes,
      text: clothes.render(made),
      secret: made.secret,
      right: rightIn(clothes, base),
    }))
  })
}
