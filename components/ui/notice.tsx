import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { StatusShape, type StatusName } from './status'

const WASH: Record<StatusName, string> = {
  pass: 'border-pass bg-pass-wash',
  fail: 'border-fail bg-fail-wash',
  warning: 'border-warn bg-warn-wash',
  'not-tested': 'border-line-strong bg-well',
  'could-not-verify': 'border-unsure bg-unsure-wash',
}

/** A remark with a coloured edge: one sentence or two, and at most one action. */
export function Notice({
  status,
  children,
  className,
  role,
}: {
  readonly status: StatusName
  readonly children: ReactNode
  readonly className?: string
  readonly role?: 'alert' | 'status' | undefined
}) {
  return (
    <div role={role} className={cn('flex gap-2.5 rounded-r-md border-l-3 px-3 py-2 text-sm', WASH[status], className)}>
      <StatusShape status={status} className="mt-1" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
