import Link from 'next/link'
import { cn } from '@/lib/cn'

export type ChoiceLink = {
  readonly key: string
  readonly label: string
  /** said after the label where only the links are listed or heard, in which a lone “Go” tells nothing */
  readonly more?: string
  readonly href: string
}

/** A row of links of which one is chosen: works without JavaScript, and Back works. */
export function ChoiceLinks({
  label,
  chosen,
  links,
}: {
  readonly label: string
  readonly chosen: string
  readonly links: readonly ChoiceLink[]
}) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <span className="text-xs text-soft">{label}</span>
      <ul className="flex flex-wrap gap-1.5">
        {links.map(({ key, label: text, more, href }) => (
          <li key={key}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={key === chosen ? 'true' : undefined}
              className={cn(
                'inline-flex min-h-8 items-center rounded-md border px-2.5 text-xs no-underline',
                key === chosen
                  ? 'border-ink bg-ink font-medium text-paper'
                  : 'border-line-strong bg-sheet text-ink hover:border-ink',
              )}
            >
              {text}
              {more ? <span className="sr-only"> {more}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
