import type { Call } from '../model/call'
import type { FieldId } from '../model/ids'
import type { FieldSource, ShellId, Snippet } from '../model/snippet'
import { readsOf } from './calls'
import { SHELLS, overLines, type Shell } from './shells'
import { fillPath } from './variables'

/** The arguments of curl that present a credential, and the fields that they read. */
export type CurlAuth = { readonly args: (shell: Shell) => readonly string[]; readonly reads: readonly FieldId[] }

/** One curl command that authenticates by itself. */
export function authenticatedCall(fields: FieldSource, call: Call, auth: CurlAuth, shellId: ShellId): Snippet {
  const shell = SHELLS[shellId]
  return {
    ...commandOf(call, shell),
    code: request(fields, call, auth.args(shell), shell),
    reads: [...new Set([...auth.reads, ...readsOf(fields, call)])],
  }
}

/** What all commands of a call have in common. */
export function commandOf(call: Call, shell: Shell): Omit<Snippet, 'code' | 'reads'> {
  return {
    id: `${call.id}-${shell.id}`,
    language: shell.language,
    shell: shell.id,
    title: call.title,
    effect: call.effect,
    ...(call.note ? { note: call.note } : {}),
  }
}

/** The curl command of a call. `-i` shows status and headers, where the reason of a refusal often stands. */
export function request(fields: FieldSource, call: Call, auth: readonly string[], shell: Shell, indent = '  '): string {
  const fill = (text: string) => fillPath(fields, text, shell.variable)
  const json = Object.entries(call.json ?? {}).map(([name, value]) => [name, fill(value)] as const)
  const body = call.json ? JSON_BODY[shell.id](json) : null
  const form = Object.entries(call.form ?? {}).map(([name, value]) => `--form-string "${name}=${fill(value)}"`)
  const headers = Object.entries(call.headers ?? {}).map(([name, value]) => `-H "${name}: ${fill(value)}"`)
  const head = `${body?.pipe ?? ''}${shell.curl} -sS -i "https://${call.host}${fill(call.path)}"`
  return overLines(shell, [head, ...auth, ...headers, ...(body?.args ?? []), ...form], indent)
}

type Members = readonly (readonly [name: string, value: string])[]
type Body = { readonly pipe: string; readonly args: readonly string[] }

/** Windows PowerShell drops inner double quotes of an argument, so there the body is piped in. */
const JSON_BODY: Readonly<Record<ShellId, (members: Members) => Body>> = {
  bash: (members) => ({ pipe: '', args: ["-H 'Content-Type: application/json'", `-d "${escaped(members)}"`] }),
  cmd: (members) => ({ pipe: '', args: ['-H "Content-Type: application/json"', `-d "${escaped(members)}"`] }),
  powershell: (members) => ({
    pipe: `@{ ${members.map(([name, value]) => `${name} = "${value}"`).join('; ')} } | ConvertTo-Json -Compress | `,
    args: ["-H 'Content-Type: application/json'", "--data-binary '@-'"],
  }),
}

function escaped(members: Members): string {
  return `{${members.map(([name, value]) => `\\"${name}\\":\\"${value}\\"`).join(',')}}`
}
