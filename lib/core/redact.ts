import type { Header } from './evidence'

/** A value that must not be shown, and the label that stands in its place. */
export type Known = { readonly label: string; readonly value: string }

export function makeRedactor(known: readonly Known[]) {
  const text = (s: string) => {
    const hidden: string[] = []
    let out = s
    for (const { label, value } of known) if (out.includes(value)) (hidden.push(label), (out = out.replaceAll(value, `[${label}]`)))
    return { text: out, hidden: hidden as readonly string[] }
  }
  return {
    text,
    headers: (h: readonly Header[]) => {
      const done = h.map(([n, v]) => [n, text(v)] as const)
      return { headers: done.map(([n, v]) => [n, v.text] as const) as readonly Header[], hidden: done.flatMap(([, v]) => v.hidden) }
    },
  }
}
