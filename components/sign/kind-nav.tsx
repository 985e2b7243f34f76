import Link from 'next/link'
import { cn } from '@/lib/cn'
import { KIND_TEXTS } from '@/lib/vendors/signing-kinds'
import type { Kind } from '@/lib/engine/signing/vocabulary'

const GROUPS = ['Requests', 'Callbacks and webhooks', 'Tokens'] as const

/** What is to be signed or checked. Plain links, so that each form has an address. */
export function KindNav({ kind }: { readonly kind: Kind }) {
  return (
    <nav aria-label="What to sign or check" className="mb-8 flex flex-wrap gap-x-8 gap-y-4 border-y border-line py-3">
      {GROUPS.map((group) => (
        <div key={group} className="min-w-0">
          <p className="eyebrow">{group}</p>
          <ul className="mt-1 -ml-2 flex flex-wrap gap-y-1">
            {KIND_TEXTS.filter((text) => text.group === group).map((text) => (
              <li key={text.kind}>
                <Link
                  href={`/sign?kind=${text.kind}`}
                  prefetch={false}
                  aria-current={text.kind === kind ? 'page' : undefined}
                  className={cn(
                    'inline-flex min-h-8 items-center border-b-2 px-2 text-sm',
                    text.kind === kind
                      ? 'border-accent font-semibold'
                      : 'border-transparent text-accent hover:border-line-strong',
                  )}
                >
                  {text.label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
