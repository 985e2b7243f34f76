import type { Evidence } from '../model/evidence'

/** Labels that stand for secrets in a shown request, and the variables that carry them in a shell. */
const VARIABLES: readonly (readonly [RegExp, string])[] = [
  [/^Basic base64\(\[Key ID\]:\[Key Secret\]\)$/, '-u "$SINCH_KEY_ID:$SINCH_KEY_SECRET"'],
  [
    /^Basic base64\(\[Application Key\]:\[Application Secret\]\)$/,
    '-u "$SINCH_APPLICATION_KEY:$SINCH_APPLICATION_SECRET"',
  ],
  [/^Basic base64\(api:\[Mailgun API key\]\)$/, '-u "api:$MAILGUN_API_KEY"'],
  [/^Bearer \[access token\]$/, '-H "Authorization: Bearer $SINCH_ACCESS_TOKEN"'],
  [/^Bearer \[API token\]$/, '-H "Authorization: Bearer $SINCH_API_TOKEN"'],
  [/^Application /, '-H "Authorization: Application $SINCH_APPLICATION_KEY:$SIGNATURE"'],
]

/** Headers that curl sets by itself or that would only be noise. */
const OMITTED = new Set(['accept-encoding', 'host', 'content-length'])

/**
 * The request as a curl command for bash; every secret is an environment variable.
 * @returns an empty string for evidence without a request
 */
export function curlOf({ request }: Evidence): string {
  if (!request) return ''
  const parts = request.headers.flatMap(([name, value]) => {
    if (OMITTED.has(name.toLowerCase())) return []
    if (name.toLowerCase() !== 'authorization') return [`-H ${quoted(`${name}: ${value}`)}`]
    return [VARIABLES.find(([form]) => form.test(value))?.[1] ?? '-H "Authorization: $AUTHORIZATION"']
  })
  const method = request.method === 'GET' ? [] : [`-X ${request.method}`]
  const body = request.body === undefined ? [] : [`-d ${quoted(request.body)}`]
  return ['curl -i', ...method, quoted(request.url), ...parts, ...body].join(' \\\n  ')
}

/** Single quotes of a POSIX shell: nothing inside is expanded. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
