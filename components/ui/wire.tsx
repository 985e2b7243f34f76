import type { ReactNode } from 'react'

/**
 * Raw text in lines, as it went over a connection, and what follows it.
 * @param scrolls long text scrolls in a box of its own, which a keyboard can reach
 */
export function Wire({
  lines,
  scrolls = false,
  children,
}: {
  readonly lines: readonly string[]
  readonly scrolls?: boolean
  readonly children?: ReactNode
}) {
  const text = lines.map((line, i) => <div key={`${i}-${line.slice(0, 20)}`}>{line}</div>)
  return scrolls ? (
    <div
      className="data wire max-h-96 overflow-auto rounded-md bg-well p-3 text-xs"
      role="group"
      aria-label="Raw text"
      tabIndex={0}
    >
      {text}
      {children}
    </div>
  ) : (
    <div className="data wire rounded-md bg-well p-3 text-xs">
      {text}
      {children}
    </div>
  )
}
