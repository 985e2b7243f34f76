/** Thirty symbols that sound and look different: no 0, O, 1, I, L or U. */
export const CODE_SYMBOLS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code has three groups of three: 44 bits, and short enough to be read aloud. */
export const CODE_LENGTH = 9

export type CodeGroups = readonly [string, string, string]

/**
 * A code from random bytes; a byte that would favour some symbols is skipped.
 * @returns `K7M-2QX-9TP`, or null when the bytes did not suffice
 */
export function codeFrom(bytes: Uint8Array): string | null {
  const even = 256 - (256 % CODE_SYMBOLS.length)
  const symbols = [...bytes].filter((b) => b < even).map((b) => CODE_SYMBOLS[b % CODE_SYMBOLS.length] ?? '')
  return symbols.length < CODE_LENGTH ? null : groupsOf(symbols.slice(0, CODE_LENGTH).join('')).join('-')
}

/**
 * Reads a code as people type it: in either case, with or without hyphens and spaces.
 * @returns its three groups, or the sentence that says what is wrong with it
 */
export function readCode(text: string): { readonly groups: CodeGroups } | { readonly fault: string } {
  const bare = text
    .slice(0, 64)
    .toUpperCase()
    .replace(/[\s.–—-]/g, '')
  if (bare === '') return { fault: 'Enter the code that you were given.' }
  if ([...bare].some((c) => !CODE_SYMBOLS.includes(c)))
    return {
      fault: 'A code has letters and digits only, and none of 0, O, 1, I, L and U. Ask for it to be read once more.',
    }
  if (bare.length !== CODE_LENGTH) return { fault: `A code has ${CODE_LENGTH} characters; this has ${bare.length}.` }
  return { groups: groupsOf(bare) }
}

function groupsOf(nine: string): CodeGroups {
  return [nine.slice(0, 3), nine.slice(3, 6), nine.slice(6, 9)]
}
