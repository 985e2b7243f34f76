import type { ButtonHTMLAttributes } from 'react'
import { cn } from '@/lib/cn'

const LOOKS = {
  primary: 'bg-accent text-on-accent border-accent hover:bg-accent-deep hover:border-accent-deep',
  secondary: 'bg-sheet text-ink border-line-strong hover:border-ink',
  quiet: 'bg-transparent text-accent border-transparent hover:bg-accent-wash',
  danger: 'bg-sheet text-fail border-fail hover:bg-fail-wash',
} as const

const SIZES = { md: 'min-h-10 px-4 text-sm', sm: 'min-h-8 px-2.5 text-xs' } as const

export type ButtonLook = keyof typeof LOOKS

/** The classes of a button, for links that act like one. */
export function buttonClass(look: ButtonLook = 'secondary', size: keyof typeof SIZES = 'md', extra?: string): string {
  return cn(
    'inline-flex items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap no-underline',
    'disabled:cursor-not-allowed disabled:opacity-55',
    LOOKS[look],
    SIZES[size],
    extra,
  )
}

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: ButtonLook
  readonly size?: keyof typeof SIZES
}

export function Button({ look, size, className, type = 'button', ...rest }: Props) {
  return <button type={type} className={buttonClass(look, size, className)} {...rest} />
}
