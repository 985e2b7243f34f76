import { catalogue } from '@/lib/vendors'
import fc from '@/lib/testing/property'
import { describe, expect, it } from 'vitest'
import { knownOf } from '@/lib/engine/mask/check-values'
import { SHARED_LIMITS } from '@/lib/engine/model/shared-limits'
import { fromFragment, toFragment } from '@/lib/engine/report/fragment'
import { harden } from '@/lib/engine/report/harden'
import { contentsOf, missingFrom, previewOf } from '@/lib/engine/report/preview'
import { toShared } from '@/lib/engine/report/project'
import { senderOf, withoutSender, withSender, type Sender } from '@/lib/engine/report/sender'
import { senderFaults } from '@/lib/engine/report/sender-search'
import { readShared, sizeOf } from '@/lib/engine/report/shared'
import { toTicket } from '@/lib/engine/report/ticket'
import { exampleReport } from '../testing-report'

const shared = toShared(catalogue, exampleReport())
const KIM: Sender = { name: 'Kim Example, Team Größe', ticket: 'ZD-1234567' }
const named = withSender(shared, KIM)
const faultsOf = (sender: Sender) => senderFaults(catalogue, sender)

/** As people write them: none looks like a secret, although the masking of other texts would change several. */
const NAMES = [
  'Kim',
  'O’Brien, Jr.',
  '김철수',
  'محمد علی‌زاده',
  'Jean-Luc D’Amélie (2nd line)',
  'kim@example.com',
  'Support 24/7 👩‍💻',
  'नरेंद्र',
]
const TICKETS = [
  '4711',
  '#123456',
  '00001026',
  'SUP-1234',
  'ZD-1234567',
  'INC0012345678',
  'CS0012345',
  'ACME/SUPPORT-2026-1234',
  'CASE:2026:0001234',
  '5003000000D8cuIAAR',
  'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  'https://desk.example/tickets/4711',
  '2026-11-30/4711',
]

describe('what is written of a sender', () => {
  it.each(NAMES.map((name) => [name]))('may be the name %s', (name) => expect(faultsOf({ name })).toBeNull())
  it.each(TICKETS.map((ticket) => [ticket]))('may be the ticket %s', (ticket) =>
    expect(faultsOf({ ticket })).toBeNull(),
  )

  it('is nothing where both boxes are empty or blank, and one line with single blanks otherwise', () => {
    expect(senderOf({ name: '', ticket: ' \u00a0 ' })).toBeNull()
    expect(senderOf({ name: '  Kim\u00a0\u3000Example ', ticket: '' })).toEqual({ name: 'Kim Example' })
    expect(senderOf({ name: '', ticket: '4711' })).toEqual({ ticket: '4711' })
  })

  it.each([
    ['a line break', 'Kim\nExample'],
    ['a carriage return', 'Kim\rExample'],
    ['a tab', 'Kim\tExample'],
    ['a separator of lines', 'Kim\u2028Example'],
    ['a control', 'Kim\u0007'],
    ['a control of C1', 'Kim\u009b31m'],
    ['an override of the direction', 'Kim \u202egnihtyna'],
    ['an isolate', 'Kim \u2066x\u2069'],
    ['a mark of direction', 'Kim\u200f'],
    ['a mark of Arabic letters', 'Kim\u061c'],
    ['a zero-width space', 'Kim\u200bExample'],
    ['a soft hyphen', 'Kim\u00adExample'],
    ['a tag', 'Kim\u{e0041}'],
    ['a filler', 'Kim\u3164'],
    ['half of a pair', 'Kim\ud83d'],
    ['a private character', 'Kim\ue000'],
    ['letters under a tower of marks', `K${'\u0301'.repeat(9)}im`],
    ['no letter and no digit', '—'],
    ['nothing that can be seen', '\u200d\u200c'],
    ['too many characters', 'k'.repeat(SHARED_LIMITS.senderName + 1)],
  ])('is refused at its box with %s, and no report is read that holds it', (_, text) => {
    for (const part of ['name', 'ticket'] as const) {
      const faults = faultsOf({ [part]: text })
      expect(Object.keys(faults ?? {})).toEqual([part])
      expect(faults?.[part]).toMatch(/\.$/)
      expect(faults?.[part]).not.toContain(text)
      expect(readShared(catalogue, { ...shared, sender: { [part]: text } })).toBeNull()
    }
  })

  it.each([
    ['empty', {}],
    ['null', null],
    ['a text', 'Kim'],
    ['of another kind', { name: 5 }],
    ['with a member of its own', { name: 'Kim', link: 'https://evil.example' }],
    ['blank', { name: ' ' }],
    ['with a blank at its end', { name: 'Kim ' }],
  ])('is no sender when it is %s', (_, sender) => {
    expect(readShared(catalogue, { ...shared, sender })).toBeNull()
  })

  it('is said to be wrong by the boxes exactly where no report can hold it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (name) => {
        const read = readShared(catalogue, { ...shared, sender: { name } })
        if (read === null) expect(faultsOf({ name })).not.toBeNull()
      }),
    )
  })
})

describe('a secret that is written as a sender', () => {
  const digits = '0123456789abcdef'.repeat(2)
  const long = `${'aB3~'.repeat(8)}x7`
  it.each([
    ['a key with its prefix', () => `key-${digits}`],
    ['a token of 32 digits', () => digits],
    ['16 bytes in base64', () => `${'aB3+'.repeat(5)}aQ==`],
    ['a run that only keys have', () => long],
    ['one of them in a sentence', () => `my key is ${long}`],
    ['a whole header', () => `Bearer ${'abcdef'.repeat(3)}`],
    ['a password under its name', () => ['pass', 'word=hunter22'].join('')],
    ['a token of another vendor', () => ['ghp_', 'aB3dE5fG7h'.repeat(3), 'aB3dE5'].join('')],
  ])('is refused by its form: %s', (_, write) => {
    const text = write()
    for (const part of ['name', 'ticket'] as const) {
      const faults = faultsOf({ [part]: text })
      expect(Object.keys(faults ?? {})).toEqual([part])
      expect(JSON.stringify(faults)).not.toContain(text)
    }
  })

  // words, so that no form tells it: only knowing the value does
  const secret = ['never', 'a', 'real', 'secret', 'value'].join('~')
  const known = knownOf(catalogue, { keySecret: secret, keyId: '11112222-3333-4444-8555-666677778888' })
  it.each([
    ['as it is', secret],
    ['six characters of it', secret.slice(4, 10)],
    ['reversed', [...secret].toReversed().join('')],
    ['with joiners that nobody sees', [...secret].join('\u200d').slice(0, 59)],
    ['in base64', Buffer.from(secret).toString('base64').slice(0, 16)],
    ['an id of the check', '11112222-3333-4444-8555-666677778888'],
  ])('is refused by its value: %s', (_, ticket) => {
    expect(faultsOf({ ticket: ticket.slice(0, 10).replaceAll('\u200d', '') })).toBeNull()
    const faults = senderFaults(catalogue, { name: 'Kim', ticket }, known)
    expect(Object.keys(faults ?? {})).toEqual(['ticket'])
    expect(faults?.ticket).toMatch(/^This is a part of what was entered \(.*Key (?:Secret|ID)/)
    expect(faults?.ticket).not.toContain(ticket)
  })

  it.each([
    ['the first half in the name', { name: secret.slice(0, 5), ticket: secret.slice(5, 10) }],
    ['the first half in the ticket', { name: secret.slice(5, 10), ticket: secret.slice(0, 5) }],
  ])('is refused where it is torn over both: %s', (_, sender) => {
    expect(senderFaults(catalogue, { name: sender.name }, known)).toBeNull()
    expect(senderFaults(catalogue, { ticket: sender.ticket }, known)).toBeNull()
    expect(senderFaults(catalogue, sender, known)).toEqual({ ticket: expect.stringContaining('Key Secret') })
  })

  it('is left out of a report that comes from elsewhere, and the other part stays', () => {
    const ticket = `key-${digits}`
    expect(harden(catalogue, withSender(shared, { name: 'Kim', ticket })).sender).toEqual({ name: 'Kim' })
    expect('sender' in harden(catalogue, withSender(shared, { ticket }))).toBe(false)
  })
})

describe('a report with a sender', () => {
  it('is read, and is the same report without', () => {
    expect(readShared(catalogue, JSON.parse(JSON.stringify(named)))).toEqual(named)
    expect(JSON.stringify(withoutSender(named))).toBe(JSON.stringify(shared))
    expect(JSON.stringify(withSender(named, null))).toBe(JSON.stringify(shared))
  })

  it('keeps it word for word when it is hardened, and hardening twice changes nothing', () => {
    for (const sender of [...NAMES.map((name) => ({ name })), ...TICKETS.map((ticket) => ({ ticket })), KIM]) {
      const hard = harden(catalogue, withSender(shared, sender))
      expect(hard.sender).toEqual(sender)
      expect(JSON.stringify(harden(catalogue, hard))).toBe(JSON.stringify(hard))
    }
  })

  it('still fits where the report is as large as one can be and the sender as long', () => {
    const [piece] = exampleReport().evidence
    if (!piece) throw new Error('the example has evidence')
    const longest = [
      { name: '語'.repeat(SHARED_LIMITS.senderName), ticket: '語'.repeat(SHARED_LIMITS.senderTicket) },
      {
        name: `k${'"'.repeat(SHARED_LIMITS.senderName - 1)}`,
        ticket: `${'\\'.repeat(SHARED_LIMITS.senderTicket - 1)}4`,
      },
    ]
    let largest = 0
    for (let words = 0; words < 40; words++) {
      const evidence = Array.from({ length: 70 }, (_, i) => ({ ...piece, id: `x${i}`, proves: 'word '.repeat(words) }))
      const full = toShared(catalogue, exampleReport({ evidence, diagnoses: [] }))
      expect(full.omitted).toBeGreaterThan(0)
      for (const sender of longest) {
        const most = withSender(full, sender)
        expect(readShared(catalogue, most)).toEqual(most)
        largest = Math.max(largest, sizeOf(most))
      }
    }
    expect(largest).toBeGreaterThan(SHARED_LIMITS.reportBytes - SHARED_LIMITS.senderBytes)
  })

  it('travels in a link that carries it whole', async () => {
    expect(await fromFragment(catalogue, await toFragment(named))).toEqual({ report: named })
  })

  it('has it in the preview, says that it holds it, and no more that it does not', () => {
    const rows = previewOf(named).flatMap((section) => section.rows)
    expect(rows).toContainEqual({ label: 'sender, name', value: KIM.name })
    expect(rows).toContainEqual({ label: 'sender, ticket', value: KIM.ticket })
    expect(contentsOf(named)[0]).toBe(
      'What the sender wrote at the top, word for word: the name and the ticket number.',
    )
    expect(missingFrom(named).at(-1)).toBe('Anything about its sender but the name and the ticket number.')
    expect(contentsOf(withSender(shared, { ticket: '4711' }))[0]).toMatch(/: the ticket number\.$/)
    expect(contentsOf(shared).join(' ')).not.toMatch(/sender/)
    expect(missingFrom(shared).at(-1)).toBe('Your name, your address or anything about your browser.')
  })
})

describe('the Markdown of a report with a sender', () => {
  const line = (sender: Sender) => toTicket(catalogue, withSender(shared, sender)).split('\n')[2]
  it('says it under the heading, and whose words it is', () => {
    expect(line(KIM)).toBe(
      'Sent by `Kim Example, Team Größe`, ticket `ZD-1234567` — as the sender wrote it; Why401 did not check it.',
    )
    expect(line({ name: 'Kim' })).toBe('Sent by `Kim` — as the sender wrote it; Why401 did not check it.')
    expect(line({ ticket: '4711' })).toBe('Sent, ticket `4711` — as the sender wrote it; Why401 did not check it.')
    expect(toTicket(catalogue, shared)).not.toContain('Sent')
  })

  it.each([
    '[x](https://evil.example)',
    'https://evil.example www.evil.example',
    '<img src=x onerror=alert(1)>',
    '`` ` a `` **b** # c | d @everyone',
    'x` — checked by this server. `y',
  ])('keeps it inert: %s', (name) => {
    const text = line({ name, ticket: '4711' }) ?? ''
    const outside = text.replace(/(`+)(?: )?[^]*?(?: )?(?<!`)\1(?!`)/g, '')
    expect(outside).toBe('Sent by , ticket  — as the sender wrote it; Why401 did not check it.')
  })
})
