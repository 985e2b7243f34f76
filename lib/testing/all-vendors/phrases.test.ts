import { describe, expect, it } from 'vitest'
import { STATUS_SENTENCES } from '@/lib/engine/diagnose/rules/refusal-phrases'
import { FRAMES } from '@/lib/engine/explain/statements/frames'
import { SERVER_LINES } from '@/lib/engine/explain/statements/own-server'
import { PASSED } from '@/lib/engine/explain/statements/test-names'
import { SIP_REMARKS } from '@/lib/engine/sip/remarks'
import { SIP_LINES } from '@/lib/engine/explain/statements/sip'
import { SMTP_WORDS } from '@/lib/engine/explain/statements/smtp'
import { catalogue, VENDORS } from '@/lib/vendors'

const lists = [
  ...catalogue.rules.map(({ id, phrases = [] }) => ({ id, phrases })),
  ...VENDORS.map(({ id, statusPhrases = [] }) => ({ id: `a 401 at ${id}`, phrases: statusPhrases })),
  { id: 'mentions of products', phrases: catalogue.mentions },
  { id: 'names of products in questions', phrases: catalogue.spokenNames },
  { id: 'printed statuses', phrases: catalogue.printedStatuses },
  { id: 'lines of stack traces', phrases: FRAMES },
  { id: 'names of tests that passed', phrases: PASSED },
  { id: 'lines of servers', phrases: SERVER_LINES },
  { id: 'lines of SIP', phrases: SIP_LINES },
  { id: 'remarks of programs of telephony', phrases: SIP_REMARKS },
  { id: 'what clients print for a status', phrases: STATUS_SENTENCES },
  { id: 'words of mail', phrases: SMTP_WORDS },
  ...VENDORS.map(({ id, libraryTraces }) => ({ id: `libraries of ${id}`, phrases: libraryTraces.faults })),
  ...VENDORS.map(({ id, callbackPhrases }) => ({ id: `callbacks of ${id}`, phrases: callbackPhrases })),
]
const listed = lists.flatMap(({ id, phrases }) =>
  phrases.map(({ says, hits, misses }) => ({ id, says, hits: [hits].flat(), misses: [misses ?? []].flat() })),
)

describe('the phrases', () => {
  it.each(listed.map((phrase) => [phrase.id, String(phrase.says), phrase] as const))(
    '%s: %s',
    (_, __, { says, hits, misses }) => {
      expect(says.test('')).toBe(false)
      for (const line of hits) expect(line).toMatch(says)
      for (const line of misses) expect(line).not.toMatch(says)
    },
  )

  it('stand in no list twice', () => {
    for (const { id, phrases } of lists) {
      const sources = phrases.map(({ says }) => says.source)
      expect(new Set(sources).size, id).toBe(sources.length)
    }
  })
})
