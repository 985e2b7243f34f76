import { readLiteralAt } from './literal'
import { patternOf } from './pattern'
import { quotedAt, quoteSearch } from './quotes'
import { bareNode, groupNode, scalarNode, type Notation, type NotationEntry, type NotationNode } from './tree'
import type { NotationReading, Span } from './tree'

const MAX_LINES = 20_000

/** `name: value`, `name = value`, also with `export`, a list dash, quotes, or the signs of a transcript before it. */
const PAIR = patternOf(
  'u',
  String.raw`^(?:[<>*] )?(?:export |set |setx |\$env:|ENV |-H )?`,
  String.raw`["']?([\p{L}_$@][\p{L}\p{N}_$.@\/() [\]-]{0,120}?)["']?`,
  String.raw`\s{0,20}(=>|:=|=|:(?=[\s"'[{]|$)|：)[^\S\n]{0,40}`,
)
const HEADER = /^(?:[<>] ?)?["']?([A-Za-z0-9!#$%&'*+.^_`|~-]{1,100})["']?[^\S\n]{0,4}:[^\S\n]{0,40}/
const SECTION = /^\[([^\][\n]{1,200})\]\s*$/
const COMMENT = /^(?:[#;]|\/\/|<!--|---\s*$|\.\.\.\s*$|%)/

type Line = { readonly from: number; readonly to: number; readonly indent: number; readonly text: string }
type Frame = { readonly indent: number; readonly entries: NotationEntry[]; readonly items: NotationNode[] }

/**
 * Reads text of one name and value a line: YAML without anchors, properties, `.env`, INI and TOML, headers. Lines that
 * are indented belong to the name above. A text half of whose lines are something else is none of these.
 */
export function readLines(text: string): NotationReading | null {
  const lines = linesOf(text)
  const root: Frame = { indent: -1, entries: [], items: [] }
  const state: State = { text, lines, at: 0, unread: [], pairs: 0, cutOff: false, colons: 0, dashes: 0, sections: 0 }
  readBlock(state, root, 0)
  if (state.pairs === 0 || state.unread.length > Math.max(state.pairs, lines.length / 2)) return null
  const span = { from: 0, to: text.length }
  const node = groupNode(span, null, root.entries, root.items, 'map')
  return { notation: notationOf(state), root: node, span, cutOff: state.cutOff, unread: state.unread }
}

type State = {
  readonly text: string
  readonly lines: readonly Line[]
  at: number
  readonly unread: Span[]
  pairs: number
  colons: number
  dashes: number
  sections: number
  cutOff: boolean
}

function notationOf({ colons, pairs, sections, dashes }: State): Notation {
  if (sections > 0) return 'ini'
  return dashes > 0 || colons > pairs / 2 ? 'yaml' : 'lines'
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const raw of text.split('\n')) {
    if (lines.length >= MAX_LINES) break
    const line = raw.replace(/\r$/, '')
    const indent = line.length - line.trimStart().length
    const content = line.trim()
    if (content !== '' && !COMMENT.test(content))
      lines.push({ from: from + indent, to: from + indent + content.length, indent, text: content })
    from += raw.length + 1
  }
  return lines
}

/** The lines that are indented more than a frame. */
function readBlock(state: State, frame: Frame, depth: number): void {
  for (let line = state.lines[state.at]; line && line.indent > frame.indent; line = state.lines[state.at]) {
    const section = SECTION.exec(line.text)?.[1]
    if (section !== undefined && depth === 0) readSection(state, frame, line, section)
    else if (/^-(?:\s|$)/.test(line.text)) readItem(state, frame, line, depth)
    else readPair(state, frame, line, line.indent, depth)
  }
}

function readSection(state: State, frame: Frame, line: Line, name: string): void {
  state.at++
  state.sections++
  const inner: Frame = { indent: -1, entries: [], items: [] }
  for (let next = state.lines[state.at]; next && !SECTION.test(next.text); next = state.lines[state.at])
    readPair(state, inner, next, next.indent, 1)
  const span = { from: line.from, to: state.lines[state.at - 1]?.to ?? line.to }
  const nameSpan = { from: line.from + 1, to: line.from + 1 + name.length }
  frame.entries.push({ name, nameSpan, value: groupNode(span, null, inner.entries, inner.items, 'map') })
}

function readItem(state: State, frame: Frame, line: Line, depth: number): void {
  const gap = /^-\s*/.exec(line.text)?.[0].length ?? 1
  const rest: Line = { from: line.from + gap, to: line.to, indent: line.indent + gap, text: line.text.slice(gap) }
  state.dashes++
  if (depth < 40 && pairIn(rest)) {
    const inner: Frame = { indent: line.indent, entries: [], items: [] }
    readPair(state, inner, rest, rest.indent, depth + 1)
    readBlock(state, inner, depth + 1)
    frame.items.push(groupNode({ from: rest.from, to: endOf(state, rest) }, null, inner.entries, inner.items, 'map'))
    return
  }
  state.at++
  frame.items.push(scalarAt(state, rest.from, rest.to))
}

const endOf = (state: State, line: Line) => state.lines[state.at - 1]?.to ?? line.to

function pairIn(
  line: Line,
): { readonly name: string; readonly from: number; readonly value: number; readonly sign: string } | null {
  const m = PAIR.exec(line.text) ?? HEADER.exec(line.text)
  if (!m) return null
  const name = (m[1] ?? '').trim()
  return { name, from: line.from + line.text.indexOf(name), value: line.from + m[0].length, sign: m[2] ?? ':' }
}

function readPair(state: State, frame: Frame, line: Line, indent: number, depth: number): void {
  const pair = pairIn(line)
  state.at++
  if (!pair) {
    state.unread.push({ from: line.from, to: line.to })
    return
  }
  state.pairs++
  if (pair.sign === ':') state.colons++
  const nameSpan = { from: pair.from, to: pair.from + pair.name.length }
  frame.entries.push({ name: pair.name, nameSpan, value: valueAt(state, line, pair.value, indent, depth) })
}

function valueAt(state: State, line: Line, from: number, indent: number, depth: number): NotationNode {
  const next = state.lines[state.at]
  const rest = state.text.slice(from, line.to)
  const isBlock = /^[|>][+-]?\d?$/.test(rest)
  const deeper =
    next !== undefined && (next.indent > indent || (rest === '' && /^-\s/.test(next.text) && next.indent >= indent))
  if ((rest === '' || isBlock) && deeper && depth < 40)
    return isBlock ? blockOf(state, indent) : innerOf(state, next, indent, depth)
  return scalarAt(state, from, line.to)
}

function innerOf(state: State, next: Line, indent: number, depth: number): NotationNode {
  const inner: Frame = { indent: next.indent > indent ? indent : indent - 1, entries: [], items: [] }
  if (next.indent > indent && !pairIn(next) && !/^-\s/.test(next.text)) {
    state.at++
    return scalarAt(state, next.from, next.to)
  }
  if (next.indent === indent) readDashes(state, inner, indent, depth)
  else readBlock(state, inner, depth + 1)
  return groupNode({ from: next.from, to: endOf(state, next) }, null, inner.entries, inner.items, 'map')
}

/** YAML lets the dashes of a list stand as far left as the name that the list belongs to. */
function readDashes(state: State, frame: Frame, indent: number, depth: number): void {
  for (
    let line = state.lines[state.at];
    line?.indent === indent && /^-\s/.test(line.text);
    line = state.lines[state.at]
  )
    readItem(state, frame, line, depth + 1)
}

/** A literal block of YAML. */
function blockOf(state: State, indent: number): NotationNode {
  const first = state.lines[state.at]
  const texts: string[] = []
  for (let line = state.lines[state.at]; line && line.indent > indent; line = state.lines[state.at]) {
    texts.push(line.text)
    state.at++
  }
  const span = { from: first?.from ?? 0, to: state.lines[state.at - 1]?.to ?? 0 }
  return scalarNode('string', span, texts.join('\n'))
}

/** The value that stands in a line: in quotes, in brackets, or as it is, without a remark behind it. */
function scalarAt(state: State, from: number, to: number): NotationNode {
  const { text } = state
  if (/["'`“]/.test(text[from] ?? '')) {
    const found = quotedAt(text, from, to, quoteSearch())
    const rest = found ? text.slice(found.span.to, to).trim() : ''
    if (found?.closed && (rest === '' || /^[,;\\#]|^\/\//.test(rest)))
      return scalarNode('string', found.span, found.text, found.inner)
  }
  if (/[[{]/.test(text[from] ?? '')) {
    const found = readLiteralAt(text, from)
    if (
      found &&
      !found.cutOff &&
      /^[ \t]{0,40}[,;]?[ \t]{0,40}(?:\r?\n|$)/.test(text.slice(found.span.to, found.span.to + 100))
    ) {
      while ((state.lines[state.at]?.from ?? Infinity) < found.span.to) state.at++
      return found.root
    }
  }
  const whole = text.slice(from, to)
  const remark = /\s#\s.*$/.exec(whole.slice(0, 4000))?.[0].length ?? 0
  const bare = whole.slice(0, whole.length - remark).trimEnd()
  return bareNode(bare, { from, to: from + bare.length })
}
