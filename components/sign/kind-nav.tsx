import Link from 'next/link'
import { cn } from '@/lib/cn'
import type { SigningKind } from '@/lib/engine/model/signing'

type Props = { readonly kinds: readonly SigningKind[]; readonly kind: string }

/** What is to be signed or checked. Plain links, so that each form has an address. */
export function KindNav({ kinds, kind }: Props) {
  const groups = (['Requests', 'Callbacks and webhooks', 'Tokens'] as const).filter((group) =>
    kinds.some((k) => k.group === group),
  )
  return (
    <nav aria-label="What to sign or check" className="mb-8 flex flex-wrap gap-x-8 gap-y-4 border-y border-line py-3">
      {groups.map((group) => (
        <div key={group} className="min-w-0">
          <p className="eyebrow">{group}</p>
          <ul className="mt-1 -ml-2 flex flex-wrap gap-y-1">
            {kinds
              .filter((text) => text.group === group)
              .map((text) => (
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
