/** An Authorization header with a pair. */
export const basic = (user: string, password: string): string => `Basic ${btoa(`${user}:${password}`)}`

const part = (value: object): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** A JWT with a signature that is none. */
export function token(header: object, payload: object): string {
  return `${part(header)}.${part(payload)}.${btoa('not-a-signature').replaceAll('=', '')}`
}

/** A `curl -v` transcript of one exchange. */
export function transcript(
  method: string,
  host: string,
  path: string,
  sent: readonly string[],
  status: number,
  answered: readonly string[] = [],
  body = '',
): string {
  return [
    `> ${method} ${path} HTTP/2`,
    `> Host: ${host}`,
    ...sent.map((h) => `> ${h}`),
    '>',
    `< HTTP/2 ${status}`,
    ...answered.map((h) => `< ${h}`),
    '<',
    body,
  ].join('\n')
}
