import { basicValue } from '../../auth/basic'
import type { Header } from '../../model/exchange'
import { readLiteralAt } from '../../notation/literal'
import { pairsOf } from '../../notation/tree'
import { constantsIn, evaluate, type Constants } from '../../notation/expression'
import { NO_REQUEST, proxyHost, type FoundRequest } from './found'

const COMMAND =
  /\b(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr)\b(?=[^\n]{0,4000}\s-[A-Za-z]|\s{1,3}`?\s{0,3}["']?http)/i

/** Whether a text has a command of PowerShell that makes a request. */
export function isPowerShellRequest(text: string): boolean {
  return COMMAND.test(text)
}

/**
 * Reads the request of `Invoke-RestMethod` or `Invoke-WebRequest`, with the tables and texts that variables were set to
 * before it. What comes from elsewhere stays a variable. Null where it has no address. Never throws.
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/invoke-restmethod
 */
export function readPowerShellRequest(text: string): FoundRequest | null {
  const program = text
    .replace(/@(["'])\r?\n([^]{0,60000}?)\r?\n\1@/g, (_, _quote, inner: string) => JSON.stringify(inner))
    .replace(/`[ \t]{0,3}\r?\n/g, ' ')
    .replace(/`(["$`nrt])/g, '\\$1')
  const constants = constantsIn(program)
  const at = COMMAND.exec(program)?.index ?? 0
  const command = program.slice(at, at + 16_384)
  const of = (name: string) => argument(program, at, command, name, constants)
  const url = of('Uri') ?? of('Url') ?? /["']?(https?:\/\/[^\s"']{3,4000})/i.exec(command)?.[1] ?? null
  if (url === null) return null
  const method = (of('Method') ?? 'Get').toUpperCase()
  const headers = tableAfter(program, at, command, 'Headers', constants)
  const form = tableAfter(program, at, command, 'Body', constants)
  const type = of('ContentType')
  const pair = credentialOf(program, constants)
  const token = of('Token')
  const body = form.length > 0 ? encodedForm(form) : of('Body')
  const has = (name: string) => headers.some(([n]) => n.toLowerCase() === name)
  const sentType = type ?? (body !== null && !has('content-type') ? 'application/x-www-form-urlencoded' : null)
  const isBasic = /\s-Authentication\s{1,4}["']?Basic/i.test(command)
  return {
    ...NO_REQUEST,
    request: {
      method,
      url,
      headers: [
        ...headers,
        ...(isBasic && pair !== null && !has('authorization') ? [['Authorization', basicValue(...pair)] as const] : []),
        ...(token !== null && !has('authorization') ? [['Authorization', `Bearer ${token}`] as const] : []),
        ...(sentType === null ? [] : [['Content-Type', sentType] as const]),
      ],
      body,
      complete: /@\{/.test(program) && !/\s@\w/.test(command),
    },
    proxy: proxyHost(of('Proxy') ?? '') ?? null,
  }
}

function encodedForm(form: readonly Header[]): string {
  return form.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
}

/** The value of a parameter as text; null where it has none, or is a table. */
function argument(program: string, from: number, command: string, name: string, constants: Constants): string | null {
  const found = new RegExp(`\\s-${name}\\s{1,10}`, 'i').exec(command)
  if (!found) return null
  const at = from + found.index + found[0].length
  const bare = /[\w:/.?=&%{}~+-]{1,4000}/y
  bare.lastIndex = at
  if (program[at] === '@') return null
  if (program[at] !== '"' && program[at] !== "'" && program[at] !== '$' && program[at] !== '(')
    return bare.exec(program)?.[0] ?? null
  return evaluate(program, at, constants)?.text ?? null
}

/** The pairs of a table behind a parameter, or of the variable that it names. */
function tableAfter(program: string, from: number, command: string, name: string, constants: Constants): Header[] {
  const found = new RegExp(`\\s-${name}\\s{1,10}(?:\\$(\\w{1,60}))?`, 'i').exec(command)
  if (!found) return []
  const variable = found[1]
  const set = variable === undefined ? null : new RegExp(`\\$${variable}\\s{0,10}=\\s{0,10}@`, 'i').exec(program)
  const at =
    variable === undefined ? program.indexOf('@', from + found.index) : set ? set.index + set[0].length - 1 : -1
  const own = at < 0 || program[at + 1] !== '{' ? [] : pairsAt(program, at + 1, constants)
  return [...own, ...(variable === undefined ? [] : added(program, variable, constants))]
}

function pairsAt(program: string, at: number, constants: Constants): Header[] {
  const table = readLiteralAt(program, at)
  if (table === null) return []
  return pairsOf(table.root).map(({ name, text, value }): Header => {
    const made = evaluate(program, value.span.from, constants)
    return [name, made?.text ?? text]
  })
}

/** `$headers.Add('Name', 'value')`, `$headers["Name"] = 'value'`. */
function added(program: string, variable: string, constants: Constants): Header[] {
  const form = new RegExp(
    `\\$${variable}` +
      `(?:\\.Add\\(\\s{0,4}["']([\\w-]{1,100})["']\\s{0,4},\\s{0,4}` +
      `|\\[["']([\\w-]{1,100})["']\\]\\s{0,4}=\\s{0,4})`,
    'gi',
  )
  return [...program.matchAll(form)].flatMap((m): Header[] => {
    const made = evaluate(program, m.index + m[0].length, constants)
    return made === null ? [] : [[m[1] ?? m[2] ?? '', made.text]]
  })
}

/** The pair of a credential that is made of texts: `PSCredential('user', (ConvertTo-SecureString 'pass' …))`. */
function credentialOf(program: string, constants: Constants): readonly [string, string] | null {
  const user = /PSCredential\s{0,4}[(\s]\s{0,4}/i.exec(program)
  const secret = /ConvertTo-SecureString\s{1,4}(?:-String\s{1,4})?/i.exec(program)
  if (!user || !secret) return null
  const [name, password] = [user, secret].map((m) => evaluate(program, m.index + m[0].length, constants)?.text ?? null)
  return name && password ? [name, password] : null
}
