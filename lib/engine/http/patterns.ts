/** One pattern that finds what any of several finds. */
export function oneOf(parts: readonly RegExp[], flags = ''): RegExp {
  return new RegExp(parts.map(({ source }) => `(?:${source})`).join('|'), flags)
}

/** One pattern of several that follow each other. */
export function inRow(parts: readonly RegExp[], flags = ''): RegExp {
  return new RegExp(parts.map(({ source }) => source).join(''), flags)
}
