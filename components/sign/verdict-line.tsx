import { StatusShape } from '@/components/ui/status'

type Props = {
  readonly valid: boolean | null
  readonly yes: string
  readonly no: string
  /** shown while nothing can be judged */
  readonly open: string
}

/** Valid, not valid, or nothing to judge yet, in a shape and a sentence. */
export function VerdictLine({ valid, yes, no, open }: Props) {
  const status = valid === null ? 'not-tested' : valid ? 'pass' : 'fail'
  return (
    <p
      {...(valid === null ? {} : { 'data-valid': String(valid) })}
      aria-live="polite"
      className="flex items-start gap-3 text-lg leading-snug font-semibold text-pretty"
    >
      <StatusShape status={status} className="mt-1 size-5" />
      <span>{valid === null ? open : valid ? yes : no}</span>
    </p>
  )
}
