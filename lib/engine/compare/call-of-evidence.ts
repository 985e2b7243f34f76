import type { Evidence } from '../model/evidence'

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** The parts of a value that stand for one of the reader's own: `[Key Secret]`. */
const LABEL = /\[([A-Z][\w .-]{1,40})\]/g

/**
 * The call of a check as a command with its answer, in the form in which a comparison reads one. Evidence holds labels
 * in place of secrets, so the values are put in again; one that is not at hand stays a variable.
 * @param valueOf the value that a label stands for, or null
 * @returns a text with secrets, for the page of whoever entered them; null where nothing was sent
 */
export function callOfEvidence(evidence: Evidence, valueOf: (label: string) => string | null): string | null {
  const { request, outcome } = evidence
  if (request === null) return null
  const filled = (text: string) =>
    text.replace(LABEL, (_, label: string) => valueOf(label) ?? `\${${label.toUpperCase().replace(/\W+/g, '_')}}`)
  const options = request.headers.map(([name, value]) => {
    const pair = /^Basic base64\(([^]*)\)$/.exec(value)?.[1]
    return pair !== undefined && /^authorization$/i.test(name)
      ? `-u ${quoted(filled(pair))}`
      : `-H ${quoted(`${name}: ${filled(value)}`)}`
  })
  const command = [
    `curl -X ${request.method} ${quoted(filled(request.url))}`,
    ...options,
    ...(request.body === undefined ? [] : [`--data-raw ${quoted(filled(request.body))}`]),
  ].join(' \\\n  ')
  if (outcome.kind !== 'response') return command
  const head = outcome.headers.map(([name, value]) => `${name}: ${value}`)
  return [command, '', `HTTP/1.1 ${outcome.status}`, ...head, '', outcome.body].join('\n')
}
