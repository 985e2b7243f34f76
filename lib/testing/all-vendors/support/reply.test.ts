import { describe, expect, it } from 'vitest'
import { explain } from '@/lib/engine/explain/explain'
import { reportOf } from '@/lib/engine/explain/report'
import { replyToCustomer } from '@/lib/engine/support/reply'
import { catalogue } from '@/lib/vendors'

const AT = '2026-11-29T12:00:00.000Z'

const replyTo = (text: string) => replyToCustomer(catalogue, reportOf(explain(catalogue, { text }, AT), AT))

const found = (id: string, confidence: 'certain' | 'likely' | 'possible') => ({
  product: null,
  diagnoses: [{ id, confidence }],
})

describe('a reply to a customer', () => {
  it.each(catalogue.diagnosisIds.filter((id) => id !== 'undetermined'))(
    'about %s says what it means, one thing to try and one thing to tell',
    (id) => {
      const [hello, meaning, attempt, question, secret] = replyToCustomer(catalogue, found(id, 'likely')).split('\n\n')
      expect(hello).toBe('Hello,')
      expect(meaning).toContain(catalogue.explanation(id).what)
      expect(attempt).toMatch(/^Please try this one thing: \S.*[.)]$/s)
      expect(question).toMatch(/please tell us: \S/)
      expect(secret).toMatch(/leave out passwords, keys and tokens/)
    },
  )

  it('says how sure it is, and is surer of what is certain', () => {
    const [certain, likely, possible] = (['certain', 'likely', 'possible'] as const).map((confidence) =>
      replyToCustomer(catalogue, found('wrong-region', confidence)),
    )
    expect(certain).toContain('What you sent shows it.')
    expect(likely).toContain('does not rule out others')
    expect(possible).toContain('one of several causes')
  })

  it('asks for the whole answer where nothing is told', () => {
    expect(replyTo('it does not work, please help')).toContain('the status, all headers and the body')
  })

  it('holds nothing of what was pasted', () => {
    const secret = ['PLAN', 'TED', 'secret', '0123456789'].join('')
    const call = `curl -u "abc:${secret}" https://numbers.api.sinch.com/v1/projects/x/activeNumbers`
    expect(replyTo(`${call}\nHTTP/1.1 401 Unauthorized\n\n{"error":"unauthorized"}`)).not.toContain(secret)
  })
})
