import type { Language } from '../model/language'
import type { ShellId } from '../model/snippet'

/** How one shell writes what a command needs. */
export type Shell = {
  readonly id: ShellId
  /** as it stands on the copy button */
  readonly name: string
  readonly language: Language
  /** `curl` alone is another command in Windows PowerShell 5.1 */
  readonly curl: string
  /** what joins a line with the next */
  readonly continuation: string
  /** a reference to an environment variable, for use inside double quotes */
  readonly variable: (name: string) => string
  /** a literal argument that holds no quote and no variable */
  readonly literal: (text: string) => string
}

export const SHELLS: Readonly<Record<ShellId, Shell>> = {
  bash: {
    id: 'bash',
    name: 'bash or zsh',
    language: 'bash',
    curl: 'curl',
    continuation: '\\',
    variable: (name) => `$${name}`,
    literal: (text) => `'${text}'`,
  },
  powershell: {
    id: 'powershell',
    name: 'PowerShell',
    language: 'powershell',
    curl: 'curl.exe',
    continuation: '`',
    variable: (name) => `\${env:${name}}`,
    literal: (text) => `'${text}'`,
  },
  cmd: {
    id: 'cmd',
    name: 'Windows cmd',
    language: 'cmd',
    curl: 'curl',
    continuation: '^',
    variable: (name) => `%${name}%`,
    literal: (text) => `"${text}"`,
  },
}

export const SHELL_IDS = Object.keys(SHELLS) as readonly ShellId[]

/**
 * A command over several lines: every line but the last ends with the shell's continuation, or the rest would never be
 * sent.
 */
export function overLines(shell: Shell, parts: readonly string[], indent = '  '): string {
  return parts.join(` ${shell.continuation}\n${indent}`)
}
