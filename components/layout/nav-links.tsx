'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cn } from '@/lib/cn'
import { NAV } from './nav-items'

export function NavLinks({
  className,
  itemClassName,
}: {
  readonly className: string
  readonly itemClassName?: string
}) {
  const path = usePathname()
  return (
    <ul className={className}>
      {NAV.map(({ href, label }) => {
        const here = path === href || path.startsWith(`${href}/`)
        return (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={here ? 'page' : undefined}
              className={cn(
                'block border-b-2 px-0.5 text-sm no-underline',
                here
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-soft hover:border-line-strong hover:text-ink',
                itemClassName,
              )}
            >
              {label}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
