'use client'

import { Button } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page'

export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}) {
  return (
    <>
      <PageHead
        title="This page failed on our side"
        lead={
          <>
            The fault is in Why401, not in your credentials; nothing was sent to a vendor because of it. The operator
            finds it in the log under <code>{error.digest ?? 'no reference'}</code>.
          </>
        }
      />
      <Button look="primary" onClick={reset}>
        Load the page again
      </Button>
    </>
  )
}
