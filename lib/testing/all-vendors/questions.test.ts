import { describe, expect, it } from 'vitest'
import { recognise } from '@/lib/engine/explain/paste/recognise'
import { topicsOf } from '@/lib/engine/guide/topics'
import { buildGuide } from '@/lib/engine/guide/tree'
import { catalogue } from '@/lib/vendors'

const known = { prefixes: catalogue.environmentPrefixes, topics: topicsOf(catalogue, buildGuide(catalogue)) }

const SMS_GUIDE = ['/guide?product=sms-service-plan', '/guide?product=sms-project']
const SMS_PROBLEMS = ['/products/sms-service-plan#problems', '/products/sms-project#problems']

describe('a question on the front page', () => {
  it.each([
    ['why do I get 401 from the numbers api?', ['/products/numbers#problems', '/guide?product=numbers']],
    ['Warum lehnt Mailgun meinen Key ab, 401?', ['/products/mailgun-send#problems', '/guide?product=mailgun-send']],
    ['which auth for fax?', ['/guide?product=fax', '/products/fax#problems']],
    ['¿Qué credenciales necesita la API de verification?', ['/guide?product=verification', expect.any(String)]],
    ['which auth for SMS?', [...SMS_GUIDE, '/guide?product=unknown']],
    ['why 401 from the sms api?', [...SMS_PROBLEMS, '/guide?product=unknown']],
    ['why do I get 403?', ['/problems?q=403', '/guide']],
    ['how do I authenticate?', ['/guide', '/problems']],
  ])('%j leads to %j', (text, hrefs) => {
    const { kind, sentence, destinations } = recognise(known, text)
    expect(kind).toBe('question')
    expect(sentence).toMatch(/^A question.*(?:\?|\.)/)
    expect(destinations.map((d) => d.href)).toEqual(hrefs)
    expect(destinations.some((d) => d.takesText)).toBe(false)
  })

  it.each([
    ['text', 'it does not work'],
    ['response', '401 Unauthorized'],
    ['curl-command', 'curl -u a:b https://numbers.api.sinch.com/v1/projects/p/activeNumbers'],
  ])('is not seen in a %s', (kind, text) => expect(recognise(known, text).kind).toBe(kind))

  it('is answered with the guide’s own next question', () => {
    expect(recognise(known, 'which auth for the voice v2 api?').sentence).toBe(
      'A question about Voice API v2 (preview). Next: What will call the Voice API v2 (preview)?',
    )
  })

  it('has a topic for every product', () => {
    const named = new Set(catalogue.spokenNames.flatMap(({ products }) => products))
    expect(catalogue.products.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
  })
})
