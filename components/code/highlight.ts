import 'server-only'
import { all, createLowlight } from 'lowlight'
import { LANGUAGES, type Language } from '@/lib/engine/model/language'
import type { Colour, Run } from './coloured-code'

/**
 * Colours code on the server, by classes: the policy of the pages allows neither inline styles nor HTML from strings.
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

const COLOURS: ReadonlyMap<string, Colour> = new Map(
  GROUPS.flatMap((group) => group.map((name) => [`hljs-${name}`, group[0]] as const)),
)
/** Of these the text is as if it stood alone, whatever it stands in. */
const PLAIN: ReadonlySet<string> = new Set(['hljs-subst', 'hljs-params'])

/**
 * The text in runs of one colour; `text`, and whatever has no grammar, is one run without. What the grammars tell apart
 * beyond that would only make a page heavier, which lists a call in a dozen languages.
 */
export function highlight(code: string, language: Language): readonly Run[] {
  if (!lowlight.registered(language)) return [code]
  const pieces: Piece[] = []
  for (const node of lowlight.highlight(language, code).children) collect(node, null, pieces)
  return pieces.map(({ text, colour }) => (colour === null ? text : [text, colour]))
}

type Piece = { text: string; colour: Colour | null }

function collect(node: Node, colour: Colour | null, pieces: Piece[]): void {
  if (node.type === 'element') {
    const inner = colourOf(node.properties['className'], colour)
    for (const child of node.children) collect(child, inner, pieces)
  }
  if (node.type !== 'text') return
  const last = pieces.at(-1)
  // white space has no colour, so that it parts nothing
  if (last && (last.colour === colour || node.value.trim() === '')) last.text += node.value
  else pieces.push({ text: node.value, colour })
}

/** @param names the classes of an element, the first of them its kind */
function colourOf(names: unknown, around: Colour | null): Colour | null {
  const list: readonly unknown[] = Array.isArray(names) ? names : []
  if (list.some((name) => PLAIN.has(String(name)))) return null
  return list.map((name) => COLOURS.get(String(name))).find((colour) => colour !== undefined) ?? around
}
