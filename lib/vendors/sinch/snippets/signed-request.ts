import type { FieldId } from '@/lib/engine/model/ids'
import type { Call } from '@/lib/engine/model/call'
import type { FieldSource, SchemeSnippets, ShellId, Snippet, SnippetContext } from '@/lib/engine/model/snippet'
import { nodeVariable, plainPair, pythonExpression, pythonHead, pythonVariable } from '@/lib/engine/snippets/plain'
import { SHELLS } from '@/lib/engine/snippets/shells'
import { fillPath, variableOf } from '@/lib/engine/snippets/variables'
import { signedScripts } from './signed-languages'

/**
 * Signed requests as scripts. The string-to-sign has five lines: method, Base64 of the body's MD5, Content-Type,
 * x-timestamp, path without query. The secret is base64-decoded before it signs. Source:
 * developers.sinch.com/docs/voice/api-reference/authentication/signed-request.
 */

const reads: readonly FieldId[] = ['applicationKey', 'applicationSecret']

/** A signed read. curl sends no Content-Type without a body, so that line of the string-to-sign is empty. */
export function signedSnippet(fields: FieldSource, call: Call, shellId: ShellId): Snippet {
  const shell = SHELLS[shellId]
  return {
    id: `${call.id}-${shellId}`,
    language: shell.language,
    shell: shellId,
    title: `${call.title}, signed`,
    code: READ[shellId](call.host, fillPath(fields, call.path, shell.variable)),
    effect: call.effect,
    ...(call.note ? { note: call.note } : {}),
    reads,
  }
}

/** Bytes as hexadecimal, which is how openssl takes a key. */
export const AS_HEX = "od -An -v -tx1 | tr -d ' \\n'"
/** Decodes the secret to the bytes of a key. */
export const OPENSSL_KEY = `key=$(printf '%s' "$SINCH_APPLICATION_SECRET" | openssl base64 -d -A | ${AS_HEX})`

/** One line of PowerShell that prints timestamp and signature of the path in RESOURCE, for use in cmd. */
const POWERSHELL_SIGNATURE = [
  "$t = [DateTime]::UtcNow.ToString('s') + 'Z'",
  '$h = [Security.Cryptography.HMACSHA256]::new([Convert]::FromBase64String($env:SINCH_APPLICATION_SECRET))',
  "$s = 'GET', '', '', ('x-timestamp:' + $t), $env:RESOURCE -join [char]10",
  "$t + ' ' + [Convert]::ToBase64String($h.ComputeHash([Text.Encoding]::UTF8.GetBytes($s)))",
].join('; ')
const FOR_BOTH = 'for /f "usebackq tokens=1,2" %a in'
const SET_BOTH = 'do @(set "TIMESTAMP=%a" & set "SIGNATURE=%b")'

const READ: Readonly<Record<ShellId, (host: string, path: string) => string>> = {
  bash: (host, path) => `resource='${path}'
timestamp=$(date -u +%Y-%m-%dT%H:%M:%SZ)
${OPENSSL_KEY}
signature=$(printf '%s\\n\\n\\nx-timestamp:%s\\n%s' GET "$timestamp" "$resource" |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)
curl -sS -i "https://${host}$resource" \\
  -H "Authorization: Application $SINCH_APPLICATION_KEY:$signature" \\
  -H "x-timestamp: $timestamp"`,
  powershell: (host, path) => `$resource = '${path}'
$timestamp = [DateTime]::UtcNow.ToString('s') + 'Z'
$text = 'GET', '', '', "x-timestamp:$timestamp", $resource -join "\`n"
$hmac = [Security.Cryptography.HMACSHA256]::new([Convert]::FromBase64String($env:SINCH_APPLICATION_SECRET))
$signature = [Convert]::ToBase64String($hmac.ComputeHash([Text.Encoding]::UTF8.GetBytes($text)))
curl.exe -sS -i "https://${host}$resource" \`
  -H "Authorization: Application \${env:SINCH_APPLICATION_KEY}:$signature" \`
  -H "x-timestamp: $timestamp"`,
  // cmd has no HMAC, so PowerShell computes it and cmd sends the request
  cmd: (host, path) => `set "RESOURCE=${path}"
${FOR_BOTH} (\`powershell -NoProfile -Command "${POWERSHELL_SIGNATURE}"\`) ${SET_BOTH}
curl -sS -i "https://${host}%RESOURCE%" ^
  -H "Authorization: Application %SINCH_APPLICATION_KEY%:%SIGNATURE%" ^
  -H "x-timestamp: %TIMESTAMP%"`,
}

/**
 * Signs a POST with a body and prints the three headers, without sending anything: what is signed is one line of JSON,
 * and the same bytes must be sent.
 */
function signBodySnippet(
  call: { readonly path: string; readonly body: string },
  shellId: 'bash' | 'powershell',
): Snippet {
  return {
    id: `sign-body-${shellId}`,
    language: SHELLS[shellId].language,
    shell: shellId,
    title: 'Sign a request with a body, and print its headers',
    code: BODY[shellId](call.path, call.body),
    effect: 'offline',
    note:
      'It sends nothing. Send exactly these bytes as the body and exactly this Content-Type: a client library ' +
      'that adds “; charset=utf-8” breaks the signature.',
    reads,
  }
}

const POWERSHELL_MD5 = '[Security.Cryptography.MD5]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($body))'

const BODY: Readonly<Record<'bash' | 'powershell', (path: string, body: string) => string>> = {
  bash: (path, body) => `resource='${path}'
body='${body}'
content_type='application/json'
timestamp=$(date -u +%Y-%m-%dT%H:%M:%SZ)
md5=$(printf '%s' "$body" | openssl dgst -md5 -binary | openssl base64 -A)
${OPENSSL_KEY}
signature=$(printf '%s\\n%s\\n%s\\nx-timestamp:%s\\n%s' POST "$md5" "$content_type" "$timestamp" "$resource" |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)
printf 'Authorization: Application %s:%s\\nx-timestamp: %s\\nContent-Type: %s\\n' \\
  "$SINCH_APPLICATION_KEY" "$signature" "$timestamp" "$content_type"`,
  powershell: (path, body) => `$resource = '${path}'
$body = '${body}'
$contentType = 'application/json'
$timestamp = [DateTime]::UtcNow.ToString('s') + 'Z'
$md5 = [Convert]::ToBase64String(${POWERSHELL_MD5})
$text = 'POST', $md5, $contentType, "x-timestamp:$timestamp", $resource -join "\`n"
$hmac = [Security.Cryptography.HMACSHA256]::new([Convert]::FromBase64String($env:SINCH_APPLICATION_SECRET))
$signature = [Convert]::ToBase64String($hmac.ComputeHash([Text.Encoding]::UTF8.GetBytes($text)))
"Authorization: Application \${env:SINCH_APPLICATION_KEY}:$signature"
"x-timestamp: $timestamp"
"Content-Type: $contentType"`,
}

/** The clock of the reader's program; the engine itself has none. */
export const NOW = ['new Date', '()'].join('')

function nodeScript(call: Call, context: SnippetContext): string {
  return `import { createHmac } from 'node:crypto'

const path = \`${fillPath(context, call.path, nodeVariable)}\`
const timestamp = ${NOW}.toISOString()
const text = ['GET', '', '', \`x-timestamp:\${timestamp}\`, path].join('\\n')
const key = Buffer.from(process.env.${variableOf(context, 'applicationSecret')}, 'base64')
const signature = createHmac('sha256', key).update(text).digest('base64')

const response = await fetch(\`https://${call.host}\${path}\`, {
  headers: {
    Authorization: \`Application ${nodeVariable(variableOf(context, 'applicationKey'))}:\${signature}\`,
    'x-timestamp': timestamp,
  },
})
console.log(response.status, await response.text())`
}

function pythonScript(call: Call, context: SnippetContext): string {
  return `${pythonHead(['base64', 'datetime', 'hashlib', 'hmac'])}

path = f"${fillPath(context, call.path, pythonVariable)}"
timestamp = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
text = "\\n".join(["GET", "", "", f"x-timestamp:{timestamp}", path])
key = base64.b64decode(${pythonExpression(variableOf(context, 'applicationSecret'))}, validate=True)
signature = base64.b64encode(hmac.new(key, text.encode(), hashlib.sha256).digest()).decode()
authorization = f"Application ${pythonVariable(variableOf(context, 'applicationKey'))}:{signature}"
print(*ask(f"https://${call.host}{path}", {"Authorization": authorization, "x-timestamp": timestamp}))`
}

/** Each call with a signature over it, and how a request with a body is signed. cmd is shown reads alone. */
export const signedSnippets: SchemeSnippets = {
  single: (call, context, shell) => signedSnippet(context, call, shell),
  commands: (calls, context, shell) => {
    const example = context.product.schemes.find((s) => s.bodyExample)?.bodyExample
    return [
      ...calls.map((call) => signedSnippet(context, call, shell)),
      ...(example && shell !== 'cmd' ? [signBodySnippet(example, shell)] : []),
    ]
  },
  plain: (call, context) =>
    call?.method === 'GET'
      ? [
          ...plainPair(call, context, reads, { node: nodeScript(call, context), python: pythonScript(call, context) }),
          ...signedScripts(call, context),
        ]
      : [],
}
