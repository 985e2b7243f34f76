import type { FieldId } from '@/lib/engine/model/ids'
import type { ShellId, Snippet } from '@/lib/engine/model/snippet'
import { SHELLS } from '@/lib/engine/snippets/shells'
import { OPENSSL_KEY } from './signed-request'

/**
 * Registration tokens for In-App Calling: JWT, HS256. The signing key is HMAC-SHA256 of the UTC day under the decoded
 * secret, and
 * `kid` names the same day. Source: developers.sinch.com/docs/in-app-calling/js/application-authentication.
 */

const reads: readonly FieldId[] = ['applicationKey', 'applicationSecret', 'userId']

export function tokenSnippet(shellId: ShellId): Snippet {
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

const CODE: Readonly<Record<ShellId, string>> = {
  bash: `b64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
stamp=$(date -u '+%Y%m%d %s')
day=\${stamp% *}
now=\${stamp#* }
${OPENSSL_KEY}
day_key=$(printf '%s' "$day" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | od -An -v -tx1 | tr -d ' \\n')
header=$(printf '{"alg":"HS256","kid":"hkdfv1-%s"}' "$day" | b64url)
app="//rtc.sinch.com/applications/$SINCH_APPLICATION_KEY"
claims=$(printf '{"iss":"%s","sub":"%s/users/%s","iat":%s,"exp":%s,"nonce":"%s"}' \\
  "$app" "$app" "$SINCH_USER_ID" "$now" "$((now + 600))" "$(openssl rand -hex 16)" | b64url)
signature=$(printf '%s.%s' "$header" "$claims" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$day_key" -binary | b64url)
printf '%s.%s.%s\\n' "$header" "$claims" "$signature"`,
  powershell: `function B64Url([byte[]] $bytes) { [Convert]::ToBase64String($bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_') }
function Hmac([byte[]] $key, [string] $text) { [Security.Cryptography.HMACSHA256]::new($key).ComputeHash([Text.Encoding]::UTF8.GetBytes($text)) }
$time = [DateTimeOffset]::UtcNow
$day = $time.ToString('yyyyMMdd', [Globalization.CultureInfo]::InvariantCulture)
$now = $time.ToUnixTimeSeconds()
$dayKey = Hmac ([Convert]::FromBase64String($env:SINCH_APPLICATION_SECRET)) $day
$app = "//rtc.sinch.com/applications/\${env:SINCH_APPLICATION_KEY}"
$header = [ordered]@{ alg = 'HS256'; kid = "hkdfv1-$day" } | ConvertTo-Json -Compress
$claims = [ordered]@{ iss = $app; sub = "$app/users/\${env:SINCH_USER_ID}"; iat = $now; exp = $now + 600; nonce = [guid]::NewGuid().ToString() } | ConvertTo-Json -Compress
$text = (B64Url ([Text.Encoding]::UTF8.GetBytes($header))) + '.' + (B64Url ([Text.Encoding]::UTF8.GetBytes($claims)))
$text + '.' + (B64Url (Hmac $dayKey $text))`,
  cmd: 'powershell -NoProfile -ExecutionPolicy Bypass -File registration-token.ps1',
}
