import { PageHead } from '@/components/ui/page'
import { OneFieldForm } from './one-field-form'
import type { FormAction } from './open-case-form'

type Props = {
  readonly join: FormAction
  /** a code that stands in the field from the start */
  readonly code?: string
}

/** How a customer gets in who was read a code. */
export function JoinByCode({ join, code }: Props) {
  return (
    <>
      <PageHead
        title="Join a case"
        lead={
          'Enter the code that the supporter reads to you. They will see the results that you share and ' +
          'nothing else: not what you type, and never a secret.'
        }
      />
      <OneFieldForm
        action={join}
        id="code"
        label="Code"
        note="Nine letters and digits, for example in groups of three. Upper or lower case does not matter."
        submit="Join the case"
        hook="join"
        {...(code === undefined ? {} : { filled: code })}
      />
    </>
  )
}
