import { Chip } from '@/components/ui/chip'
import { visible } from '@/lib/engine/credentials/characters'

/** The value with everything invisible shown by name; of a secret only its length and those names are shown. */
export function VisibleValue({ value, secret }: { readonly value: string; readonly secret: boolean }) {
  const pieces = visible(value.slice(0, 200), secret)
  return (
    <span className="data wire text-xs text-soft">
      {pieces.map((piece, i) =>
        piece.kind === 'glyph' ? (
          <Chip key={`${i}-${piece.text}`} odd>
            {piece.text}
          </Chip>
        ) : (
          <span key={`${i}-${piece.kind}`}>{piece.text}</span>
        ),
      )}
    </span>
  )
}
