import 'server-only'
import { all, createLowlight } from 'lowlight'
import type { ReactNode } from 'react'
import { LANGUAGES, type Language } from '@/lib/engine/model/language'

/**
 * Colours code on the server as elements with classes: the policy of the pages allows neither inline styles nor HTML
 * from strings.
 */

const lowlight = createLowlight()
for (const [language, { grammar: name }] of Object.entries(LANGUAGES)) {
  const grammar = name ? all[name] : undefined
  if (grammar) lowlight.register(language, grammar)
}

type Node = ReturnType<typeof lowlight.highlight>['children'][number]

/** What the grammars name and app/globals.css gives a colour of its own; the first name of a group stands for it. */
const GROUPS = [
  ['comment', 'quote'],
  ['string', 'regexp', 'char'],
  ['keyword', 'literal', 'selector-tag'],
  ['variable', 'template-variable'],
  ['title', 'built_in', 'function', 'type', 'class'],
  ['number', 'symbol', 'attr', 'meta', 'attribute'],
] as const

const COLOURS: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group) => group.map((name) => [`hljs-${name}`, `hljs-${group[0]}`] as const)),
)
/** Of these the text is as if it stood alone, whatever it stands in. */
const PLAIN: ReadonlySet<string> = new Set(['hljs-subst', 'hljs-params'])

/** A run of text in one colour, or in none. */
type Run = { text: string; colour: string | null }

/**
 * The coloured text; `text`, and whatever has no grammar, stays plain. One element for each run of one colour: what the
 * grammars tell apart beyond that would only make a page heavier, which lists a call in a dozen languages.
 */
export function highlight(code: string, language: Language): ReactNode {
  if (!lowlight.registered(language)) return code
  const runs: Run[] = []
  for (const node of lowlight.highlight(language, code).children) collect(node, null, runs)
  return runs.map(({ text, colour }, i) =>
    colour === null ? (
      text
    ) : (
      <span key={i} className={colour}>
        {text}
      </span>
    ),
  )
}

function collect(node: Node, colour: string | null, runs: Run[]): void {
  if (node.type === 'element') {
    const inner = colourOf(node.properties['className'], colour)
    for (const child of node.children) collect(child, inner, runs)
  }
  if (node.type !== 'text') return
  const last = runs.at(-1)
  // white space has no colour, so that it parts no runs
  if (last && (last.colour === colour || node.value.trim() === '')) last.text += node.value
  else runs.push({ text: node.value, colour })
}

/** @param names the classes of an element, the first of them its kind */
function colourOf(names: unknown, around: string | null): string | null {
  const list: readonly unknown[] = Array.isArray(names) ? names : []
  if (list.some((name) => PLAIN.has(String(name)))) return null
  return list.map((name) => COLOURS.get(String(name))).find((colour) => colour !== undefined) ?? around
}
