import { quote } from 'shlex'
import { hostOf } from './hosts'
import { partsOfPath, signedPath, type RequestInput } from '@/lib/engine/signing/request-input'
import { type Signed } from './request'

/** Beyond this length the body is read from a file: shells limit the length of one argument. */
const LARGE_BODY = 16_384
export const BODY_FILE = 'body.txt'

/** Whether the commands read the body from a file beside them. */
export function readsBodyFromFile(input: RequestInput): boolean {
  return input.body.length > LARGE_BODY
}

/** `'…'` for a POSIX shell, also where nothing needs quoting, so that the lines look alike. */
const quoted = (text: string) => (text === '' ? "''" : quote(text).startsWith("'") ? quote(text) : `'${text}'`)

/** The request as a curl command for a POSIX shell. It carries the signature and not the secret. */
export function curlCommand(input: RequestInput, signed: Signed, origin?: string): string {
  const { host, path, query } = partsOfPath(input.path)
  const base = origin ?? (partsOfPath(input.path).origin || `https://${host || hostOf(path)}`)
  const url = `${base}${path}${query === null ? '' : `?${query}`}`
  const method = input.method.toUpperCase()
  const lines = [
    `curl -sS -i${/[[\]{}]/.test(url) ? ' --globoff' : ''}` +
      `${/\/\.{1,2}(?:\/|$)/.test(path) ? ' --path-as-is' : ''}` +
      `${method === 'HEAD' ? ' --head' : ` -X ${quoted(method)}`} ${quoted(url)}`,
    `-H ${quoted(`Authorization: ${signed.authorization ?? ''}`)}`,
    `-H ${quoted(`x-timestamp: ${input.timestamp}`)}`,
    ...contentTypeOption(input),
    ...bodyOption(input),
  ]
  return lines.join(' \\\n  ')
}

// curl adds a Content-Type of its own to every body; a header without value takes it away
function contentTypeOption(input: RequestInput): readonly string[] {
  if (input.contentType !== '') return [`-H ${quoted(`Content-Type: ${input.contentType}`)}`]
  return input.body === '' ? [] : [`-H ${quoted('Content-Type:')}`]
}

function bodyOption(input: RequestInput): readonly string[] {
  if (input.body === '') return []
  return readsBodyFromFile(input) ? [`--data-binary @${BODY_FILE}`] : [`--data-raw ${quoted(input.body)}`]
}

/**
 * A script that makes the same signature with openssl alone. It reads the secret from the environment, so it can be
 * passed on. Needs bash, openssl and od.
 */
export function opensslScript(input: RequestInput): string {
  const bodyBytes = readsBodyFromFile(input) ? `cat ${BODY_FILE}` : `printf '%s' ${quoted(input.body)}`
  const md5 =
    input.body === ''
      ? "content_md5=''                       # no body: the line stays empty"
      : `content_md5=$(${bodyBytes} | openssl md5 -binary | openssl base64 -A)`
  return [
    '#!/usr/bin/env bash',
    'set -euo pipefail',
    'secret="${SINCH_APPLICATION_SECRET:?set it to the Application Secret, as the dashboard shows it}"',
    "key=$(printf '%s' \"$secret\" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n')",
    md5,
    `string_to_sign=$(printf '%s\\n' ${quoted(input.method.toUpperCase())} "$content_md5" ` +
      `${quoted(input.contentType)} ${quoted(`x-timestamp:${input.timestamp}`)}; printf '%s' ` +
      `${quoted(signedPath(input))})`,
    'signature=$(printf \'%s\' "$string_to_sign" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" ' +
      '-binary | openssl base64 -A)',
    `printf 'Authorization: Application %s:%s\\n' ${quoted(input.applicationKey)} "$signature"`,
    '',
  ].join('\n')
}
