import type { ClickStep } from '@/lib/engine/model/guide'

/** Where to click, step by step. */
export function ClickSteps({ steps }: { readonly steps: readonly ClickStep[] }) {
  return (
    <ol className="grid max-w-[72ch] gap-2 text-sm">
      {steps.map(({ text, url, important }, i) => (
        <li key={text} className="grid grid-cols-[1.75rem_minmax(0,1fr)] items-baseline">
          <span className="font-mono text-soft tabular-nums">{i + 1}</span>
          <span className={important ? 'font-medium' : undefined}>
            {text}{' '}
            {url ? (
              <a href={url} rel="noreferrer noopener" className="link wire text-xs">
                {url.replace('https://', '')}
              </a>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
