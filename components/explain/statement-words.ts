import type { Speaker, Statement } from '@/lib/engine/model/statement'

const SPEAKERS: Readonly<Record<Speaker, string>> = {
  vendor: 'The API',
  'other-vendor': 'Another vendor’s API',
  intermediary: 'A proxy, CDN or filter',
  'own-server': 'Your own server',
  'client-library': 'A library or a tool',
  test: 'A test',
  person: 'A person',
}

const PROTOCOLS = { http: 'HTTP', smtp: 'SMTP', sip: 'SIP', none: '' } as const
const DIRECTIONS = { sent: 'sent', received: 'received', expected: 'wanted', none: '' } as const
const STATED = {
  exchange: 'exchange',
  status: 'status',
  reply: 'reply',
  words: 'words',
  frame: 'stack trace',
  code: 'lines of a program',
} as const

/** What a statement rests on, so that the weight it is given can be followed. */
const FIRMNESS = {
  wire: 'an exchange that was read whole',
  reported: 'what a program says of it',
  told: 'what somebody says of it',
} as const

/** "A test", "wanted HTTP status 200", "what a program says of it" */
export function wordsOf({ states, speaker, direction, protocol, code, firmness }: Statement) {
  if (states === 'exchange')
    return direction === 'sent'
      ? { who: 'Your client', what: 'the request', firmness: FIRMNESS[firmness] }
      : { who: SPEAKERS[speaker], what: `the answer${code === null ? '' : `, ${code}`}`, firmness: FIRMNESS[firmness] }
  const words = [DIRECTIONS[direction], PROTOCOLS[protocol], STATED[states], code === null ? '' : String(code)]
  return { who: SPEAKERS[speaker], what: words.filter(Boolean).join(' '), firmness: FIRMNESS[firmness] }
}
