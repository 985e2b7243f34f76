import type { Language } from '@/lib/engine/model/language'
import type { ShellId } from '@/lib/engine/model/snippet'

/** What a shell would stumble over in a command that is pasted: the reason and the line, counted from 1. */
export type QuotingFault = { readonly line: number; readonly reason: string }

/**
 * Checks quoting and line continuation of a command for PowerShell or cmd, for which no interpreter is at hand.
 * It knows what the snippets use: strings, continuations, variables, pipes inside `for /f`.
 */
export function quotingFaults(shell: ShellId, code: string): readonly QuotingFault[] {
  return shell === 'cmd'
    ? cmdFaults(code)
    : shell === 'powershell'
      ? powershellFaults(code)
      : continuationFaults(code, '\\')
}

/**
 * An indented line that begins with an option belongs to the line above, which must say so with its continuation
 * character.
 */
function continuationFaults(code: string, mark: string): QuotingFault[] {
  const lines = code.split('\n')
  return lines.flatMap((text, i) => {
    const faults: QuotingFault[] = []
    const above = lines[i - 1] ?? ''
    if (/^ +-/.test(text) && !above.endsWith(` ${mark}`))
      faults.push({ line: i + 1, reason: 'the line above does not continue' })
    if (text.endsWith(mark) && i === lines.length - 1)
      faults.push({ line: i + 1, reason: 'nothing follows the continuation' })
    if (new RegExp(`\\${mark} +$`).test(text)) faults.push({ line: i + 1, reason: 'a space follows the continuation' })
    return faults
  })
}

function powershellFaults(code: string): QuotingFault[] {
  const faults = continuationFaults(code, '`')
  code.split('\n').forEach((text, i) => {
    const rest = text
      .replace(/`$/, '')
      .replace(/'[^']*'/g, "''")
      .replace(/"(?:[^"`]|`.)*"/g, '""')
    if (/["']/.test(rest.replaceAll("''", '').replaceAll('""', '')))
      faults.push({ line: i + 1, reason: 'a quote is not closed' })
    if (/(^|[^.\w])curl /.test(rest))
      faults.push({ line: i + 1, reason: 'curl is an alias of Invoke-WebRequest in Windows PowerShell' })
    if (/\$env:\w+:/.test(text)) faults.push({ line: i + 1, reason: 'a colon after a variable needs ${…}' })
  })
  return [...faults, ...bracketFaults(stripStrings(code, 'powershell'))]
}

function cmdFaults(code: string): QuotingFault[] {
  const faults = continuationFaults(code, '^')
  code
    .replaceAll(/ \^\n/g, ' ')
    .split('\n')
    .forEach((text, i) => {
      const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, '""')
      if (((bare.match(/"/g) ?? []).length & 1) === 1)
        faults.push({ line: i + 1, reason: 'a double quote is not closed' })
      if (/'/.test(bare)) faults.push({ line: i + 1, reason: 'cmd does not know single quotes' })
      if (/[^^]\|/.test(bare)) faults.push({ line: i + 1, reason: 'a pipe inside for /f is written ^|' })
      if (/%(?![A-Z][A-Z_]*%|[a-z]\b)/.test(text.replaceAll(/%[A-Z][A-Z_]*%/g, '')))
        faults.push({ line: i + 1, reason: 'a lone %' })
      if (/\$[A-Z]/.test(text)) faults.push({ line: i + 1, reason: 'a variable of another shell' })
    })
  return faults
}

/** Unbalanced brackets or quotes of a piece of source code, after its strings and comments are taken out. */
export function balanceFaults(language: Language, code: string): readonly QuotingFault[] {
  return bracketFaults(stripStrings(code, language))
}

const STRINGS: Partial<Record<Language, RegExp>> = {
  powershell: /'[^'\n]*'|"(?:[^"`\n]|`.)*"/g,
  ruby: /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|#[^\n{]*/g,
  python: /f?"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*/g,
}
const C_LIKE = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g

function stripStrings(code: string, language: Language): string {
  return code.replace(STRINGS[language] ?? C_LIKE, (text) => text.replace(/[^\n]/g, ' '))
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

function bracketFaults(code: string): QuotingFault[] {
  const open: { readonly char: string; readonly line: number }[] = []
  let line = 1
  for (const char of code) {
    if (char === '\n') line += 1
    else if ('([{'.includes(char)) open.push({ char, line })
    else if (char in PAIRS && open.pop()?.char !== PAIRS[char]) return [{ line, reason: `${char} closes nothing` }]
    else if (char === '"') return [{ line, reason: 'a quote is not closed' }]
  }
  return open.map((o) => ({ line: o.line, reason: `${o.char} is not closed` }))
}
