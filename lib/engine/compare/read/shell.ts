/** What a script sets before its command, taken apart from it. */
export type ShellProgram = {
  /** without the assignments that stand before a command on its line */
  readonly program: string
  /** what variables are set to, as literals */
  readonly variables: ReadonlyMap<string, string>
}

const VALUE = `(?:"[^"\\n]{0,4000}"|'[^'\\n]{0,4000}'|[^\\s"'\`;&|<>()]{0,4000})`
/** `NAME=value`, of a script, of PowerShell and of `cmd.exe`, each on a line of its own. */
const LINE = new RegExp(
  `^[ \\t]{0,8}(?:export |set |\\$env:|\\$)?([A-Za-z_]\\w{0,60})[ \\t]{0,2}=[ \\t]{0,2}(${VALUE});?[ \\t]*$`,
  'gm',
)
/** Assignments before a command, which hold for it alone. */
const BEFORE = new RegExp(
  `^([ \\t]{0,8}(?:[$#] )?)((?:[A-Za-z_]\\w{0,60}=${VALUE}[ \\t]{1,4}){1,8})(?=curl(?:\\.exe)?\\s)`,
  'gm',
)
const ONE = new RegExp(`([A-Za-z_]\\w{0,60})=(${VALUE})[ \\t]`, 'g')

const unquoted = (text: string) => text.replace(/^(["'])([^]*)\1$/, '$2')

/** Reads the assignments of a script. Values that are made of commands stay unknown. */
export function readShell(text: string): ShellProgram {
  const variables = new Map<string, string>()
  const take = (name: string | undefined, value: string | undefined) => {
    if (name !== undefined && value !== undefined && !/^["']?\$\(|^`/.test(value)) variables.set(name, unquoted(value))
  }
  if (!/\bcurl\b/.test(text)) return { program: text, variables }
  for (const [, name, value] of text.matchAll(LINE)) take(name, value)
  const program = text.replace(BEFORE, (_, indent: string, assigned: string) => {
    for (const [, name, value] of assigned.matchAll(ONE)) take(name, value)
    return indent
  })
  return { program, variables }
}

/** A command with its variables filled in, as a shell does it: nowhere inside single quotes. */
export function expanded(source: string, variables: ReadonlyMap<string, string>): string {
  if (variables.size === 0) return source
  let out = ''
  let quote = ''
  for (let i = 0; i < source.length; i++) {
    const c = source[i] ?? ''
    const found =
      c === '$' && quote !== "'"
        ? /^\$(?:\{([A-Za-z_]\w*)\}|(?:env:)?([A-Za-z_]\w*))/.exec(source.slice(i, i + 80))
        : null
    const value = found ? variables.get(found[1] ?? found[2] ?? '') : undefined
    if (found && value !== undefined) {
      // inside double quotes a shell would read these in the text of the command only
      out += quote === '"' ? value.replace(/(["\\])/g, '\\$1') : value
      i += found[0].length - 1
      continue
    }
    if (c === '\\' && quote !== "'") {
      out += c + (source[++i] ?? '')
      continue
    }
    if (quote === '' && (c === '"' || c === "'")) quote = c
    else if (c === quote) quote = ''
    out += c
  }
  return out
}

/** The proxy that the environment of a command names. */
export function proxyVariable(variables: ReadonlyMap<string, string>): string | null {
  const name = [...variables.keys()].find((one) => /^(?:https?|all)_proxy$/i.test(one))
  return name === undefined ? null : (variables.get(name) ?? null)
}
