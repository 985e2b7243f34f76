/** The day on which a page is made, `2026-11-29`, by which the age of a fact is told. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
