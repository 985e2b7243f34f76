import type { Call } from '../../model/call'
import type { FieldId } from '../../model/ids'
import type { Mechanism } from '../../model/login'
import type { SchemeSnippets, ShellId, Snippet, SnippetContext } from '../../model/snippet'
import { javaLogin, nodeLogin, phpLogin, pythonLogin, type MailVariables } from '../mail-programs'
import { overLines, SHELLS, type Shell } from '../shells'
import { variableOf } from '../variables'

/** Port for mail programs that begins in clear and is encrypted by STARTTLS. RFC 6409 section 3.1. */
const PORT = 587

/** Logins to a mail server, which leave again without a message. No secret stands in an argument of a process. */
export function mailSnippets(mechanism: Mechanism): SchemeSnippets {
  return {
    commands: (calls, context, shell) =>
      calls.slice(0, 1).flatMap((call) => commandsOf(call, context, shell, mechanism)),
    plain: (call, context) => (call ? programsOf(call, context) : []),
    single: (call, context, shell) => curlLogin(call, context, shell, mechanism),
  }
}

function commandsOf(call: Call, context: SnippetContext, shell: ShellId, mechanism: Mechanism): readonly Snippet[] {
  const curl = curlLogin(call, context, shell, mechanism)
  return shell === 'bash' ? [curl, swaks(call, context, mechanism), opensslLogin(call, context, mechanism)] : [curl]
}

/** The fields and the variables of a pair. */
function pairOf(context: SnippetContext): MailVariables & { readonly reads: readonly FieldId[] } {
  const { user, password } = context.pair
  const reads = 'field' in user ? [user.field, password] : [password]
  const name = 'field' in user ? variableOf(context, user.field) : user.literal
  return { user: name, password: variableOf(context, password), reads }
}

/** What writes the login of curl to its standard input, as a line of its own configuration; cmd has no safe way to. */
const CONFIG: Readonly<Record<ShellId, ((user: string, password: string) => string) | null>> = {
  bash: (user, password) => `printf 'user = "%s:%s"\\n' "$${user}" "$${password}"`,
  powershell: (user, password) => `"user = \`"\${env:${user}}:\${env:${password}}\`""`,
  cmd: null,
}

/**
 * A login by curl for bash: it connects, encrypts, logs in and leaves.
 * @param url `smtp://host:port`
 * @param variables of the user name and the password
 */
export function loginCommand(url: string, [user, password]: readonly (string | undefined)[]): string {
  return curlCommand(url, SHELLS.bash, { user: user ?? 'SMTP_USER', password: password ?? 'SMTP_PASSWORD' })
}

function curlCommand(url: string, shell: Shell, { user, password }: MailVariables, options: readonly string[] = []) {
  const config = CONFIG[shell.id]?.(user, password) ?? null
  const curl = `${shell.curl} -sS -v --ssl-reqd`
  const pair = `-u "${shell.variable(user)}:${shell.variable(password)}"`
  return overLines(shell, [config ? `${config} | ${curl} -K -` : `${curl} ${pair}`, ...options, shell.literal(url)])
}

function curlLogin(call: Call, context: SnippetContext, shell: ShellId, mechanism: Mechanism): Snippet {
  const { reads, ...names } = pairOf(context)
  return {
    id: `${call.id}-${shell}`,
    language: SHELLS[shell].language,
    shell,
    title: `${call.title}, with curl`,
    code: curlCommand(`smtp://${call.host}:${PORT}`, SHELLS[shell], names, [`--login-options AUTH=${mechanism}`]),
    effect: 'free',
    note: '235 is an accepted login, 535 a refused one. curl asks for HELP then and leaves; no message is begun.',
    reads,
  }
}

/** https://jetmore.org/john/code/swaks/latest/doc/ref.txt: options are read from SWAKS_OPT_ variables too. */
function swaks({ id, host }: Call, context: SnippetContext, mechanism: Mechanism): Snippet {
  const { user, password, reads } = pairOf(context)
  return {
    id: `${id}-swaks-bash`,
    language: 'bash',
    shell: 'bash',
    title: 'The same with swaks',
    code: overLines(SHELLS.bash, [
      `SWAKS_OPT_auth_user="$${user}" SWAKS_OPT_auth_password="$${password}" swaks`,
      `--server ${host} --port ${PORT} --tls --tls-verify --tls-sni ${host}`,
      `--auth ${mechanism} --auth-hide-password --quit-after AUTH`,
    ]),
    effect: 'free',
    note: 'It ends after AUTH, so no message is begun.',
    reads,
  }
}

/** What is typed after EHLO. RFC 4954 section 4. */
const TYPED: Readonly<Record<Mechanism, (user: string, password: string) => readonly string[]>> = {
  PLAIN: (user, password) => [
    `  printf 'AUTH PLAIN %s\\r\\n' "$(printf '\\0%s\\0%s' "$${user}" "$${password}" | openssl base64 -A)"; sleep 1`,
  ],
  LOGIN: (user, password) => [
    "  printf 'AUTH LOGIN\\r\\n'; sleep 1",
    ...[user, password].map((name) => `  printf '%s\\r\\n' "$(printf '%s' "$${name}" | openssl base64 -A)"; sleep 1`),
  ],
}

function opensslLogin({ id, host }: Call, context: SnippetContext, mechanism: Mechanism): Snippet {
  const { user, password, reads } = pairOf(context)
  return {
    id: `${id}-openssl-bash`,
    language: 'bash',
    shell: 'bash',
    title: 'Line by line with openssl',
    code: [
      '{',
      "  printf 'EHLO localhost\\r\\n'; sleep 1",
      ...TYPED[mechanism](user, password),
      "  printf 'QUIT\\r\\n'; sleep 1",
      `} | openssl s_client -quiet -starttls smtp -connect ${host}:${PORT} -servername ${host} \\`,
      `  -verify_hostname ${host} -verify_return_error`,
    ].join('\n'),
    effect: 'free',
    note: 'It shows the certificate chain and every reply. A certificate that is not trusted ends it before the login.',
    reads,
  }
}

function programsOf({ host }: Call, context: SnippetContext): readonly Snippet[] {
  const { reads, ...names } = pairOf(context)
  const shared = { shell: null, effect: 'free', reads } as const
  return [
    { ...shared, ...nodeLogin(host, PORT, names) },
    { ...shared, ...pythonLogin(host, PORT, names) },
    { ...shared, ...phpLogin(host, PORT, names) },
    { ...shared, ...javaLogin(host, PORT, names) },
  ]
}
