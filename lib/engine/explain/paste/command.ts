import { asCurlWords, BEGINS_HTTPIE } from '../../http/curl/httpie'
import { oneOf } from '../../http/patterns'
import { parseCurl, type CurlCommand } from '../../http/curl/parse'
import { writtenWords } from '../../http/curl/words'
import type { PastedRequest } from './define'

/** A curl command of a paste, with what its findings rest on. */
export type Command = Omit<CurlCommand, 'request'> & {
  /** as it stands in the paste, prompt removed, continued lines joined as written */
  readonly source: string
  readonly request: PastedRequest
  /** the quotes do not close */
  readonly unbalanced: boolean
}

/** Reads one command of curl, or of HTTPie, as it was written for any shell. Never throws. */
export function readCommand(source: string): Command {
  const { list, unbalanced } = writtenWords(source)
  const command = parseCurl(asCurlWords(list))
  return { ...command, source, unbalanced, request: { ...command.request, complete: true } }
}

/** Prompts of shells: of a POSIX shell, with the name of a virtual environment before it; of PowerShell; of cmd.exe. */
const PROMPTS = [
  /(?:\([\w.-]{1,30}\) ?)?[\w.@~:/\\-]{0,60}[$#%>] {0,2}/,
  /> ?/,
  /PS [^>\n]{0,80}> ?/,
  /[A-Za-z]:\\[^>\n]{0,80}> ?/,
]
const BEGINS = oneOf([/(?:curl|curl\.exe)\s(?!: )/, BEGINS_HTTPIE])
const PROMPT = new RegExp(`^\\s{0,8}(?:${oneOf(PROMPTS).source})?(?=(?:sudo )?(?:${BEGINS.source}))`)
const CONTINUED = /[\\^`]\s{0,3}$/

export type FoundCommand = { readonly source: string; readonly prompt: string }

/**
 * The commands of curl and HTTPie among lines, each with its continued lines, and the lines that are left. A line that
 * begins with an option right after a command belongs to it in the writer’s mind: it stays in `source`, where the
 * finding for a lost continuation finds it.
 */
export function findCommands(lines: readonly string[]): {
  readonly commands: readonly FoundCommand[]
  readonly rest: readonly string[]
} {
  const commands: FoundCommand[] = []
  const rest: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const prompt = PROMPT.exec(lines[i] ?? '')
    if (!prompt || commands.length >= 20 || !/\s-|https?:|\.\w{2,}/.test(`${lines[i]} ${lines[i + 1] ?? ''}`)) {
      rest.push(lines[i] ?? '')
      continue
    }
    const taken = [(lines[i] ?? '').slice(prompt[0].length)]
    while (i + 1 < lines.length && taken.length < 200 && continues(taken, lines[i + 1] ?? ''))
      taken.push(lines[++i] ?? '')
    commands.push({ source: taken.join('\n').trim(), prompt: prompt[0].trim() })
  }
  return { commands, rest }
}

function continues(taken: readonly string[], next: string): boolean {
  if (CONTINUED.test(taken.at(-1) ?? '')) return true
  if (
    /^\s{1,12}--?[A-Za-z]/.test(next) ||
    /^\s{0,12}-(?:u|H|d|X|F|-user|-header|-data[\w-]*|-request|-form)[\s'"]/.test(next)
  )
    return true
  return openQuote(taken.join('\n'))
}

function openQuote(text: string): boolean {
  let quote = ''
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    if (c === '\\' && quote !== "'") i++
    else if (quote) quote = c === quote ? '' : quote
    else if (c === '"' || c === "'") quote = c
  }
  return quote !== '' && text.length < 20_000
}
