import { patternOf } from './pattern'
import { bareNode, groupNode, scalarNode, type NotationEntry, type NotationNode, type NotationReading } from './tree'
import type { Span } from './tree'

const MAX_DEPTH = 64
/** A comment, the beginning of character data, an instruction, a declaration, or a tag. */
const TAG = patternOf(
  'gu',
  String.raw`<(?:!--[\s\S]{0,20000}?-->|!\[CDATA\[|\?[^>]{0,2000}\?>|![A-Z][^>]{0,2000}>`,
  String.raw`|(\/?)([\p{L}_][\p{L}\p{N}_.:-]{0,120})([^<>]{0,8000}?)(\/?)>)`,
)
const ATTRIBUTE = /([\p{L}_:][\p{L}\p{N}_.:-]{0,120})\s{0,20}=\s{0,20}(?:"([^"<]{0,8000})"|'([^'<]{0,8000})')/gu
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The text of XML with its references replaced. XML 1.0 section 4.6. */
function unescapedXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (all, hex, decimal, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? all
    const code = hex ? parseInt(String(hex), 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}

type Open = { name: string; from: number; inner: number; type: string; entries: NotationEntry[]; texts: Span[] }

/**
 * Reads elements and attributes as named values, tolerantly: pasted XML is often a part of a document. An element
 * becomes an entry under its name, a text where it holds nothing else; `<key>` of a property list names the element
 * that follows it.
 */
export function readXml(text: string): NotationReading | null {
  const root: Open = { name: '', from: 0, inner: 0, type: '', entries: [], texts: [] }
  const stack: Open[] = [root]
  let last = 0
  let tags = 0
  for (const m of text.matchAll(TAG)) {
    const open = stack.at(-1) ?? root
    if (m[0] === '<![CDATA[') continue
    if (m.index > last) open.texts.push({ from: last, to: m.index })
    last = m.index + m[0].length
    const [, closes, name, rest = '', closed] = m
    if (name === undefined) continue
    tags++
    if (closes) close(text, stack, name, m.index, last)
    else {
      const child: Open = {
        name,
        from: m.index,
        inner: last,
        type: name,
        entries: attributesOf(rest, m.index + 1 + name.length),
        texts: [],
      }
      if (closed || stack.length >= MAX_DEPTH) add(stack.at(-1) ?? root, child, nodeOf(text, child, last, last))
      else stack.push(child)
    }
  }
  if (tags === 0) return null
  const cutOff = stack.length > 1
  while (stack.length > 1) close(text, stack, stack.at(-1)?.name ?? '', text.length, text.length)
  const span = { from: 0, to: text.length }
  const node = groupNode(span, null, named(root.entries), [], 'map')
  return { notation: 'xml', root: node, span, cutOff, unread: [] }
}

function close(text: string, stack: Open[], name: string, to: number, end: number): void {
  const at = stack.findLastIndex((open) => open.name === name)
  if (at <= 0) return
  while (stack.length > at) {
    const open = stack.pop()
    const parent = stack.at(-1)
    if (open && parent) add(parent, open, nodeOf(text, open, to, end))
  }
}

function add(parent: Open, { name, from }: Open, value: NotationNode): void {
  parent.entries.push({ name, nameSpan: { from: from + 1, to: from + 1 + name.length }, value })
}

function nodeOf(text: string, open: Open, to: number, end: number): NotationNode {
  const span = { from: open.from, to: end }
  const own = text.slice(open.inner, Math.max(open.inner, to))
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)(?:\]\]>\s*)?$/.exec(own)?.[1]
  if (open.entries.length > 0) {
    const [words] = open.texts.map((part) => text.slice(part.from, part.to).trim()).filter((part) => part !== '')
    const items = words === undefined ? textsOf(own, open, to) : textsOf(words, open, to)
    return groupNode(span, open.name, named(open.entries), items, 'map')
  }
  const inner = { from: open.inner, to: Math.max(open.inner, to) }
  return scalarNode('string', span, cdata ?? unescapedXml(own.trim()), inner)
}

/** The text beside attributes or elements. */
function textsOf(words: string, open: Open, to: number): NotationNode[] {
  return words === '' || words.includes('<') ? [] : [bareNode(unescapedXml(words.trim()), { from: open.inner, to })]
}

function attributesOf(rest: string, offset: number): NotationEntry[] {
  return Array.from(rest.matchAll(ATTRIBUTE), (m): NotationEntry => {
    const from = offset + m.index
    const value = m[2] ?? m[3] ?? ''
    const to = from + m[0].length
    const inner = { from: to - 1 - value.length, to: to - 1 }
    return {
      name: m[1] ?? '',
      nameSpan: { from, to: from + (m[1] ?? '').length },
      value: scalarNode('string', { from: inner.from - 1, to }, unescapedXml(value), inner),
    }
  })
}

/** `<key>a</key><string>b</string>` of a property list is an entry `a`. */
function named(entries: readonly NotationEntry[]): NotationEntry[] {
  const out: NotationEntry[] = []
  for (let i = 0; i < entries.length; i++) {
    const [entry, next] = [entries[i], entries[i + 1]]
    if (entry?.name === 'key' && entry.value.kind === 'string' && next && next.name !== 'key') {
      out.push({ name: entry.value.text, nameSpan: entry.value.textSpan, value: next.value })
      i++
    } else if (entry) out.push(entry)
  }
  return out
}
