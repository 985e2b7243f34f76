type Named = { readonly name: string; readonly value: string }

/**
 * Whether a name may be shown. A loader that ends a value too early takes the next line of it for a name, so that what
 * looks like a name is a piece of a secret: such a one stands in another name's value, or mixes letters and digits as
 * names do not.
 */
export function isShownName(name: string, values: readonly Named[]): boolean {
  if (!/^[A-Za-z_][\w.-]{0,79}$/.test(name)) return false
  const isPiece = values.some(
    (entry) => entry.name !== name && entry.value.includes('\n') && entry.value.includes(name),
  )
  const word = name.split(/[_.-]/).toSorted((a, b) => b.length - a.length)[0] ?? ''
  const isMixed = word.length >= 10 && /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word)
  const isLong = word.length > 24 && !/^[A-Z]+$/.test(word)
  return !isPiece && !isMixed && !isLong
}
