/** Where two texts part, and where they meet again. */
export type Parted = { readonly before: string; readonly left: string; readonly right: string; readonly after: string }

/** The common beginning and end of two texts, and what stands between. Surrogate pairs are not cut. */
export function partTexts(left: string, right: string): Parted {
  const a = [...left]
  const b = [...right]
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return {
    before: a.slice(0, start).join(''),
    left: a.slice(start, a.length - end).join(''),
    right: b.slice(start, b.length - end).join(''),
    after: a.slice(a.length - end).join(''),
  }
}
