import type { Evidence } from '../model/evidence'
import type { Header } from '../model/exchange'
import { protocolOf } from '../model/exchange'
import { loginCommand } from '../snippets/schemes/mail'
import type { CheckNames } from './check-names'

/** Headers that curl sets by itself or that would only be noise. */
const OMITTED = new Set(['accept-encoding', 'host', 'content-length'])

/**
 * The request as a curl command for bash; every secret is an environment variable.
 * @returns an empty string for evidence without a request
 */
export function curlOf({ variables }: Pick<CheckNames, 'variables'>, { request, scheme }: Evidence): string {
  if (!request) return ''
  const named = (scheme !== null && Object.hasOwn(variables, scheme) && variables[scheme]) || {}
  if (protocolOf({ request }) === 'smtp')
    return loginCommand(
      request.url,
      labelsIn(request.headers).map((l) => named[l]),
    )
  const parts = request.headers.flatMap(([name, value]) => {
    if (OMITTED.has(name.toLowerCase())) return []
    return name.toLowerCase() === 'authorization'
      ? [authorization(value, named)]
      : [`-H ${quoted(`${name}: ${value}`)}`]
  })
  const method = request.method === 'GET' ? [] : [`-X ${request.method}`]
  const body = request.body === undefined ? [] : [`-d ${quoted(request.body)}`]
  return ['curl -i', ...method, quoted(request.url), ...parts, ...body].join(' \\\n  ')
}

/** The labels that a login shows in place of its user name and its password. */
function labelsIn(headers: readonly Header[]): string[] {
  const shown = headers.find(([name]) => name === 'Login')?.[1] ?? ''
  return [...shown.matchAll(/\[([^\]]{1,40})\]/g)].map((m) => m[1] ?? '')
}

/** A header of labels, as `Basic base64([Key ID]:[Key Secret])`, with the variables that carry what they stand for. */
function authorization(shown: string, variables: Readonly<Record<string, string>>): string {
  const pair = /^Basic base64\((.+)\)$/.exec(shown)?.[1]
  const labels = [...shown.matchAll(/\[([^\]]{1,40})\]/g)].map((m) => m[1] ?? '')
  const rest = (pair ?? shown).replace(/\[[^\]]{1,40}\]/g, '')
  if (!labels.every((label) => Object.hasOwn(variables, label)) || !/^[\w :]*$/.test(rest))
    return '-H "Authorization: $AUTHORIZATION"'
  const filled = (pair ?? shown).replace(/\[([^\]]{1,40})\]/g, (_, label: string) => `$${variables[label]}`)
  return pair === undefined ? `-H "Authorization: ${filled}"` : `-u "${filled}"`
}

/** Single quotes of a POSIX shell: nothing inside is expanded. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
