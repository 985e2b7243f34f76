import { Menu } from 'lucide-react'
import Link from 'next/link'
import { SiteSearch } from '@/components/search/site-search'
import { NavLinks } from './nav-links'
import { ThemeSwitch, type Theme } from './theme-switch'

/** The wordmark: the question, and the status code set as the data that it is. */
function Wordmark() {
  return (
    <Link
      href="/"
      prefetch={false}
      className="flex items-baseline text-lg font-semibold tracking-tight text-ink no-underline"
      aria-label="Why401, front page"
    >
      Why
      <span className="ml-1 rounded-sm bg-ink px-1 font-mono text-base leading-6 font-medium text-paper">401</span>
    </Link>
  )
}

export function Header({ theme }: { readonly theme: Theme }) {
  return (
    <header className="border-b border-line-strong bg-paper">
      <div className="mx-auto flex h-14 max-w-[1168px] items-center gap-6 px-4 sm:px-6">
        <Wordmark />
        <nav aria-label="Main" className="hidden lg:block">
          <NavLinks layout="row" />
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <SiteSearch />
          <ThemeSwitch initial={theme} />
          <button
            type="button"
            popoverTarget="site-menu"
            className={
              'inline-flex size-9 items-center justify-center rounded-md text-soft hover:bg-well ' +
              'hover:text-ink lg:hidden'
            }
          >
            <Menu aria-hidden className="size-5" />
            <span className="sr-only">Menu</span>
          </button>
        </div>
      </div>
      <nav
        id="site-menu"
        popover="auto"
        aria-label="Menu"
        className={
          'top-14 right-0 left-auto m-0 w-full max-w-64 border border-line-strong bg-sheet p-4 text-ink ' +
          'shadow-float'
        }
      >
        <NavLinks layout="column" />
      </nav>
    </header>
  )
}
