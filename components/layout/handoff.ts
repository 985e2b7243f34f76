/**
 * A pasted text on its way from the front page to the page that takes it: in memory, once, never in an address or in
 * storage.
 */
let held: { readonly text: string; readonly path: string } | null = null

export function handOver(path: string, text: string): void {
  held = { text, path }
}

/** The text that was handed to this page, once; null where there is none. */
export function takeHandover(path: string): string | null {
  if (held?.path !== path) return null
  const { text } = held
  held = null
  return text
}
