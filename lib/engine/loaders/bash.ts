import { commandLineAt, type Command, type Piece, type Word } from './bash-words'
import { lineEntry, unsetEntry, type LoadedEntry, type Loader, type Loading } from './model'

/** Words that make more of a file than assignments: what they do is not followed. */
const SCRIPT_WORDS = new Set(
  (
    'if then else elif fi for while until do done case esac select function time coproc { } ! [[ ]] ' +
    'exit return exec eval source . unset read declare typeset local readonly set shopt trap alias'
  ).split(' '),
)

/** What bash has a value for without a file. Source: bash(1), Shell Variables. */
const OWN_VARIABLES = [
  ['_', 'BASH\\w*', 'COMP\\w*', 'DIRSTACK', 'EPOCH\\w+', 'EUID', 'FUNCNAME', 'GROUPS', 'HIST\\w+', 'HOME', 'HOST\\w*'],
  ['IFS', 'LINENO', 'MACHTYPE', 'OLDPWD', 'OPT\\w+', 'OSTYPE', 'PATH', 'PIPESTATUS', 'POSIXLY_CORRECT', 'PPID'],
  ['PS\\d', 'PWD', 'RANDOM', 'SECONDS', 'SHELL\\w*', 'SHLVL', 'SRANDOM', 'TERM', 'UID'],
].flat()
const OWN_VARIABLE = new RegExp(`^(?:${OWN_VARIABLES.join('|')})$`)

/**
 * bash `source FILE`, with the values exported: the file is a program. A blank ends a value, and what stands behind it
 * is run as a command that has the value, and nobody else has it. Quotes may stand anywhere in a value, `$` is expanded
 * but between single ones, a carriage return is a character like any other, and what bash cannot read ends the file.
 * A command, a home directory and whatever else is not in the file is never guessed.
 * Source: bash(1), SIMPLE COMMANDS, QUOTING, EXPANSION; gnu.org/software/bash/manual, 3.7.1.
 */
function loadBash(text: string): Loading {
  const entries: LoadedEntry[] = []
  const known = new Map<string, string | { readonly unknown: string }>()
  let place = 0
  let line = 1
  while (place < text.length) {
    const read = commandLineAt(text, place)
    if ('fault' in read) return { entries, stopped: `${read.fault}, and stops in line ${line}` }
    for (const command of read.commands) {
      const first = command.words[0]?.raw
      if (first !== undefined && SCRIPT_WORDS.has(first))
        return { entries, stopped: `runs a script from line ${line} on, which only a run of it can tell` }
      for (const entry of run(command, known)) {
        entries.push(entry)
        const { outcome } = entry
        if (outcome.kind !== 'unset')
          known.set(entry.name, outcome.kind === 'set' ? outcome.value : { unknown: outcome.why })
      }
    }
    for (let i = place; i < read.next; i += 1) if (text[i] === '\n') line += 1
    place = read.next
  }
  return { entries, stopped: null }
}

type Known = Map<string, string | { readonly unknown: string }>

/** What one command sets. A name that it only seems to set is unset, unless an earlier line has set it. */
function run({ words, odd, inSubshell }: Command, known: Known): LoadedEntry[] {
  const assigned = words.findIndex((word) => word.name === null)
  const isExport = words[0]?.raw === 'export'
  const named = isExport ? words.flatMap(exported) : words.filter((word) => word.name !== null)
  const given = assigned === -1 || isExport ? named : words.slice(0, assigned)
  const rest = words.slice(given.length)
  if (inSubshell) return unsetUnlessKnown(known, given, 'sets it in a process of its own, which then ends')
  const others = isExport ? [] : rest.map((word) => word.pieces.map((piece) => textOf(piece, known)))
  // a word that is nothing but an empty variable is no word, and then no command
  const isCommand = others.some(
    (parts, i) => rest[i]?.isQuoted || parts.some((part) => typeof part === 'string' && part !== ''),
  )
  if (isCommand)
    return [
      ...unsetUnlessKnown(known, given, 'sets it only for the command that it finds behind the blank'),
      ...seeming(rest).filter(({ name }) => !known.has(name)),
    ]
  const unclear = others.flat().find((part) => typeof part !== 'string')?.unknown ?? null
  const values = new Map(known)
  return given.map((word) => {
    const entry = assignment(word, odd ?? unclear, values)
    if (entry.outcome.kind === 'set') values.set(entry.name, entry.outcome.value)
    return entry
  })
}

/** `export` looks at what is left of its words when the quotes are gone, so that these may stand in the name too. */
function exported(word: Word): Word[] {
  if (word.name !== null) return [word]
  const text = word.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
  const name = /^([A-Za-z_]\w*)=/.exec(text)?.[1]
  return name !== undefined && word.pieces.every(({ kind }) => kind === 'text') ? [{ ...word, name }] : []
}

function unsetUnlessKnown(known: Known, words: readonly Word[], why: string): LoadedEntry[] {
  return words.flatMap(({ name }) => (name === null || known.has(name) ? [] : [unsetEntry(name, why)]))
}

/** Words that other loaders take for an assignment and bash for a command. */
function seeming(words: readonly Word[]): LoadedEntry[] {
  const name = words[0]?.raw.split('=')[0] ?? ''
  const isSeen = /^[\w.-]+$/.test(name) && (words[0]?.raw.includes('=') || words[1]?.raw.startsWith('='))
  return isSeen ? [unsetEntry(name, 'takes the line for a command of that name')] : []
}

function assignment(word: Word, odd: string | null, known: Known): LoadedEntry {
  const name = word.name ?? ''
  const parts = word.pieces.map((piece) => textOf(piece, known))
  const unknown = odd ?? parts.find((part) => typeof part !== 'string')?.unknown
  if (unknown !== undefined) return { name, part: '', outcome: { kind: 'unknown', why: unknown } }
  return lineEntry(name, parts.join('').slice(name.length + 1))
}

function textOf(piece: Piece, known: Known): string | { readonly unknown: string } {
  if (piece.kind === 'text') return piece.text
  if (piece.kind === 'unknown') return { unknown: piece.why }
  const value = known.get(piece.name)
  if (value === undefined && OWN_VARIABLE.test(piece.name))
    return { unknown: `has a value of its own for $${piece.name}` }
  if (typeof value === 'object') return value
  const counts = value !== undefined && !(piece.ifEmpty && value === '')
  return counts ? value : (piece.otherwise ?? '')
}

export const bash: Loader = {
  id: 'bash',
  name: 'bash source',
  short: 'bash',
  reads: ['lines'],
  source: {
    title: 'bash(1), SIMPLE COMMANDS, QUOTING and EXPANSION',
    url: 'https://www.gnu.org/software/bash/manual/bash.html',
    version: '5.2',
    read: '2026-11-29',
    compared: ['lines'],
  },
  load: loadBash,
}
