import { tokenEndpoint as TOKEN_ENDPOINT } from '@/lib/vendors/sinch/products'
import type { FieldId, SchemeId } from '../model/ids'
import type { Call } from './calls'
import type { ShellId, Snippet } from '../model/snippet'
import { SHELLS, overLines, type Shell } from './shells'
import { fieldsIn, fillPath, variableOf } from './variables'

const tokenUrl = `https://${TOKEN_ENDPOINT.host}${TOKEN_ENDPOINT.path}`

/** Who presents a Basic pair, or the static token: the fields in the order in which they are sent. */
const PAIRS = {
  project: ['keyId', 'keySecret'],
  application: ['applicationKey', 'applicationSecret'],
} as const satisfies Record<string, readonly [FieldId, FieldId]>

/** The credential fields that a scheme presents, apart from what the path names. */
export function authReads(scheme: SchemeId, credentialSet: string): readonly FieldId[] {
  if (scheme === 'oauth2') return PAIRS.project
  return directAuth(scheme, credentialSet)?.reads ?? PAIRS.application
}

type Direct = { readonly args: (shell: Shell) => readonly string[]; readonly reads: readonly FieldId[] }

/** Schemes that are one argument of curl. `credentialSet` decides whose pair Basic takes. */
export function directAuth(scheme: SchemeId, credentialSet: string): Direct | null {
  if (scheme === 'basic') return pairAuth(credentialSet === 'application' ? PAIRS.application : PAIRS.project)
  if (scheme === 'static-bearer')
    return { args: (s) => [`-H "Authorization: Bearer ${s.variable(variableOf('apiToken'))}"`], reads: ['apiToken'] }
  if (scheme === 'mailgun-basic')
    return { args: (s) => [`-u "api:${s.variable(variableOf('apiKey'))}"`], reads: ['apiKey'] }
  if (scheme === 'public')
    return {
      args: (s) => [`-H "Authorization: Application ${s.variable(variableOf('applicationKey'))}"`],
      reads: ['applicationKey'],
    }
  return null
}

function pairAuth([user, password]: readonly [FieldId, FieldId]): Direct {
  return {
    args: (s) => [`-u "${s.variable(variableOf(user))}:${s.variable(variableOf(password))}"`],
    reads: [user, password],
  }
}

/** One curl command that authenticates by itself. */
export function directSnippet(call: Call, auth: Direct, shellId: ShellId): Snippet {
  const shell = SHELLS[shellId]
  return {
    ...common(call, shell),
    code: request(call, auth.args(shell), shell),
    reads: [...new Set([...auth.reads, ...readsOf(call)])],
  }
}

/** The token exchange alone: shows the answer of the token endpoint, status and headers included. */
export function exchangeSnippet(shellId: ShellId): Snippet {
  const shell = SHELLS[shellId]
  return {
    id: `token-${shellId}`,
    language: shell.language,
    shell: shellId,
    title: 'Exchange the key for an access token',
    code: overLines(shell, [`${shell.curl} -sS -i ${tokenUrl}`, ...tokenArgs(shell)]),
    effect: 'free',
    note: 'The token lives one hour and is valid in every region. The answer holds it: do not paste it into a ticket.',
    reads: [...PAIRS.project],
  }
}

function tokenArgs(shell: Shell): readonly string[] {
  return [...pairAuth(PAIRS.project).args(shell), `-d ${shell.literal('grant_type=client_credentials')}`]
}

/**
 * Token exchange and call in one: where no token comes back, the refusal is shown instead of an empty header being
 * sent.
 */
export function tokenCallSnippet(call: Call, shellId: ShellId): Snippet {
  const shell = SHELLS[shellId]
  return {
    ...common(call, shell),
    title: `${call.title}, with a fresh token`,
    code: TOKEN_CALL[shellId](shell, call),
    reads: [...new Set([...PAIRS.project, ...readsOf(call)])],
  }
}

const TOKEN_CALL: Readonly<Record<ShellId, (shell: Shell, call: Call) => string>> = {
  bash: (shell, call) =>
    [
      `answer=$(${overLines(shell, [`curl -sS ${tokenUrl}`, ...tokenArgs(shell)])})`,
      `token=$(printf '%s' "$answer" | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')`,
      'if [ -n "$token" ]; then',
      `  ${request(call, ['-H "Authorization: Bearer $token"'], shell, '    ')}`,
      'else',
      `  printf 'No token: %s\\n' "$answer"`,
      'fi',
    ].join('\n'),
  powershell: (shell, call) =>
    [
      `$answer = ${overLines(shell, [`curl.exe -sS ${tokenUrl}`, ...tokenArgs(shell)])}`,
      '$token = ($answer | ConvertFrom-Json).access_token',
      'if ($token) {',
      `  ${request(call, ['-H "Authorization: Bearer $token"'], shell, '    ')}`,
      '} else {',
      '  "No token: $answer"',
      '}',
    ].join('\n'),
  // for /f takes one line; the token goes through PowerShell because cmd cannot read JSON
  cmd: (shell, call) =>
    [
      'set "SINCH_ACCESS_TOKEN="',
      `for /f "usebackq delims=" %t in (\`curl -sS ${tokenUrl} ${tokenArgs(shell).join(' ')} ^| powershell ` +
        `-NoProfile -Command "([Console]::In.ReadToEnd() | ConvertFrom-Json).access_token"\`) do @set ` +
        '"SINCH_ACCESS_TOKEN=%t"',
      request(call, ['-H "Authorization: Bearer %SINCH_ACCESS_TOKEN%"'], shell),
    ].join('\n'),
}

function common(call: Call, shell: Shell) {
  return {
    id: `${call.id}-${shell.id}`,
    language: shell.language,
    shell: shell.id,
    title: call.title,
    effect: call.effect,
    ...(call.note ? { note: call.note } : {}),
  } as const
}

export function readsOf(call: Call): readonly FieldId[] {
  return [call.path, ...Object.values(call.form ?? {}), ...Object.values(call.json ?? {})].flatMap(fieldsIn)
}

/** The curl command of a call. `-i` shows status and headers, where the reason of a refusal often stands. */
export function request(call: Call, auth: readonly string[], shell: Shell, indent = '  '): string {
  const url = `https://${call.host}${fillPath(call.path, shell.variable)}`
  const body = call.json ? JSON_BODY[shell.id](call.json, shell) : null
  const head = `${body?.pipe ?? ''}${shell.curl} -sS -i "${url}"`
  return overLines(shell, [head, ...auth, ...(body?.args ?? []), ...formArgs(call, shell)], indent)
}

function formArgs(call: Call, shell: Shell): readonly string[] {
  return Object.entries(call.form ?? {}).map(
    ([name, value]) => `--form-string "${name}=${fillPath(value, shell.variable)}"`,
  )
}

type Body = { readonly pipe: string; readonly args: readonly string[] }

/** Windows PowerShell drops inner double quotes of an argument, so there the body is piped in. */
const JSON_BODY: Readonly<Record<ShellId, (members: Readonly<Record<string, string>>, shell: Shell) => Body>> = {
  bash: (members, shell) => ({
    pipe: '',
    args: ["-H 'Content-Type: application/json'", `-d "${escaped(members, shell)}"`],
  }),
  cmd: (members, shell) => ({
    pipe: '',
    args: ['-H "Content-Type: application/json"', `-d "${escaped(members, shell)}"`],
  }),
  powershell: (members, shell) => ({
    pipe: `@{ ${Object.entries(members)
      .map(([name, value]) => `${name} = "${fillPath(value, shell.variable)}"`)
      .join('; ')} } | ConvertTo-Json -Compress | `,
    args: ["-H 'Content-Type: application/json'", "--data-binary '@-'"],
  }),
}

function escaped(members: Readonly<Record<string, string>>, shell: Shell): string {
  const pairs = Object.entries(members).map(([name, value]) => `\\"${name}\\":\\"${fillPath(value, shell.variable)}\\"`)
  return `{${pairs.join(',')}}`
}
