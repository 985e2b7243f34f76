import type { Metadata } from 'next'
import { OneFieldForm } from '@/components/support/one-field-form'
import { PageHead } from '@/components/ui/page'
import { joinByCode } from './actions'

export const metadata: Metadata = { title: 'Join a case' }

export default function JoinByCodePage() {
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
        action={joinByCode}
        id="code"
        label="Code"
        note="Nine letters and digits, for example in groups of three. Upper or lower case does not matter."
        submit="Join the case"
        hook="join"
      />
    </>
  )
}
