'use client'

/** The colours that app/globals.css has, by the tokens they are for. */
export type Colour = 'comment' | 'string' | 'keyword' | 'variable' | 'title' | 'number'

/** A run of text in one colour, or in none. */
export type Run = string | readonly [text: string, colour: Colour]

/** Code in colours. The page gets it as runs, which are a quarter of what the elements are that it makes of them. */
export function ColouredCode({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <code>
      {runs.map((run, i) =>
        typeof run === 'string' ? (
          run
        ) : (
          <span key={i} className={`hljs-${run[1]}`}>
            {run[0]}
          </span>
        ),
      )}
    </code>
  )
}
