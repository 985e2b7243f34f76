import { catalogue } from '@/lib/vendors'
import { bench, describe } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'

/** A HAR of about this many MiB, with one refused call in 25, as a browser exports it. */
function har(mib: number): string {
  const entries: string[] = []
  for (let size = 0; size < mib * 1_048_576;) {
    const refused = entries.length % 25 === 7
    const entry = JSON.stringify({
      startedDateTime: '2026-02-10T08:00:00.000Z',
      request: {
        method: 'GET',
        url: `https://us.conversation.api.sinch.com/v1/projects/p/apps?page=${entries.length}`,
        headers: [
          { name: 'authorization', value: 'Bearer not-a-token' },
          { name: 'cookie', value: 'a=b; '.repeat(20) },
        ],
      },
      response: {
        status: refused ? 401 : 200,
        headers: refused
          ? [
              {
                name: 'www-authenticate',
                value: 'Bearer error="invalid_token", error_description="Jwt expired at 2026-02-10T08:00:00Z"',
              },
            ]
          : [],
        content: {
          mimeType: 'application/json',
          text: refused
            ? '{"error":{"code":401,"message":"Denied.","status":"UNAUTHENTICATED"}}'
            : JSON.stringify(Array.from({ length: 20 }, (_, i) => ({ id: i, note: 'y'.repeat(60) }))),
        },
      },
    })
    entries.push(entry)
    size += entry.length
  }
  return `{"log":{"version":"1.2","creator":{"name":"WebInspector"},"entries":[${entries.join()}]}}`
}

const NOW = '2026-11-24T05:00:00Z'
const options = { time: 1000, warmupTime: 300 }

describe('explaining a HAR', () => {
  for (const mib of [0.1, 1, 10]) {
    const text = har(mib)
    bench(`of ${mib} MiB`, () => void explain(catalogue, { text }, NOW), options)
  }
})

describe('explaining a transcript', () => {
  const text =
    '> GET /v1/x HTTP/2\n> Host: numbers.api.sinch.com\n> authorization: Bearer ***\n>\n< HTTP/2 401\n< ' +
    'www-authenticate: Bearer error="expired"\n<\n'
  bench('of one exchange', () => void explain(catalogue, { text }, NOW), options)
})
