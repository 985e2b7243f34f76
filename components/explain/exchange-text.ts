import type { Evidence } from '@/lib/engine/model/evidence'
import type { Header } from '@/lib/engine/model/exchange'

/** An exchange as text, masked: what was asked, and under it what was answered. At most 40,000 characters. */
export function exchangeText({ request, outcome }: Evidence): string {
  const asked = request
    ? [
        `${request.method} ${request.url}`.trim(),
        ...lines(request.headers),
        ...(request.body ? ['', request.body] : []),
      ]
    : []
  const answered =
    outcome.kind === 'response'
      ? [
          `${outcome.status > 0 ? `Status ${outcome.status}` : 'Status not pasted'}`,
          ...lines(outcome.headers),
          '',
          outcome.unread ? '(the body was not pasted)' : outcome.body || '(the body is empty)',
        ]
      : []
  return [...asked, ...(asked.length > 0 && answered.length > 0 ? [''] : []), ...answered].join('\n').slice(0, 40_000)
}

function lines(headers: readonly Header[]): string[] {
  return headers.map(([name, value]) => `${name}: ${value}`)
}
