'use client'

import { Fragment } from 'react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cn } from '@/lib/cn'
import { DESK, REFERENCE, TOOLS, type NavItem } from './nav-items'

/** The places in three groups: what is done here, what is looked up, and the desk apart. */
export function NavLinks({ layout }: { readonly layout: 'row' | 'column' }) {
  const isRow = layout === 'row'
  return (
    <div className={isRow ? 'flex items-center gap-5' : 'grid gap-3'}>
      {[TOOLS, REFERENCE, [DESK]].map((items, i) => (
        <Fragment key={items[0]?.href}>
          {i > 0 ? <span aria-hidden className={isRow ? 'h-5 w-px bg-line-strong' : 'h-px bg-line'} /> : null}
          <NavGroup items={items} isRow={isRow} />
        </Fragment>
      ))}
    </div>
  )
}

function NavGroup({ items, isRow }: { readonly items: readonly NavItem[]; readonly isRow: boolean }) {
  const path = usePathname()
  return (
    <ul className={isRow ? 'flex gap-5' : 'grid gap-1'}>
      {items.map((item) => (
        <li key={item.href}>
          <NavLink {...item} isHere={path === item.href || path.startsWith(`${item.href}/`)} isRow={isRow} />
        </li>
      ))}
    </ul>
  )
}

function NavLink({ href, label, isHere, isRow }: NavItem & { readonly isHere: boolean; readonly isRow: boolean }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
      className={cn(
        'block border-b-2 px-0.5 no-underline',
        isRow ? 'py-[1.0625rem] text-sm whitespace-nowrap' : 'py-2 text-base',
        isHere
          ? 'border-accent font-semibold text-ink'
          : 'border-transparent text-soft hover:border-line-strong hover:text-ink',
      )}
    >
      {label}
    </Link>
  )
}
