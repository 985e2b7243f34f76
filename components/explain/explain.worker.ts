import type { ExplainInput } from '@/lib/engine/model/explain-input'
import { viewOf } from './engine'

type Question = { readonly id: number; readonly input: ExplainInput; /** ISO 8601, UTC */ readonly at: string }

addEventListener('message', (event: MessageEvent<Question>) => {
  clearTimeout(practice)
  const { id, input, at } = event.data
  postMessage({ id, view: viewOf(input, at) })
})

/** Lines of several kinds, so that most of what reads a paste is run once. */
const SAMPLE = [
  '2026-01-01T10:11:12Z web-1 app[1]: level=error msg="refused" status=401 url=https://api.example.com/v1/things',
  'Error: Request failed with status code 401',
  '    at settle (/srv/app/node_modules/axios/lib/core/settle.js:19:12)',
  '> GET /v1/things HTTP/1.1',
  '> Authorization: Bearer made-up',
  '< HTTP/1.1 401 Unauthorized',
  '< WWW-Authenticate: Bearer error="invalid_token"',
  '{"code": 401, "message": "refused"}',
].join('\n')

/** Milliseconds that a paste from the page before has to arrive in, and between two rounds. */
const WAIT = 300
const PAUSE = 10
const ROUNDS = 12

/** Explains a sample while nobody waits, since the first texts are read several times slower than those after them. */
function practise(rounds: number): void {
  viewOf({ text: SAMPLE }, '2026-01-01T10:11:12Z')
  if (rounds > 1) practice = setTimeout(practise, PAUSE, rounds - 1)
}

let practice = setTimeout(practise, WAIT, ROUNDS)
