import type { Call } from '../../model/call'
import type { SchemeSnippets, ShellId, Snippet, SnippetContext } from '../../model/snippet'
import { readsOf } from '../calls'
import { commandOf, request } from '../curl'
import { furtherScripts } from '../languages'
import { joined } from '../languages/define'
import { nodeVariable, plainScripts, pythonVariable } from '../plain'
import { SHELLS, overLines, type Shell } from '../shells'
import { pairArgs, pairReads, pairText } from './basic'

/**
 * OAuth 2.0 with client credentials, RFC 6749 section 4.4: the pair goes to the vendor's token endpoint, the token to
 * the API.
 * @param variable the environment variable in which Windows cmd keeps the token between two commands
 * @param note what a reader needs to know of the token
 */
export function clientCredentialsSnippets({
  variable,
  note,
}: {
  readonly variable: string
  readonly note: string
}): SchemeSnippets {
  const exchange = (context: SnippetContext, shellId: ShellId): Snippet => {
    const shell = SHELLS[shellId]
    return {
      id: `token-${shellId}`,
      language: shell.language,
      shell: shellId,
      title: 'Exchange the key for an access token',
      code: overLines(shell, [`${shell.curl} -sS -i ${tokenUrl(context)}`, ...tokenArgs(context, shell)]),
      effect: 'free',
      note,
      reads: pairReads(context),
    }
  }
  /** Exchange and call in one: where no token comes back, the refusal is shown and no empty header is sent. */
  const single = (call: Call, context: SnippetContext, shellId: ShellId): Snippet => ({
    ...commandOf(call, SHELLS[shellId]),
    title: `${call.title}, with a fresh token`,
    code: TOKEN_CALL[shellId](call, context, variable),
    reads: [...new Set([...pairReads(context), ...readsOf(context, call)])],
  })
  return {
    single,
    exchange,
    commands: (calls, context, shell) => [
      exchange(context, shell),
      ...calls.map((call) => single(call, context, shell)),
    ],
    plain: (call, context) => [
      ...plainScripts(call, context, {
        reads: pairReads(context),
        node: nodeToken(context),
        python: pythonToken(context),
      }),
      ...furtherScripts(call, context, pairReads(context), (language) => ({
        auth: language.exchange(
          `${language.quote}${tokenUrl(context)}${language.quote}`,
          joined(language, (reference) => pairText(context, reference)),
        ),
      })),
    ],
  }
}

function tokenUrl({ tokenEndpoint, product }: SnippetContext): string {
  if (!tokenEndpoint) throw new TypeError(`The vendor of ${product.id} has no token endpoint`)
  return `https://${tokenEndpoint.host}${tokenEndpoint.path}`
}

function tokenArgs(context: SnippetContext, shell: Shell): readonly string[] {
  return [...pairArgs(context).args(shell), `-d ${shell.literal('grant_type=client_credentials')}`]
}

type TokenCall = (call: Call, context: SnippetContext, variable: string) => string

const TOKEN_CALL: Readonly<Record<ShellId, TokenCall>> = {
  bash: (call, context) => {
    const shell = SHELLS.bash
    return [
      `answer=$(${overLines(shell, [`curl -sS ${tokenUrl(context)}`, ...tokenArgs(context, shell)])})`,
      `token=$(printf '%s' "$answer" | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')`,
      'if [ -n "$token" ]; then',
      `  ${request(context, call, ['-H "Authorization: Bearer $token"'], shell, '    ')}`,
      'else',
      `  printf 'No token: %s\\n' "$answer"`,
      'fi',
    ].join('\n')
  },
  powershell: (call, context) => {
    const shell = SHELLS.powershell
    return [
      `$answer = ${overLines(shell, [`curl.exe -sS ${tokenUrl(context)}`, ...tokenArgs(context, shell)])}`,
      '$token = ($answer | ConvertFrom-Json).access_token',
      'if ($token) {',
      `  ${request(context, call, ['-H "Authorization: Bearer $token"'], shell, '    ')}`,
      '} else {',
      '  "No token: $answer"',
      '}',
    ].join('\n')
  },
  // for /f takes one line; the token goes through PowerShell because cmd cannot read JSON
  cmd: (call, context, variable) => {
    const shell = SHELLS.cmd
    return [
      `set "${variable}="`,
      `for /f "usebackq delims=" %t in (\`curl -sS ${tokenUrl(context)} ${tokenArgs(context, shell).join(' ')} ` +
        '^| powershell -NoProfile -Command "([Console]::In.ReadToEnd() | ConvertFrom-Json).access_token"`) do @set ' +
        `"${variable}=%t"`,
      request(context, call, [`-H "Authorization: Bearer %${variable}%"`], shell),
    ].join('\n')
  },
}

function nodeToken(context: SnippetContext): string {
  return `const token = await fetch('${tokenUrl(context)}', {
  method: 'POST',
  headers: {
    Authorization: 'Basic ' + Buffer.from(\`${pairText(context, nodeVariable)}\`).toString('base64'),
  },
  body: new URLSearchParams({ grant_type: 'client_credentials' }),
})
if (!token.ok) throw new Error(\`Token endpoint: \${token.status} \${await token.text()}\`)
const authorization = 'Bearer ' + (await token.json()).access_token
`
}

function pythonToken(context: SnippetContext) {
  return {
    imports: ['base64', 'json'],
    code: `pair = f"${pairText(context, pythonVariable)}"
status, body = ask(
    "${tokenUrl(context)}",
    {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()},
    b"grant_type=client_credentials",
)
if status != 200:
    raise SystemExit(f"Token endpoint: {status} {body}")
authorization = "Bearer " + json.loads(body)["access_token"]`,
  }
}
