import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type Props = {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly open?: boolean
  /** disclosures of one name close each other */
  readonly name?: string
  readonly className?: string
}

/** A native `details` with a chevron that turns. */
export function Disclosure({ summary, children, open, name, className }: Props) {
  return (
    <details open={open} name={name} className={cn('group', className)}>
      <summary className="flex list-none items-center gap-2 rounded-sm py-1 text-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-soft transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      {children}
    </details>
  )
}
