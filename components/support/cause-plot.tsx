/** One bar of the plot. */
export type CauseBar = {
  readonly label: string
  readonly href: string
  readonly count: number
  readonly proven: number
}

/** How often which cause was found, as bars; the same numbers stand in the table under it. */
export function CausePlot({ bars }: { readonly bars: readonly CauseBar[] }) {
  const longest = Math.max(1, ...bars.map((bar) => bar.count))
  return (
    <figure>
      <div role="img" aria-label="Checks by cause, as bars; the table has the numbers" className="grid gap-1.5">
        {bars.map(({ label, count, proven }) => (
          <div key={label} className="grid items-center gap-x-3 text-sm sm:grid-cols-[16rem_minmax(0,1fr)_4rem]">
            <span className="truncate">{label}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="h-4 w-full">
              <rect width={(count / longest) * 100} height="10" className="fill-line-strong" />
              <rect width={(proven / longest) * 100} height="10" className="fill-accent" />
            </svg>
            <span className="data text-right tabular-nums">{count}</span>
          </div>
        ))}
      </div>
      <figcaption className="mt-3 flex flex-wrap gap-x-5 text-xs text-soft">
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 bg-accent" /> the fix was proven
        </span>
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 bg-line-strong" /> found
        </span>
      </figcaption>
    </figure>
  )
}
