import type { FieldId } from '@/lib/engine/model/ids'
import type { SchemeSnippets, ShellId, Snippet } from '@/lib/engine/model/snippet'
import { SHELLS } from '@/lib/engine/snippets/shells'
import { AS_HEX, NOW, OPENSSL_KEY, signedSnippet } from './signed-request'

/**
 * Registration tokens for In-App Calling: JWT, HS256. The signing key is HMAC-SHA256 of the UTC day under the decoded
 * secret, and `kid` names the same day. Source: developers.sinch.com/docs/in-app-calling/js/application-authentication.
 */

const reads: readonly FieldId[] = ['applicationKey', 'applicationSecret', 'userId']

function tokenSnippet(shellId: ShellId): Snippet {
  return {
    id: `registration-token-${shellId}`,
    language: SHELLS[shellId].language,
    shell: shellId,
    title: 'Make a registration token, valid for ten minutes',
    code: CODE[shellId],
    effect: 'offline',
    note:
      shellId === 'cmd'
        ? 'cmd cannot sign: save the PowerShell snippet as registration-token.ps1 in this folder first.'
        : 'It contacts nobody. Check the token in the signing bench before an app uses it.',
    reads,
  }
}

/** HMAC-SHA256 under a key in hexadecimal, as bytes. */
const opensslHmac = (key: string) => `openssl dgst -sha256 -mac HMAC -macopt "hexkey:${key}" -binary`

const POWERSHELL_CLAIMS = [
  'iss = $app',
  'sub = "$app/users/${env:SINCH_USER_ID}"',
  'iat = $now',
  'exp = $now + 600',
  'nonce = [guid]::NewGuid().ToString()',
].join('; ')

const POWERSHELL_FUNCTIONS = [
  'function B64Url([byte[]] $bytes) ' +
    "{ [Convert]::ToBase64String($bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_') }",
  'function Hmac([byte[]] $key, [string] $text) ' +
    '{ [Security.Cryptography.HMACSHA256]::new($key).ComputeHash([Text.Encoding]::UTF8.GetBytes($text)) }',
].join('\n')

const CODE: Readonly<Record<ShellId, string>> = {
  bash: `b64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
stamp=$(date -u '+%Y%m%d %s')
day=\${stamp% *}
now=\${stamp#* }
${OPENSSL_KEY}
day_key=$(printf '%s' "$day" | ${opensslHmac('$key')} | ${AS_HEX})
header=$(printf '{"alg":"HS256","kid":"hkdfv1-%s"}' "$day" | b64url)
app="//rtc.sinch.com/applications/$SINCH_APPLICATION_KEY"
claims=$(printf '{"iss":"%s","sub":"%s/users/%s","iat":%s,"exp":%s,"nonce":"%s"}' \\
  "$app" "$app" "$SINCH_USER_ID" "$now" "$((now + 600))" "$(openssl rand -hex 16)" | b64url)
signature=$(printf '%s.%s' "$header" "$claims" | ${opensslHmac('$day_key')} | b64url)
printf '%s.%s.%s\\n' "$header" "$claims" "$signature"`,
  powershell: `${POWERSHELL_FUNCTIONS}
$time = [DateTimeOffset]::UtcNow
$day = $time.ToString('yyyyMMdd', [Globalization.CultureInfo]::InvariantCulture)
$now = $time.ToUnixTimeSeconds()
$dayKey = Hmac ([Convert]::FromBase64String($env:SINCH_APPLICATION_SECRET)) $day
$app = "//rtc.sinch.com/applications/\${env:SINCH_APPLICATION_KEY}"
$header = [ordered]@{ alg = 'HS256'; kid = "hkdfv1-$day" } | ConvertTo-Json -Compress
$claims = [ordered]@{ ${POWERSHELL_CLAIMS} } | ConvertTo-Json -Compress
$text = (B64Url ([Text.Encoding]::UTF8.GetBytes($header))) + '.' + (B64Url ([Text.Encoding]::UTF8.GetBytes($claims)))
$text + '.' + (B64Url (Hmac $dayKey $text))`,
  cmd: 'powershell -NoProfile -ExecutionPolicy Bypass -File registration-token.ps1',
}

/** A registration token in Node.js, as a backend would make it. */
const NODE_TOKEN = `import { createHmac, randomUUID } from 'node:crypto'

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

export function registrationToken(userId) {
  const now = ${NOW}
  const day = now.toISOString().slice(0, 10).replaceAll('-', '')
  const iat = Math.floor(now.getTime() / 1000)
  const app = \`//rtc.sinch.com/applications/\${process.env.SINCH_APPLICATION_KEY}\`
  const secret = Buffer.from(process.env.SINCH_APPLICATION_SECRET, 'base64')
  const key = createHmac('sha256', secret).update(day).digest()
  const header = base64url({ alg: 'HS256', kid: \`hkdfv1-\${day}\` })
  const claims = base64url({ iss: app, sub: \`\${app}/users/\${userId}\`, iat, exp: iat + 600, nonce: randomUUID() })
  const signature = createHmac('sha256', key).update(\`\${header}.\${claims}\`).digest('base64url')
  return \`\${header}.\${claims}.\${signature}\`
}

console.log(registrationToken(process.env.SINCH_USER_ID))`

/** A registration token in Python, as a backend would make it. */
const PYTHON_TOKEN = `import base64
import hashlib
import hmac
import json
import os
import uuid
from datetime import datetime, timezone


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def registration_token(user_id):
    now = datetime.now(timezone.utc)
    day = now.strftime("%Y%m%d")
    app = "//rtc.sinch.com/applications/" + os.environ["SINCH_APPLICATION_KEY"]
    secret = base64.b64decode(os.environ["SINCH_APPLICATION_SECRET"], validate=True)
    key = hmac.new(secret, day.encode(), hashlib.sha256).digest()
    header = {"alg": "HS256", "kid": "hkdfv1-" + day}
    claims = {
        "iss": app,
        "sub": app + "/users/" + user_id,
        "iat": int(now.timestamp()),
        "exp": int(now.timestamp()) + 600,
        "nonce": str(uuid.uuid4()),
    }
    text = ".".join(base64url(json.dumps(part).encode()) for part in (header, claims))
    return text + "." + base64url(hmac.new(key, text.encode(), hashlib.sha256).digest())


print(registration_token(os.environ["SINCH_USER_ID"]))`

/** What a backend runs: it holds the secret, and the app asks it for tokens. */
const backends: readonly Snippet[] = [
  {
    id: 'plain-node',
    language: 'javascript',
    shell: null,
    title: 'Your backend in Node.js: make a registration token',
    code: NODE_TOKEN,
    effect: 'offline',
    reads,
  },
  {
    id: 'plain-python',
    language: 'python',
    shell: null,
    title: 'Your backend in Python: make a registration token',
    code: PYTHON_TOKEN,
    effect: 'offline',
    reads,
  },
]

/** A token is handed to the SDK and stands in no request, so the calls beside it are signed ones. */
export const registrationTokenSnippets: SchemeSnippets = {
  commands: (calls, context, shell) => [
    tokenSnippet(shell),
    ...calls.map((call) => signedSnippet(context, call, shell)),
  ],
  plain: () => backends,
}
