import Link from 'next/link'
import { catalogue } from '@/lib/vendors'

/** Who runs this, which rules judge, and what it never does. */
export function Footer({ rulesVersion }: { readonly rulesVersion: string }) {
  return (
    <footer className="mt-auto border-t border-line-strong">
      <div className="mx-auto grid max-w-[1168px] gap-2 px-4 py-6 text-xs text-soft sm:grid-cols-[1fr_auto] sm:px-6">
        <p className="max-w-[68ch]">
          Why401 is not run by {catalogue.vendorNames} unless they host it. A check asks for an access token, and for
          another where it tries a fix, and makes free, read-only calls. Messages sent, calls placed, numbers bought: 0.
        </p>
        <p className="flex flex-wrap items-baseline gap-x-4 sm:justify-end">
          <Link href="/trust" prefetch={false} className="link">
            Why a key can be pasted here
          </Link>
          <span className="data text-xs">rules {rulesVersion}</span>
        </p>
      </div>
    </footer>
  )
}
