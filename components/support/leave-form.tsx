import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type Props = { readonly leave: () => Promise<void> }

/** Signs a supporter out. It works without JavaScript. */
export function LeaveForm({ leave }: Props) {
  return (
    <form action={leave} className="grid justify-items-start gap-2">
      <Button type="submit" size="sm" data-action="leave-support">
        Leave the supporter’s side
      </Button>
      <p className="max-w-[60ch] text-xs text-soft">
        Your open cases end, for the customer too. After that this browser can check credentials again.
      </p>
    </form>
  )
}

/** Stands where a form for credentials would: a supporter fills in none. */
export function SupporterHere({ leave, children }: Props & { readonly children: string }) {
  return (
    <div className="grid max-w-[68ch] gap-6">
      <Notice status="not-tested">{children}</Notice>
      <LeaveForm leave={leave} />
    </div>
  )
}
