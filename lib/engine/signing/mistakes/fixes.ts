import type { Fix, Language } from '../vocabulary'

/**
 * The lines of code that several mistakes of one part share. Environment variables bear general names here; `fixText`
 * puts those of the vendor in their place.
 */

/** The line of code to change in one language, with the environment variables named as the vendor's pages name them. */
export function fixText(fix: Fix, language: Language, variables: Readonly<Record<string, string>>): string {
  return fix[language].replace(/\b[A-Z]+(?:_[A-Z]+)+\b/g, (name) => variables[name] ?? name)
}

export const DECODED_KEY: Fix = {
  node: "createHmac('sha256', Buffer.from(applicationSecret, 'base64')).update(stringToSign, 'utf8')",
  python: 'hmac.new(base64.b64decode(application_secret), string_to_sign.encode("utf-8"), hashlib.sha256)',
  java: 'mac.init(new SecretKeySpec(Base64.getDecoder().decode(applicationSecret), "HmacSHA256"));',
  dotnet: 'using var hmac = new HMACSHA256(Convert.FromBase64String(applicationSecret));',
  php: "hash_hmac('sha256', $stringToSign, base64_decode($applicationSecret, true), true)",
}

export const CLEAN_SECRET: Fix = {
  node: 'const applicationSecret = process.env.APPLICATION_SECRET.trim()',
  python: 'application_secret = os.environ["APPLICATION_SECRET"].strip()',
  java: 'String applicationSecret = System.getenv("APPLICATION_SECRET").strip();',
  dotnet: 'var applicationSecret = Environment.GetEnvironmentVariable("APPLICATION_SECRET")!.Trim();',
  php: "$applicationSecret = trim(getenv('APPLICATION_SECRET'));",
}

export const KEY_AND_SECRET: Fix = {
  node: "`Application ${applicationKey}:${sign(Buffer.from(applicationSecret, 'base64'), stringToSign)}`",
  python: 'f"Application {application_key}:{sign(base64.b64decode(application_secret), string_to_sign)}"',
  java: '"Application " + applicationKey + ":" + sign(Base64.getDecoder().decode(applicationSecret), stringToSign)',
  dotnet: '$"Application {applicationKey}:{Sign(Convert.FromBase64String(applicationSecret), stringToSign)}"',
  php: "'Application ' . $applicationKey . ':' . sign(base64_decode($applicationSecret), $stringToSign)",
}

export const MD5_OF_BODY: Fix = {
  node: "const contentMd5 = body ? createHash('md5').update(body, 'utf8').digest('base64') : ''",
  python: 'content_md5 = base64.b64encode(hashlib.md5(body).digest()).decode() if body else ""',
  java:
    'String contentMd5 = body.length == 0 ? "" : ' +
    'Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(body));',
  dotnet: 'var contentMd5 = body.Length == 0 ? "" : Convert.ToBase64String(MD5.HashData(body));',
  php: "$contentMd5 = $body === '' ? '' : base64_encode(md5($body, true));",
}

export const ONE_BODY: Fix = {
  node: 'const body = JSON.stringify(payload) // once: hash this string and send this string',
  python: 'body = json.dumps(payload).encode("utf-8")  # once; then requests.post(url, data=body), not json=payload',
  java: 'byte[] body = mapper.writeValueAsBytes(payload); // once; BodyPublishers.ofByteArray(body)',
  dotnet: 'byte[] body = JsonSerializer.SerializeToUtf8Bytes(payload); // once; new ByteArrayContent(body)',
  php: '$body = json_encode($payload); // once; CURLOPT_POSTFIELDS => $body',
}

export const UTF8_BODY: Fix = {
  node: "createHash('md5').update(Buffer.from(body, 'utf8')).digest('base64')",
  python: 'hashlib.md5(body.encode("utf-8")).digest()',
  java: 'MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8))',
  dotnet: 'MD5.HashData(Encoding.UTF8.GetBytes(body)) // Encoding.Unicode is UTF-16',
  php: "md5(mb_convert_encoding($body, 'UTF-8'), true)",
}

export const ONE_CONTENT_TYPE: Fix = {
  node: "const contentType = 'application/json' // sign it, and send headers: { 'Content-Type': contentType }",
  python: 'content_type = "application/json"  # sign it, and send headers={"Content-Type": content_type}',
  java: 'String contentType = "application/json"; // sign it, and .header("Content-Type", contentType)',
  dotnet:
    'content.Headers.ContentType = new MediaTypeHeaderValue("application/json"); // sign ' +
    'content.Headers.ContentType.ToString()',
  php: '$contentType = \'application/json\'; // sign it, and send "Content-Type: $contentType"',
}

export const TIMESTAMP_LINE: Fix = {
  node: "const timestampLine = 'x-timestamp:' + timestamp",
  python: 'timestamp_line = "x-timestamp:" + timestamp',
  java: 'String timestampLine = "x-timestamp:" + timestamp;',
  dotnet: 'var timestampLine = "x-timestamp:" + timestamp;',
  php: "$timestampLine = 'x-timestamp:' . $timestamp;",
}

export const ONE_TIMESTAMP: Fix = {
  node: 'const timestamp = new Date().toISOString() // once: sign this string and send this string',
  python: 'timestamp = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")  # once: sign and send it',
  java: 'String timestamp = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(); // once: sign and send it',
  dotnet: 'var timestamp = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture); // once: sign and send it',
  php: "$timestamp = gmdate('Y-m-d\\TH:i:s\\Z'); // once: sign and send it",
}

export const PATH_ONLY: Fix = {
  node: 'const path = new URL(url).pathname',
  python: 'path = urllib.parse.urlsplit(url).path',
  java: 'String path = URI.create(url).getRawPath();',
  dotnet: 'var path = new Uri(url).AbsolutePath;',
  php: '$path = parse_url($url, PHP_URL_PATH);',
}

export const PATH_WITH_QUERY: Fix = {
  node: 'const { pathname, search } = new URL(url); const path = pathname + search',
  python: 'parts = urllib.parse.urlsplit(url); path = parts.path + ("?" + parts.query if parts.query else "")',
  java: 'String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());',
  dotnet: 'var path = new Uri(url).PathAndQuery;',
  php: "$path = parse_url($url, PHP_URL_PATH) . '?' . parse_url($url, PHP_URL_QUERY);",
}

export const UPPER_CASE_VERB: Fix = {
  node: 'const verb = method.toUpperCase()',
  python: 'verb = method.upper()',
  java: 'String verb = method.toUpperCase(Locale.ROOT);',
  dotnet: 'var verb = method.ToUpperInvariant();',
  php: '$verb = strtoupper($method);',
}

export const JOINED_BY_LF: Fix = {
  node: "const stringToSign = [verb, contentMd5, contentType, timestampLine, path].join('\\n')",
  python: 'string_to_sign = "\\n".join([verb, content_md5, content_type, timestamp_line, path])',
  java: 'String stringToSign = String.join("\\n", verb, contentMd5, contentType, timestampLine, path);',
  dotnet: "var stringToSign = string.Join('\\n', verb, contentMd5, contentType, timestampLine, path);",
  php: '$stringToSign = implode("\\n", [$verb, $contentMd5, $contentType, $timestampLine, $path]); // double quotes',
}

export const BASE64_OUTPUT: Fix = {
  node: "createHmac('sha256', key).update(stringToSign, 'utf8').digest('base64')",
  python: 'base64.b64encode(hmac.new(key, string_to_sign.encode("utf-8"), hashlib.sha256).digest()).decode()',
  java: 'Mac mac = Mac.getInstance("HmacSHA256"); … Base64.getEncoder().encodeToString(mac.doFinal(bytes));',
  dotnet: 'Convert.ToBase64String(new HMACSHA256(key).ComputeHash(Encoding.UTF8.GetBytes(stringToSign)))',
  php: "base64_encode(hash_hmac('sha256', $stringToSign, $key, true))",
}

export const RAW_BODY: Fix = {
  node: "app.post('/webhook', express.raw({ type: '*/*' }), (req) => verify(req.body)) // before JSON.parse",
  python: 'raw = request.get_data()  # Flask; in Django request.body; before request.json',
  java: '@PostMapping("/webhook") void receive(@RequestBody byte[] rawBody, …) // not a mapped object',
  dotnet: 'using var reader = new StreamReader(Request.Body); var rawBody = await reader.ReadToEndAsync();',
  php: "$rawBody = file_get_contents('php://input'); // not json_encode($_POST)",
}

export const TEXT_SECRET: Fix = {
  node: "createHmac('sha256', secret) // the secret as text, not Buffer.from(secret, 'base64')",
  python: 'hmac.new(secret.encode("utf-8"), message, hashlib.sha256)',
  java: 'new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256")',
  dotnet: 'new HMACSHA256(Encoding.UTF8.GetBytes(secret))',
  php: "hash_hmac('sha256', $message, $secret, true)",
}
