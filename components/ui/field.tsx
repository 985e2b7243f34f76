import type { ReactNode } from 'react'

export const INPUT = 'min-h-10 w-full rounded-md border border-line-strong bg-sheet px-2.5 py-2 text-sm'

/**
 * For a form that the code of its page handles. Until that code has come, and where scripts never run, a browser would
 * submit it by itself: everything that was typed would stand in the address. By this method it does nothing.
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
 */
export const SENDS_NOTHING = { method: 'dialog' } as const

/** A label, a remark, and the control that they belong to. */
export function Field({
  id,
  label,
  note,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly children: ReactNode
}) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {note ? (
        <p id={`${id}-note`} className="text-xs text-soft">
          {note}
        </p>
      ) : null}
      {children}
    </div>
  )
}
