import type { Header } from '../../model/exchange'
import type { PastedRequest } from './define'

const CALL = /\b(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr)\b(?=[^\n]{0,400}\s-[A-Za-z])/i

/** What only PowerShell prints: its commands, the parts of its errors, its prompt. */
const TRACES = [
  /\bInvoke-(?:RestMethod|WebRequest)\b/,
  /FullyQualifiedErrorId/,
  /CategoryInfo\s*:/,
  /\bPS(?: [A-Z]:\\[^>\n]{0,80})?>/,
]

/** Whether a text is a PowerShell command or its error. */
export function isPowerShell(text: string): boolean {
  return TRACES.some((trace) => trace.test(text))
}

/** The request of an Invoke-RestMethod command in the text, as far as it can be read, or null. */
export function readPowerShell(text: string): PastedRequest | null {
  const call = CALL.exec(text)
  if (!call) return null
  const command = joined(text.slice(call.index)).slice(0, 8000)
  const uri =
    /\s-(?:Uri|Url)\s{1,3}["']?([^\s"']{4,2000})/i.exec(command)?.[1] ??
    /["'](https?:\/\/[^"'\s]{4,2000})["']/.exec(command)?.[1]
  if (!uri || !/^https?:/i.test(uri)) return null
  const method = /\s-Method\s{1,3}["']?([A-Za-z]{3,7})/i.exec(command)?.[1]?.toUpperCase() ?? 'GET'
  const type = /\s-ContentType\s{1,3}["']([^"']{3,100})/i.exec(command)?.[1]
  const body = bodyOf(command)
  const headers: Header[] = [
    ...headersOf(command),
    ...(type
      ? [['Content-Type', type] as const]
      : body && body !== '$' && !type
        ? [['Content-Type', 'application/x-www-form-urlencoded'] as const]
        : []),
  ]
  return {
    method,
    url: uri,
    headers,
    body,
    complete: /\s-(?:Headers|Credential|Authentication|Token)\s/i.test(command)
      ? /@\{/.test(command)
      : !/\$\w+ {0,2}@|@\w+/.test(command),
  }
}

/** The command with its continued lines: a backquote at the end of a line continues it. */
function joined(text: string): string {
  const lines = text.split('\n')
  const taken: string[] = []
  for (const line of lines) {
    taken.push(line.replace(/`\s{0,3}$/, ' '))
    if (!/`\s{0,3}$/.test(line) && !/\{\s{0,3}$/.test(line)) break
  }
  return taken.join(' ')
}

function headersOf(command: string): Header[] {
  const table = /-Headers\s{1,3}@\{([^}]{0,4000})\}/i.exec(command)?.[1] ?? ''
  return [
    ...table.matchAll(/["']?([\w-]{2,60})["']?\s{0,3}=\s{0,3}(?:"([^"]{0,4000})"|'([^']{0,4000})'|(\$[\w:.]{1,60}))/g),
  ].map((m): Header => [m[1] ?? '', m[2] ?? m[3] ?? m[4] ?? ''])
}

function bodyOf(command: string): string | null {
  const found =
    /\s-Body\s{1,3}(?:"([^"]{0,8000})"|'([^']{0,8000})'|(@\{[^}]{0,4000}\})|(\$[\w:.]{1,60}|\([^)]{0,2000}\)))/i.exec(
      command,
    )
  if (!found) return null
  if (found[3])
    return found[3]
      .slice(2, -1)
      .split(/[;\n]/)
      .map((pair) =>
        pair
          .replace(/\s{0,10}=\s{0,10}/, '=')
          .replace(/["']/g, '')
          .trim(),
      )
      .filter(Boolean)
      .join('&')
  return found[1] ?? found[2] ?? (/ConvertTo-Json/i.test(found[4] ?? '') ? '{}' : '$')
}
