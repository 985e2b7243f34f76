import { RotateCcw } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/cn'
import { STORY, WHO, type Turn } from './turn'

/** The steps of the story, and the one place that says aloud whose turn it is. */
export function Story({ turn, onAnew }: { readonly turn: Turn; readonly onAnew: () => void }) {
  return (
    <div className="grid gap-3">
      <ol aria-label="Steps of the case" className="hidden border-t border-line-strong lg:grid lg:grid-cols-7">
        {STORY.map(({ by, title }, i) => (
          <li
            key={title}
            aria-current={i === turn.step ? 'step' : undefined}
            className={cn(
              '-mt-px grid content-start border-t-3 pt-1.5 pr-3',
              i === turn.step ? 'border-accent' : i < turn.step ? 'border-ink' : 'border-transparent',
            )}
          >
            <span className="text-xs text-soft">
              <span className="data text-xs">{i + 1}</span> {WHO[by]}
              {i < turn.step ? <span className="sr-only">, done</span> : null}
            </span>
            <span className={cn('text-sm leading-snug', i === turn.step ? 'font-semibold' : 'text-soft')}>{title}</span>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-xs text-soft lg:hidden">
          {turn.step < STORY.length ? `Step ${turn.step + 1} of ${STORY.length}` : 'Done'}
        </p>
        <p role="status" tabIndex={-1} data-turn={turn.by ?? 'nobody'} className="min-w-0 text-sm outline-none">
          {turn.by ? <span className="font-semibold">{WHO[turn.by]}: </span> : null}
          {turn.say}
        </p>
        <Button size="sm" data-action="anew" onClick={onAnew} className="ml-auto">
          <RotateCcw aria-hidden className="size-3.5" />
          Begin anew
        </Button>
      </div>
    </div>
  )
}
