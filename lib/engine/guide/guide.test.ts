import { describe, expect, it } from 'vitest'
import { readBase, readPath } from './destinations'
import { clueField, readChoice, readError } from './clues'
import { optionsOf } from './define'
import { derive } from './derive'
import { flaws, leavesOf } from './flaws'
import { acme, madeUp, umbrella } from './made-up.fixture'
import { stepsTo } from './steps'
import { buildGuide } from './tree'

const catalogue = madeUp(acme, umbrella)
const guide = buildGuide(catalogue)

describe('the guide of two vendors that do not exist', () => {
  it('has no flaw, and leads to every product', () => {
    expect(flaws(catalogue, guide)).toEqual([])
    expect([...new Set(leavesOf(guide).map(({ leaf }) => leaf.product))].toSorted()).toEqual(['chat', 'mail', 'sms'])
  })

  it('makes one group of those with one label, and a group of the vendor of what stands in none', () => {
    expect(catalogue.guide.groups).toEqual([
      { label: 'Messages', products: ['chat', 'sms'] },
      { label: 'Acme', products: ['mail'] },
    ])
  })

  it('asks what will call a product of two schemes, which key it is where there are kinds, and the region', () => {
    const options = (id: string) => optionsOf(guide.questions.get(id) ?? expect.unreachable(id)).map((o) => o.key)
    expect(options('chat/use')).toEqual(['service', 'basic'])
    expect(options('chat/service/region')).toEqual(['us', 'eu'])
    expect(options('mail/key')).toEqual(['whole', 'part'])
    expect(guide.questions.get('chat/service/region')?.text).toContain('created')
  })

  it('leads to where a kind of key is made', () => {
    const mail = catalogue.product('mail')
    expect(stepsTo(catalogue, mail, 'part')).toEqual([{ text: 'Open the part.' }])
    expect(stepsTo(catalogue, mail, 'whole')).toEqual([{ text: 'Open the keys.', url: 'https://acme.example/keys' }])
  })

  it('refuses a product in two groups', () => {
    const twice = {
      ...umbrella,
      guide: { groups: [...(umbrella.guide.groups ?? []), { label: 'x', products: ['sms'] }] },
    }
    expect(() => madeUp(acme, twice)).toThrow(TypeError)
  })
})

describe('clues', () => {
  it('of one choice hold for both vendors, and choices of one group stand together', () => {
    expect(catalogue.guide.choices.shape.map((c) => c.id)).toEqual(['uuid', 'long', 'jwt'])
    expect(readChoice(catalogue, 'shape', 'uuid')).toEqual({
      says: 'A key of Acme. A key of Umbrella.',
      products: ['chat', 'mail', 'sms'],
    })
    expect(readChoice(catalogue, 'header', 'none')).toMatchObject({ diagnosis: 'missing-authorization' })
    expect(readChoice(catalogue, 'origin', 'nonsense')).toBeNull()
  })

  it('try a weak sign of one vendor after every other sign of another', () => {
    expect(readError(catalogue, 'access denied by umbrella').products).toEqual(['sms'])
    expect(readError(catalogue, 'denied').products).toEqual(['chat'])
    expect(readError(catalogue, 'no idea').products).toBeNull()
  })

  it.each([
    ['https://eu.messaging.acme.example/v1', 'eu.messaging.acme.example belongs to acme chat.', ['chat']],
    ['auth.acme.example', 'auth.acme.example issues access tokens.', ['chat', 'mail']],
    ['fr.messaging.acme.example', 'Its name is like those of acme chat.', ['chat']],
    ['shop.acme.example', 'shop.acme.example is not a host of the catalogue', null],
    ['api.example.com', 'api.example.com is neither an Acme nor an Umbrella host.', null],
    ['no host', 'It should look like us.messaging.acme.example.', null],
  ])('of the base URL %s say %s', (text, says, products) => {
    const reading = readBase(catalogue, text)
    expect(reading.says).toContain(says)
    expect(reading.products).toEqual(products)
  })

  it('of a single vendor say whose host it is not', () => {
    expect(readBase(madeUp(umbrella), 'api.example.com').says).toContain('is not an Umbrella host')
  })

  it('read a path by the samples where the vendor tells none', () => {
    expect(readPath(catalogue, '/v1/things/x/parts').products).toEqual(['chat'])
    expect(readPath(catalogue, '/v1/things/x/y/parts').products).toBeNull()
  })

  it('show examples of the first vendor', () => {
    expect(clueField(catalogue, 'base').help).toContain('https://us.messaging.acme.example')
    expect(clueField(catalogue, 'path').help).toContain('/v1/things/…/parts')
  })

  it('that exclude each other are a mix-up, with its name', () => {
    const { conflict } = derive(catalogue, { base: 'us.messaging.acme.example', shape: 'long' })
    expect(conflict?.says).toContain('acme chat, which takes One key of acme; what you have belongs to umbrella sms')
    expect(conflict?.diagnosis).toBe('wrong-key-type')
    expect(derive(catalogue, { base: 'sms.umbrella.example', shape: 'jwt' }).conflict?.diagnosis).toBeNull()
  })
})
