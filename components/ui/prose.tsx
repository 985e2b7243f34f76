/** A sentence in which text between backquotes is set as code. */
export function Prose({ children }: { readonly children: string }) {
  return children.split('`').map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <code key={`${i}-${part}`} className="rounded-sm bg-well px-1 break-words">
        {part}
      </code>
    ),
  )
}
