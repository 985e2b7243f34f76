import { check } from './check'
import { explain } from './explain'
import { fingerprint } from './fingerprint'
import { guide } from './guide'
import { loaders } from './loaders'
import { compare } from './compare'
import { EXIT, UsageFault, type Command, type Exit } from './command'
import { readOptions } from './options'
import { mcp } from './mcp/server'
import { sign } from './sign'
import { print, say } from './terminal'
import { VERSION } from './version'

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  explain,
  compare,
  sign,
  env: loaders,
  fingerprint,
  guide,
  mcp,
}

function help(): string {
  const rows = Object.entries(COMMANDS).map(
    ([name, { synopsis, summary }]) => `  why401 ${name} ${synopsis}\n      ${summary}`,
  )
  return (
    `why401 ${VERSION}: why a call was answered 401\n\n${rows.join('\n')}\n\n` +
    'Values come from the environment, a file, standard input or a hidden prompt, never from an argument.\n' +
    'Exit codes: 0 accepted, 1 rejected, 2 not usable and nothing sent, 3 undecided, 4 accepted but not permitted.'
  )
}

async function main([name = '', ...args]: readonly string[]): Promise<Exit> {
  if (name === '--help' || name === '-h' || name === 'help') return (print(help()), EXIT.ok)
  if (name === '--version' || name === '-v') return (print(VERSION), EXIT.ok)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    // everything is looked at for secrets before anything is said of it
    const given = readOptions(args, { ...command?.options, help: 'flag' }, command ? command.operands : args.length)
    if (!command) throw new UsageFault(`There is no such command. It is one of ${Object.keys(COMMANDS).join(', ')}.`)
    if (given.has('help')) return (print(`why401 ${name} ${command.synopsis}\n${command.summary}`), EXIT.ok)
    return await command.run(given)
  } catch (error) {
    if (!(error instanceof UsageFault)) return failed(error)
    say(`why401: ${error.message}`)
    return EXIT.usage
  }
}

/** Our own mistake: what is known of it without any text that may quote a value. */
function failed(error: unknown): Exit {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const at = /\((?:file:\/\/)?[^()\n]*?(\d+:\d+)\)/.exec(stack)?.[1] ?? 'unknown'
  say(`why401: this command failed, at ${at} of version ${VERSION}. Nothing is proven about the credential.`)
  return EXIT.undecided
}

// whoever reads may stop reading: a pager, `head`
process.stdout.on('error', () => process.exit())
process.on('uncaughtException', (error) => process.exit(failed(error)))
process.on('unhandledRejection', (error) => process.exit(failed(error)))
process.exitCode = await main(process.argv.slice(2))
