import { visible } from '@/lib/core/credentials/characters'

/** The value with everything invisible shown as a glyph; of a secret only length and glyphs are shown. */
export function VisibleValue({ value, secret }: { readonly value: string; readonly secret: boolean }) {
  const pieces = visible(value.slice(0, 200), secret)
  return (
    <span className="data wire text-xs text-soft">
      {pieces.map((piece, i) =>
        piece.kind === 'glyph' ? (
          <mark key={`${i}-${piece.text}`} className="rounded-sm bg-warn-wash px-0.5 text-warn">
            {piece.text.startsWith('U+') ? `[${piece.text}]` : piece.text}
          </mark>
        ) : (
          <span key={`${i}-${piece.kind}`}>{piece.text}</span>
        ),
      )}
    </span>
  )
}
