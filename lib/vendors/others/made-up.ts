/** Values that have the form of a key and are nobody's: they count up. */
const ALPHABETS = {
  hex: '0123456789abcdef',
  digits: '0123456789',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  letters: 'abcdefghijklmnopqrstuvwxyz',
  words: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
} as const

/** So many characters of an alphabet, in its order and again from its beginning. */
export function madeUp(alphabet: keyof typeof ALPHABETS, length: number): string {
  const all = ALPHABETS[alphabet]
  return all.repeat(Math.ceil(length / all.length)).slice(0, length)
}
