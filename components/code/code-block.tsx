import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { LANGUAGES, type Language } from '@/lib/engine/model/language'
import type { ShellId } from '@/lib/engine/model/snippet'
import { SHELLS } from '@/lib/engine/snippets/shells'
import { ColouredCode } from './coloured-code'
import { CopyCode } from './copy-code'
import { highlight } from './highlight'

type Props = {
  readonly code: string
  readonly language: Language
  /** names the block; also read out as the name of the block */
  readonly title: string
  /** the shell it is for: named on the copy button */
  readonly shell?: ShellId | null
  /** stands beside the title: what the code does to the vendor, for example */
  readonly tag?: ReactNode
  readonly note?: ReactNode
  readonly className?: string
}

/** A block of code, coloured on the server, with a copy button that says which shell or language it copies for. */
export function CodeBlock({ code, language, title, shell, tag, note, className }: Props) {
  const target = shell ? SHELLS[shell].name : LANGUAGES[language].name
  return (
    <figure className={cn('min-w-0', className)} data-code={shell ?? language}>
      <figcaption
        className={
          'flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-t-md border border-b-0 ' +
          'border-line bg-sheet py-1 pr-1 pl-3'
        }
      >
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-2.5 text-xs">
          <span className="font-medium">{title}</span>
          {tag}
        </span>
        <CopyCode label={`Copy for ${target}: ${title}`} short={`Copy for ${target}`} />
      </figcaption>
      <pre
        role="group"
        tabIndex={0}
        aria-label={`${title}, ${target}`}
        className="data relative overflow-x-auto rounded-b-md border border-line bg-well p-3 whitespace-pre"
      >
        <ColouredCode runs={highlight(code, language)} />
      </pre>
      {note ? <p className="mt-1.5 max-w-[72ch] text-xs text-soft">{note}</p> : null}
    </figure>
  )
}
