/**
 * Pasted texts on their way from one page to the page that takes them: in memory, once, never in an address or in
 * storage.
 */
const held = new Map<string, string>()

/** @param path of the page that takes it; where a page has several boxes, with the name of the box behind it */
export function handOver(path: string, text: string): void {
  held.clear()
  held.set(path, text)
}

/** Hands the calls of a comparison over, or the one that is known of them. */
export function handOverCalls(calls: { readonly works?: string; readonly fails?: string }): void {
  held.clear()
  for (const side of ['works', 'fails'] as const) {
    const text = calls[side]
    if (text !== undefined) held.set(`/compare ${side}`, text)
  }
}

/** The text that was handed to this page, once; null where there is none. */
export function takeHandover(path: string): string | null {
  const text = held.get(path) ?? null
  held.delete(path)
  return text
}
