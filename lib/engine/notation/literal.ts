import { patternOf } from './pattern'
import { quotedAt, quoteSearch, stickyAt, type Quoted, type QuoteSearch } from './quotes'
import { bareNode, groupNode, scalarNode, type Notation, type NotationEntry } from './tree'
import type { NotationNode, NotationReading, Span } from './tree'

/** Deeper values are not read. */
const MAX_DEPTH = 48

/** How often a character is looked at, on average, before reading is given up: what is hostile costs no more. */
const LOOKS = 24

/** What an element costs beside its characters. */
const ELEMENT = 16

const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')', '<': '>' }

/** A class, a struct or a function before its bracket, with what languages write around its name. */
const TYPE = patternOf(
  'uy',
  String.raw`[&*%#@]{0,2}(?:new |struct |object )?[\p{L}_$\\][\p{L}\p{N}_$.\\:\-]{0,120}`,
  String.raw`(?:<[^<>\n(){}]{1,80}>)?(?:\[[\w*.]{0,40}\][\w.*]{0,60}(?: ?\{\})?)?`,
)
/** A type and how many members it has, in PHP and Node: `array(2) {`, `Map(1) {`, `object(Acme\Key)#3 (2) {`. */
const COUNTED = patternOf(
  'uy',
  String.raw`([\p{L}_$][\p{L}\p{N}_$\\]{0,120})\((?:\d{1,9}|[\p{L}_\\][\p{L}\p{N}_\\@]{0,120})\)`,
  String.raw`(?:#\d{1,9} ?\(\d{1,9}\))?\s{0,4}(?=\{)`,
)
/** What PHP's print_r and var_export write before a bracket in the same or the next line. */
const PHP_GROUP = /(?:array|[\p{L}_\\][\p{L}\p{N}_\\]{0,120} Object)\s{1,200}(?=\()/iuy
const PHP_STRING = /string\((\d{1,9})\) "/y
const PHP_SCALAR = /(int|float|double|bool|enum)\(([^()\n]{0,200})\)/y
/** `[Object]`, `[Function: f]`, `[Circular *1]`: what Node prints in place of a value. */
const PLACEHOLDER =
  /\[(?:(?:Object|Array|Map|Set|Getter\/Setter|Getter|Setter)|Function[^\]\n]{0,100}|Circular[^\]\n]{0,20})\]/y
const NODE_TYPE = /\[([A-Z][\w$]{0,60}(?:: [\w ]{1,60})?)\] ?(?=\{)/y
const GO_SLICE = /\[\d{0,6}\][*\w.]{1,80}(?=\{)/y
const RUBY_OBJECT = /#<(?:struct )?([\w:]{0,120})(?::0x[0-9a-f]{1,16})?[ >]?/y
const COMMENT = /\/\/[^\n]{0,2000}|\/\*[^*]{0,2000}\*\/|# [^\n]{0,2000}/y
/** What stands in place of what somebody or some program left out. */
const LEFT_OUT = /(?:\.\.\.|…) ?(?:\(?\d{1,9} more[^\n,)\]}]{0,60}\)?)?|\(truncated[^)\n]{0,40}\)?/y

const NAME = '[\\p{L}_$@][\\p{L}\\p{N}_$.@-]{0,120}(?:\\[\\w{0,40}\\])?[?!]?'
const SEPARATOR = '(?:=>|:=|:(?![:/]{1,2}[^\\s"\'])|：|=(?![=>]))'
const BARE_NAME = new RegExp(`(${NAME})([^\\S\\n]{0,4})(${SEPARATOR})`, 'uy')
const NUMBER_NAME = /(\d{1,12})(\s{0,4})(=>|:(?= ))/y
const BRACKET_NAME = patternOf(
  'y',
  String.raw`\[\s{0,2}(?:"([^"\n]{0,300})"|'([^'\n]{0,300})'|Symbol\(([^)\n]{0,200})\)|([^\]\n"'[]{1,200}?))`,
  String.raw`(?::[^\]\n]{0,160})?\]\s{0,8}(=>|:|=)`,
)
const SYMBOL_NAME = /:([\p{L}_][\p{L}\p{N}_]{0,120}[?!]?)\s{0,4}=>/uy
const SYMBOL = /:[\p{L}_][\p{L}\p{N}_]{0,120}[?!]?/uy
const AFTER_QUOTED_NAME = /\s{0,8}(=>|:(?!:)|：|=(?!=)|->)/y
/** Where a value without quotes ends because another name begins. */
const NEXT_NAME: Readonly<Record<string, RegExp>> = {
  ':': new RegExp(`\\s{1,8}(?:\\n\\s{0,200})?${NAME}:(?![:/])`, 'uy'),
  '=': new RegExp(`\\s{1,8}${NAME}=(?![=>])`, 'uy'),
}
const NAME_AFTER_COMMA = new RegExp(`,\\s{0,4}["']?${NAME}["']?\\s{0,2}(?:=|:)`, 'uy')

type Name = { readonly name: string; readonly span: Span; readonly separator: string }
type Mark = 'single-quotes' | 'bare-names' | '=' | '=>' | 'symbol' | 'python' | 'php' | 'go' | 'elixir' | 'spaced-='

/**
 * Reads values in brackets as programming languages print them, tolerantly: JSON, inspected objects, dictionaries,
 * hashes, structs, records, tuples. One pass; never throws; what is nested too deeply is marked as unread.
 */
export class LiteralReader {
  at: number
  cutOff = false
  readonly unread: Span[] = []
  readonly marks = new Set<Mark>()
  private looks: number
  private readonly closers: string[] = []
  private readonly search: QuoteSearch = quoteSearch()

  constructor(
    readonly text: string,
    from = 0,
    readonly end = text.length,
  ) {
    this.at = from
    this.looks = (end - from) * LOOKS + 2000
  }

  /** More was looked at than a text of this length is worth. */
  isSpent(): boolean {
    return this.looks <= 0
  }

  /** The value at the place of the reader. */
  value(after = ''): NotationNode {
    this.skipBlank()
    if (this.at >= this.end) {
      this.cutOff = true
      return bareNode('', { from: this.end, to: this.end })
    }
    return this.held() ?? this.bare(after)
  }

  /** What begins here and is no bare text, or null. */
  held(): NotationNode | null {
    const from = this.at
    return this.phpString(from) ?? this.binary(from) ?? this.quoted() ?? this.special(from) ?? this.bracketed(from)
  }

  private quoted(): NotationNode | null {
    const found = this.string()
    if (found === null) return null
    this.at = found.span.to
    if (this.text[found.inner.from - 1] === "'") this.marks.add('single-quotes')
    if (!found.closed) this.cutOff = true
    return scalarNode('string', found.span, found.text, found.inner)
  }

  private string(): Quoted | null {
    const found = quotedAt(this.text, this.at, this.end, this.search)
    if (found) this.looks -= found.span.to - found.span.from
    return found
  }

  /** PHP says how many bytes a string has, so it may hold quotes. */
  private phpString(from: number): NotationNode | null {
    if (this.text[from] !== 's') return null
    const head = stickyAt(PHP_STRING, this.text, from)
    if (head === null) return null
    this.marks.add('php')
    const inner = from + head.length
    const bytes = Number(/\d+/.exec(head)?.[0] ?? 0)
    const to = afterBytes(this.text, inner, this.end, bytes)
    const ends = this.text[to] === '"' ? to : lineEnd(this.text, inner, this.end)
    this.looks -= ends - from
    if (this.text[to] !== '"') {
      const quote = this.text.lastIndexOf('"', ends)
      const close = quote >= inner && quote < ends ? quote : ends
      this.cutOff ||= close === ends
      this.at = Math.min(close + 1, this.end)
      return this.phpNode(from, inner, close)
    }
    this.at = to + 1
    return this.phpNode(from, inner, to)
  }

  private phpNode(from: number, inner: number, to: number): NotationNode {
    return scalarNode('string', { from, to: this.at }, this.text.slice(inner, to), { from: inner, to })
  }

  /** `<<"text">>` of Erlang and Elixir. */
  private binary(from: number): NotationNode | null {
    if (!this.text.startsWith('<<', from)) return null
    this.at = from + 2
    const found = this.string()
    if (found === null) {
      this.at = from
      return null
    }
    this.marks.add('elixir')
    this.at = found.span.to
    if (this.text.startsWith('>>', this.at)) this.at += 2
    return scalarNode('string', { from, to: this.at }, found.text, found.inner)
  }

  /** Forms that begin with a sign: symbols, inspected Ruby objects, what Node left out. */
  private special(from: number): NotationNode | null {
    const placeholder = this.text[from] === '[' ? stickyAt(PLACEHOLDER, this.text, from) : null
    if (placeholder !== null) return this.bareOf(from, placeholder)
    const php = /[ifdbe]/.test(this.text[from] ?? '') ? stickyAt(PHP_SCALAR, this.text, from) : null
    if (php !== null) {
      this.marks.add('php')
      this.at = from + php.length
      const text = php.slice(php.indexOf('(') + 1, -1)
      const inner = { from: from + php.indexOf('(') + 1, to: this.at - 1 }
      return { ...bareNode(text, { from, to: this.at }), textSpan: inner }
    }
    if (this.text[from] !== ':') return null
    if (this.text[from + 1] === '"') {
      this.at++
      return this.quoted()
    }
    const symbol = stickyAt(SYMBOL, this.text, from)
    if (symbol === null) return null
    this.marks.add('symbol')
    this.at = from + symbol.length
    return scalarNode('bare', { from, to: this.at }, symbol.slice(1), { from: from + 1, to: this.at })
  }

  private bareOf(from: number, text: string): NotationNode {
    this.at = from + text.length
    return bareNode(text, { from, to: this.at })
  }

  private bracketed(from: number): NotationNode | null {
    const object = this.text[from] === '#' ? stickyAt(RUBY_OBJECT, this.text, from) : null
    if (object !== null && !object.endsWith('>')) {
      this.at = from + object.length
      this.marks.add('symbol')
      return this.group(from, '>', /#<(?:struct )?([\w:]*)/.exec(object)?.[1] ?? null, 'map')
    }
    const type = this.typeAt(from)
    const bracket = from + type.length
    const closer = CLOSERS[this.text[bracket] ?? '']
    if (closer === undefined || closer === '>') return null
    if (type !== '') this.looks -= type.length
    this.noteType(type)
    this.at = bracket + 1
    return this.group(from, closer, nameOfType(type), closer === '}' ? 'map' : 'list')
  }

  /** What stands before a bracket and belongs to it; empty where the bracket stands alone. */
  private typeAt(from: number): string {
    const text = this.text
    if (!/[[\p{L}_$\\&*%#@]/u.test(text[from] ?? '')) return ''
    if (text[from] === '[') return stickyAt(NODE_TYPE, text, from) ?? stickyAt(GO_SLICE, text, from) ?? ''
    const counted = stickyAt(COUNTED, text, from) ?? stickyAt(PHP_GROUP, text, from)
    if (counted !== null) return counted
    const word = stickyAt(TYPE, text, from)
    if (word === null)
      return /[%#@&]/.test(text[from] ?? '') && /[{(]/.test(text[from + 1] ?? '') ? (text[from] ?? '') : ''
    const space = /^ [{[]/.test(text.slice(from + word.length, from + word.length + 2)) ? ' ' : ''
    return /[{[(]/.test(text[from + word.length + space.length] ?? '') ? word + space : ''
  }

  private noteType(type: string): void {
    if (/^array|Object\s+$|^object\(/i.test(type)) this.marks.add('php')
    else if (/^(?:map\[|\[\]|&?[a-z]+\.[A-Z]\w*$)/.test(type)) this.marks.add('go')
    else if (type.startsWith('%')) this.marks.add('elixir')
    else if (/^(?:OrderedDict|QueryDict|dict|defaultdict|ImmutableMultiDict|CaseInsensitiveDict)$/.test(type))
      this.marks.add('python')
  }

  /** The inside of a bracket, up to its closer. */
  private group(from: number, closer: string, type: string | null, whenEmpty: 'map' | 'list'): NotationNode {
    const entries: NotationEntry[] = []
    const items: NotationNode[] = []
    if (this.closers.length >= MAX_DEPTH || this.isSpent()) return this.tooDeep(from)
    this.closers.push(closer)
    while (!this.endsGroup(closer)) {
      const before = this.at
      this.looks -= ELEMENT
      if (this.skipLeftOut()) continue
      const name = this.name()
      if (name) entries.push({ name: name.name, nameSpan: name.span, value: this.valueOf(name) })
      else items.push(this.value(closer === '>' ? '=' : ''))
      if (this.at === before) this.at++
    }
    this.closers.pop()
    return groupNode({ from, to: this.at }, type, entries, items, whenEmpty)
  }

  private tooDeep(from: number): NotationNode {
    this.unread.push({ from, to: this.end })
    this.at = this.end
    return bareNode('', { from, to: this.end })
  }

  /** Whether nothing more stands in the group; takes its closer. The closer of a group around it ends it too. */
  private endsGroup(closer: string): boolean {
    this.skipBetween()
    if (this.at >= this.end) {
      this.cutOff = true
      return true
    }
    const c = this.text[this.at] ?? ''
    if (c === closer) {
      this.at++
      return true
    }
    if (!/[)\]}>]/.test(c)) return false
    if (this.closers.includes(c)) {
      this.unread.push({ from: this.at, to: this.at })
      return true
    }
    this.at++
    return this.endsGroup(closer)
  }

  private skipLeftOut(): boolean {
    if (!/[.…(]/.test(this.text[this.at] ?? '')) return false
    const left = stickyAt(LEFT_OUT, this.text, this.at)
    if (left === null) return false
    this.at += left.length
    if (!/more/.test(left)) this.cutOff = true
    return true
  }

  /** The name of an entry and what separates it from its value, or null where a value stands alone. */
  private name(): Name | null {
    const from = this.at
    return this.quotedName(from) ?? this.bracketName(from) ?? this.symbolName(from) ?? this.bareName(from)
  }

  private quotedName(from: number): Name | null {
    const start = this.text[from] === ':' && this.text[from + 1] === '"' ? from + 1 : from
    if (!/["'“\\`buBU<]/.test(this.text[start] ?? '')) return null
    const binary = this.text.startsWith('<<', start) ? 2 : 0
    this.at = start + binary
    const found = this.string()
    this.at = from
    if (found === null || !found.closed) return null
    const to = found.span.to + (binary > 0 && this.text.startsWith('>>', found.span.to) ? 2 : 0)
    const separator = stickyAt(AFTER_QUOTED_NAME, this.text, to)
    if (separator === null || to + separator.length > this.end) return null
    if (this.text[found.inner.from - 1] === "'") this.marks.add('single-quotes')
    return this.named(found.text, found.inner, to + separator.length, separator)
  }

  private bracketName(from: number): Name | null {
    if (this.text[from] !== '[') return null
    BRACKET_NAME.lastIndex = from
    const m = BRACKET_NAME.exec(this.text)
    if (!m) return null
    const name = m[1] ?? m[2] ?? m[3] ?? m[4] ?? ''
    const start = this.text.indexOf(name, from + 1)
    return this.named(name, { from: start, to: start + name.length }, from + m[0].length, m[5] ?? '')
  }

  private symbolName(from: number): Name | null {
    SYMBOL_NAME.lastIndex = from
    const m = this.text[from] === ':' ? SYMBOL_NAME.exec(this.text) : null
    if (!m) return null
    this.marks.add('symbol')
    const name = m[1] ?? ''
    return this.named(name, { from: from + 1, to: from + 1 + name.length }, from + m[0].length, '=>')
  }

  private bareName(from: number): Name | null {
    const pattern = /\d/.test(this.text[from] ?? '') ? NUMBER_NAME : BARE_NAME
    pattern.lastIndex = from
    const m = pattern.exec(this.text)
    if (!m || from + m[0].length > this.end) return null
    const [all, name = '', gap = '', separator = ''] = m
    this.marks.add('bare-names')
    if (separator === '=' && gap !== '') this.marks.add('spaced-=')
    return this.named(name.replace(/^@+/, ''), { from, to: from + name.length }, from + all.length, separator)
  }

  private named(name: string, span: Span, valueFrom: number, separator: string): Name {
    const sign = separator.trim()
    if (sign === '=' || sign === '=>') this.marks.add(sign)
    this.at = valueFrom
    return { name, span, separator: sign }
  }

  /** The value of a name. Where the next name follows at once it has none. */
  private valueOf({ separator }: Name): NotationNode {
    const from = this.at
    this.skipBlank()
    const crossed = this.text.slice(from, this.at)
    const next = separator === '=>' ? this.text[this.at] === '[' && crossed.includes('\n') : crossed !== ''
    if (next && separator !== '：' && this.beginsName(separator)) return bareNode('', { from, to: from })
    if (this.at >= this.end || this.closers.includes(this.text[this.at] ?? '') || this.text[this.at] === ',') {
      this.cutOff ||= this.at >= this.end
      return bareNode('', { from, to: from })
    }
    return this.value(separator)
  }

  private beginsName(separator: string): boolean {
    if (separator === '=>') return stickyAt(BRACKET_NAME, this.text, this.at) !== null
    BARE_NAME.lastIndex = this.at
    return BARE_NAME.exec(this.text)?.[3] === separator
  }

  /** Text without quotes, up to where it can only end: a comma, a closer, the next name, the end of the line. */
  private bare(after: string): NotationNode {
    const from = this.at
    const nextName = NEXT_NAME[after]
    let nested = 0
    for (; this.at < this.end; this.at++) {
      this.looks--
      const c = this.text[this.at] ?? ''
      if (c === '\n' || this.isEscapedBreak(c)) break
      if (/[([{]/.test(c)) nested++
      else if (/[)\]}>]/.test(c)) {
        if (nested > 0 && c !== '>') nested--
        else if (this.closers.includes(c)) break
      } else if (c === ',' && nested === 0 && this.commaEnds(after)) break
      else if (c === ';' && this.text[this.at + 1] === '\n') break
      else if (c === ' ' || c === '\t') {
        if (nextName && nested === 0 && stickyAt(nextName, this.text, this.at) !== null) break
        if (stickyAt(/ ?\(truncated/y, this.text, this.at) !== null) break
      }
    }
    if (this.at >= this.end) this.cutOff = true
    const text = this.text.slice(from, this.at).trimEnd()
    return bareNode(text, { from, to: from + text.length })
  }

  /** `\n` written out, in text that was escaped as a whole. */
  private isEscapedBreak(c: string): boolean {
    return c === '\\' && /^\\{1,8}[nr]/.test(this.text.slice(this.at, this.at + 9))
  }

  private commaEnds(after: string): boolean {
    if (after === '' || after === ':') return true
    const next = this.text[this.at + 1] ?? '\n'
    return /[\s)\]}>"']/.test(next) || stickyAt(NAME_AFTER_COMMA, this.text, this.at) !== null
  }

  private skipBetween(): void {
    for (;;) {
      this.skipBlank()
      const c = this.text[this.at]
      if (this.at >= this.end || (c !== ',' && c !== ';')) return
      this.at++
    }
  }

  /** White space, written out or not, and comments. */
  private skipBlank(): void {
    for (;;) {
      const from = this.at
      while (this.at < this.end && /\s/.test(this.text[this.at] ?? '')) this.at++
      const written = this.text[this.at] === '\\' ? stickyAt(/\\{1,8}[nrt](?![a-z])/y, this.text, this.at) : null
      if (written !== null) this.at += written.length
      if (/[/#]/.test(this.text[this.at] ?? '')) this.at += stickyAt(COMMENT, this.text, this.at)?.length ?? 0
      this.looks -= this.at - from
      if (this.at > this.end) this.at = this.end
      if (this.at === from) return
    }
  }

  /** What the text was most likely printed by. */
  notation(): Notation {
    const has = (mark: Mark) => this.marks.has(mark)
    if (has('php') || (has('=>') && has('single-quotes') && !has('symbol') && !has('bare-names'))) return 'php'
    if (has('python')) return 'python'
    if (has('elixir')) return 'elixir'
    if (has('symbol') || (has('=>') && !has('single-quotes'))) return 'ruby'
    if (has('go')) return 'go'
    if (has('spaced-=')) return 'csharp'
    if (has('=')) return 'java'
    if (has('bare-names')) return has('single-quotes') ? 'javascript' : 'literal'
    return has('single-quotes') ? 'python' : 'json'
  }
}

function nameOfType(type: string): string | null {
  const name = type.replace(/^[[&*%#@]+|\]? ?$|\(.*$|\s+$/g, '').replace(/^(?:new|struct|object) /, '')
  return name === '' ? null : name.trim()
}

function afterBytes(text: string, from: number, end: number, bytes: number): number {
  let at = from
  for (let left = bytes; left > 0 && at < end; at++) {
    const code = text.charCodeAt(at)
    // of a surrogate pair each half counts two of the four bytes
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
  }
  return at
}

function lineEnd(text: string, from: number, end: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 || at > end ? end : at
}

/** Reads the value that begins at a place, and says where it ends. */
export function readLiteralAt(text: string, from: number, end = text.length): NotationReading | null {
  const reader = new LiteralReader(text, from, end)
  const root = reader.held()
  if (root === null) return null
  const { cutOff, unread } = reader
  return { notation: reader.notation(), root, span: { from, to: reader.at }, cutOff, unread }
}
