import { UsageFault, type Given, type OptionKind } from './command'
import { looksSecret, SECRET_ARGUMENT } from './secret-arguments'

/** Before the salt of a report, which has the form of a token. */
const PUBLIC_HEX = '--salt'

/**
 * Reads the arguments of a command. Throws a `UsageFault` for an option that is none, a value that is missing or one
 * too many, and for anything that looks like a secret; it repeats no value.
 */
export function readOptions(
  args: readonly string[],
  kinds: Readonly<Record<string, OptionKind>>,
  mostOperands: number,
): Given {
  if (args.some((arg, i) => args[i - 1] !== PUBLIC_HEX && looksSecret(arg))) throw new UsageFault(SECRET_ARGUMENT)
  const found = new Map<string, string[]>()
  const operands: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (!arg.startsWith('--') || arg === '--') {
      if (arg !== '--') operands.push(arg)
      continue
    }
    const [, name = '', , inline] = /^--([^=]*)(=([^]*))?$/.exec(arg) ?? []
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (kind === undefined) throw new UsageFault(`${shownOption(name)} is no option of this command.`)
    if (kind === 'flag' && inline !== undefined) throw new UsageFault(`--${name} takes no value.`)
    const value = kind === 'flag' ? '' : (inline ?? args[++i])
    if (value === undefined || (kind !== 'flag' && value === '')) throw new UsageFault(`--${name} needs a value.`)
    const before = found.get(name) ?? []
    if (kind === 'text' && before.length > 0) throw new UsageFault(`--${name} was given more than once.`)
    found.set(name, [...before, value])
  }
  if (operands.length > mostOperands) throw new UsageFault('There are more arguments than this command takes.')
  return {
    operands,
    has: (option) => found.has(option),
    text: (option) => found.get(option)?.[0] ?? null,
    all: (option) => found.get(option) ?? [],
  }
}

/** A name as far as it can be one. */
function shownOption(name: string): string {
  return /^[a-zA-Z][a-zA-Z-]{0,24}$/.test(name) ? `--${name}` : 'One of the arguments'
}
