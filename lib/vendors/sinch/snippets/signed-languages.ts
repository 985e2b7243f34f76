import type { Call } from '@/lib/engine/model/call'
import type { Snippet, SnippetContext } from '@/lib/engine/model/snippet'
import { furtherScripts } from '@/lib/engine/snippets/languages'
import { textIn, type AuthorizationCode, type PlainLanguage } from '@/lib/engine/snippets/languages/define'

/**
 * Signed requests in languages without an SDK of Sinch. `sign` takes a body too, so that it serves for a POST: what is
 * signed is exactly what is sent. Source: developers.sinch.com/docs/voice/api-reference/authentication/signed-request.
 */

type Values = { readonly path: string; readonly key: string; readonly secret: string }

/** By the id of the language. */
const SIGNED: Readonly<Record<string, (values: Values) => AuthorizationCode>> = {
  php: ({ path, key, secret }) => ({
    imports: [],
    code: `function sign(string $method, string $path, string $body, string $type, string $timestamp): string
{
    $md5 = $body === '' ? '' : base64_encode(md5($body, true));
    $text = implode("\\n", [$method, $md5, $type, "x-timestamp:$timestamp", $path]);
    return base64_encode(hash_hmac('sha256', $text, base64_decode(${secret}, true), true));
}

$path = ${path};
$timestamp = gmdate('Y-m-d\\TH:i:s\\Z');
$authorization = 'Application ' . ${key} . ':' . sign('GET', $path, '', '', $timestamp);`,
  }),
  ruby: ({ path, key, secret }) => ({
    imports: ['openssl', 'time'],
    code: `def sign(method, path, body, type, timestamp)
  md5 = body.empty? ? '' : [OpenSSL::Digest::MD5.digest(body)].pack('m0')
  text = [method, md5, type, "x-timestamp:#{timestamp}", path].join("\\n")
  [OpenSSL::HMAC.digest('SHA256', ${secret}.unpack1('m0'), text)].pack('m0')
end

path = ${path}
timestamp = Time.now.utc.iso8601
authorization = 'Application ' + ${key} + ':' + sign('GET', path, '', '', timestamp)`,
  }),
  go: ({ path, key, secret }) => ({
    imports: ['crypto/hmac', 'crypto/md5', 'crypto/sha256', 'encoding/base64', 'strings', 'time'],
    code: `secret, err := base64.StdEncoding.DecodeString(${secret})
if err != nil {
	log.Fatal("The Application Secret is not base64: ", err)
}
sign := func(method, path, body, contentType, timestamp string) string {
	digest := ""
	if body != "" {
		sum := md5.Sum([]byte(body))
		digest = base64.StdEncoding.EncodeToString(sum[:])
	}
	text := strings.Join([]string{method, digest, contentType, "x-timestamp:" + timestamp, path}, "\\n")
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(text))
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

path := ${path}
timestamp := time.Now().UTC().Format(time.RFC3339)
authorization := "Application " + ${key} + ":" + sign("GET", path, "", "", timestamp)`,
  }),
  csharp: ({ path, key, secret }) => ({
    imports: ['System.Security.Cryptography', 'System.Text'],
    code: `string Sign(string method, string resource, string content, string type, string time)
{
    var md5 = content == "" ? "" : Convert.ToBase64String(MD5.HashData(Encoding.UTF8.GetBytes(content)));
    var text = string.Join("\\n", method, md5, type, "x-timestamp:" + time, resource);
    var key = Convert.FromBase64String(${secret});
    return Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}

var path = ${path};
var timestamp = DateTime.UtcNow.ToString("s") + "Z";
var authorization = "Application " + ${key} + ":" + Sign("GET", path, "", "", timestamp);`,
  }),
}

const VARIABLES: Readonly<Record<string, { readonly path: string; readonly timestamp: string }>> = {
  php: { path: '$path', timestamp: '$timestamp' },
}

/** A signed read in each of the languages that have one. */
export function signedScripts(call: Call | null, context: SnippetContext): readonly Snippet[] {
  return furtherScripts(call, context, ['applicationKey', 'applicationSecret'], (language) => {
    const write = SIGNED[language.id]
    if (!write || !call) throw new TypeError(`No signed request is written in ${language.title}`)
    const { path, timestamp } = VARIABLES[language.id] ?? { path: 'path', timestamp: 'timestamp' }
    return {
      auth: write({
        path: textIn(language, context, call.path),
        key: textIn(language, context, '{applicationKey}'),
        secret: textIn(language, context, '{applicationSecret}'),
      }),
      headers: [['x-timestamp', timestamp]],
      url: hostAnd(language, call.host, path),
    }
  })
}

function hostAnd({ quote, joint }: PlainLanguage, host: string, path: string): string {
  return `${quote}https://${host}${quote}${joint}${path}`
}
