/** A pattern whose parts stand a line each. */
export function patternOf(flags: string, ...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(''), flags)
}
