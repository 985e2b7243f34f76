/** A piece of a word of bash. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `$NAME` and its like; `otherwise` is the default of `${NAME:-default}`, with `ifEmpty` where a colon stands */
  | { readonly kind: 'variable'; readonly name: string; readonly otherwise: string | null; readonly ifEmpty: boolean }
  /** what only a run of bash would tell, as "bash …" ends */
  | { readonly kind: 'unknown'; readonly why: string }

export type Word = {
  readonly pieces: readonly Piece[]
  /** the name before `=` where the word is an assignment, that is where nothing of it is quoted; null in any other */
  readonly name: string | null
  /** whether a quote or a backslash stands in it: without, an empty word is none */
  readonly isQuoted: boolean
  /** as it stands in the file */
  readonly raw: string
}

export type Command = {
  readonly words: readonly Word[]
  /** why a value of this command is not what it looks like, as "bash …" ends; null in a plain command */
  readonly odd: string | null
  readonly inSubshell: boolean
}

/** The commands of one line, and where the next line begins; a fault is the end of a sentence with "bash". */
export type CommandLine = { readonly commands: readonly Command[]; readonly next: number } | { readonly fault: string }

/** Thrown where bash says that it cannot read the line; caught in this file. */
class SyntaxFault extends Error {}

const RUNS = 'runs a command to get it'
const NAME = /[A-Za-z_]\w*/y

/**
 * Reads the line of commands that begins at a place, as bash splits it into words: a newline, `;`, `&` and `|` end a
 * command, quotes and backslashes keep characters from having a meaning, and a quote goes on over lines.
 * Source: POSIX.1-2024, Shell Command Language, 2.2 and 2.3; bash(1), QUOTING and EXPANSION.
 */
export function commandLineAt(text: string, from: number): CommandLine {
  try {
    return readLine(text, from)
  } catch (fault) {
    if (fault instanceof SyntaxFault) return { fault: fault.message }
    throw fault
  }
}

function readLine(text: string, from: number): CommandLine {
  const commands: Command[] = []
  let words: Word[] = []
  let redirection: string | null = null
  let condition: string | null = null
  let isPiped = false
  /** an operator stands before, which needs a command behind it, if on the next line */
  let mustGoOn = false
  let place = from

  const end = (inSubshell: boolean) => {
    commands.push({ words, odd: redirection ?? condition, inSubshell })
    words = []
    redirection = condition = null
  }
  const isEmpty = () => words.length === 0 && redirection === null

  while (place < text.length) {
    const c = text[place] ?? ''
    const operator = /[;&|]{1,2}|[<>][>&|(<]?/y
    operator.lastIndex = place
    const found = operator.exec(text)?.[0]
    if (c === ' ' || c === '\t') place += 1
    else if (text.startsWith('\\\n', place)) place += 2
    else if (c === '#') place = endOfLine(text, place)
    else if (c === '\n') {
      place += 1
      if (!isEmpty()) end(isPiped)
      if (!mustGoOn) return { commands, next: place }
    } else if (found === undefined) {
      if (c === '(' || c === ')') throw new SyntaxFault(`cannot read a “${c}” here`)
      const read = wordAt(text, place)
      words.push(read.word)
      place = read.next
      mustGoOn = false
    } else if (c === '<' || c === '>') {
      redirection = `takes “${c}” for a redirection`
      place = endOfTarget(text, place, found)
      mustGoOn = false
    } else {
      if (isEmpty()) throw new SyntaxFault(`cannot read a “${c}” without a command before it`)
      if (![';', '&', '|', '&&', '||'].includes(found)) throw new SyntaxFault(`cannot read “${found}” here`)
      const isCondition = found === '&&' || found === '||'
      const why = isCondition ? `sets it only if what stands before “${found}” ends well or ill` : null
      condition ??= why
      end(isPiped || found === '&' || found === '|')
      condition = why
      isPiped = found === '|'
      mustGoOn = isCondition || isPiped
      place += found.length
    }
  }
  if (mustGoOn) throw new SyntaxFault('comes to the end of the file in the middle of a command')
  if (!isEmpty()) end(isPiped)
  return { commands, next: text.length }
}

/** The place behind a redirection and its target. */
function endOfTarget(text: string, from: number, operator: string): number {
  if (operator === '<<') throw new SyntaxFault('takes “<<” for the beginning of another text')
  if (operator.endsWith('(')) throw new SyntaxFault('takes a bracket for a command')
  const blanks = /[ \t]*/y
  blanks.lastIndex = from + operator.length
  const target = from + operator.length + (blanks.exec(text)?.[0].length ?? 0)
  if (target >= text.length || '\n;&|<>()#'.includes(text[target] ?? ''))
    throw new SyntaxFault('finds a redirection without a target')
  return wordAt(text, target).next
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function wordAt(text: string, from: number): { readonly word: Word; readonly next: number } {
  const pieces: Piece[] = []
  const literal = (piece: string) => pieces.push({ kind: 'text', text: piece })
  const name = /^([A-Za-z_]\w*)=/.exec(text.slice(from, from + 300))?.[1] ?? null
  let place = from
  if (name !== null) {
    literal(`${name}=`)
    place += name.length + 1
    if (text[place] === '(') throw new SyntaxFault('takes the brackets for a list of values')
  }
  const valueFrom = place
  while (place < text.length) {
    const c = text[place] ?? ''
    if (' \t\n;&|<>()'.includes(c)) break
    if (c === '\\') {
      if (text[place + 1] !== '\n') literal(text[place + 1] ?? '\\')
      place += 2
    } else if (c === "'") {
      const closing = closed(text.indexOf("'", place + 1))
      literal(text.slice(place + 1, closing))
      place = closing + 1
    } else if (c === '"') place = readDouble(text, place + 1, pieces)
    else if (c === '$' && text[place + 1] === "'") {
      pieces.push({ kind: 'unknown', why: "reads “$'…'” with escapes of its own" })
      place = closed(endOfAnsi(text, place + 2)) + 1
    } else if (c === '$' && text[place + 1] === '"') place += 1
    else if (c === '$' || c === '`') place = readDollar(text, place, pieces)
    else if (c === '~' && name !== null && (place === valueFrom || text[place - 1] === ':')) {
      pieces.push({ kind: 'unknown', why: 'puts a home directory in the place of “~”' })
      place += 1
    } else {
      literal(c)
      place += 1
    }
  }
  const raw = text.slice(from, place)
  return { word: { pieces, name, isQuoted: /['"\\]/.test(raw), raw }, next: place }
}

function closed(place: number): number {
  if (place === -1) throw new SyntaxFault('finds a quote that is not closed')
  return place
}

function endOfAnsi(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1
    else if (text[i] === "'") return i
  }
  return -1
}

/** Reads to the double quote that closes; returns the place behind it. */
function readDouble(text: string, from: number, pieces: Piece[]): number {
  let place = from
  while (place < text.length) {
    const c = text[place] ?? ''
    if (c === '"') return place + 1
    if (c === '\\') {
      const next = text[place + 1] ?? ''
      if (next !== '\n') pieces.push({ kind: 'text', text: '$`"\\'.includes(next) && next !== '' ? next : `\\${next}` })
      place += 2
    } else if (c === '$' || c === '`') place = readDollar(text, place, pieces)
    else {
      pieces.push({ kind: 'text', text: c })
      place += 1
    }
  }
  return closed(-1)
}

/** Reads what begins with `$` or a backtick, in double quotes or without; returns the place behind it. */
function readDollar(text: string, from: number, pieces: Piece[]): number {
  if (text[from] === '`') {
    pieces.push({ kind: 'unknown', why: RUNS })
    return closed(endOfBackticks(text, from + 1)) + 1
  }
  const next = text[from + 1] ?? ''
  if (next === '(') {
    pieces.push({ kind: 'unknown', why: RUNS })
    return closed(endOfBrackets(text, from + 1)) + 1
  }
  if (next === '{') return readBraces(text, from, pieces)
  NAME.lastIndex = from + 1
  const name = NAME.exec(text)?.[0]
  if (name) {
    pieces.push({ kind: 'variable', name, otherwise: null, ifEmpty: false })
    return from + 1 + name.length
  }
  if (/[\d$?!#@*-]/.test(next)) {
    pieces.push({ kind: 'unknown', why: `puts something of its own in the place of “$${next}”` })
    return from + 2
  }
  pieces.push({ kind: 'text', text: '$' })
  return from + 1
}

function readBraces(text: string, from: number, pieces: Piece[]): number {
  const simple = /^\$\{([A-Za-z_]\w*)(?:(:?)-([\w ./:@%+=,-]*))?\}/.exec(text.slice(from, from + 400))
  if (simple) {
    const [all, name = '', colon, otherwise = null] = simple
    pieces.push({ kind: 'variable', name, otherwise, ifEmpty: colon === ':' })
    return from + all.length
  }
  throw new SyntaxFault('does more with “${…}” than put in a value, which only a run of it can tell')
}

function endOfBackticks(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1
    else if (text[i] === '`') return i
  }
  return -1
}

function endOfBrackets(text: string, from: number): number {
  let open = 0
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '(') open += 1
    else if (text[i] === ')') {
      open -= 1
      if (open === 0) return i
    }
  }
  return -1
}
