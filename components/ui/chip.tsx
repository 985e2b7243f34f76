import { cn } from '@/lib/cn'

type Props = { readonly children: string; /** what is marked is not meant to be there */ readonly odd?: boolean }

/** The short name of a character that cannot be seen. */
export function Chip({ children, odd }: Props) {
  return (
    <span
      className={cn(
        'mx-0.5 inline-block rounded-sm border px-0.5 text-[0.625rem] leading-[1.3] font-semibold ' +
          'no-underline select-none',
        odd ? 'border-warn bg-warn-wash text-warn' : 'border-line-strong text-accent',
      )}
    >
      {children}
    </span>
  )
}
