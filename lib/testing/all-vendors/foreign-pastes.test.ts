import { describe, expect, it } from 'vitest'
import { importCredentials } from '@/lib/engine/credentials/import'
import { foreignSentence } from '@/lib/engine/credentials/import/words'
import { isSecretIn } from '@/lib/engine/mask/secret-looks'
import { catalogue } from '@/lib/vendors'
import { FOREIGN_PASTES } from './foreign-pastes.fixture'

describe('a command or file of another vendor', () => {
  it('comes in a hundred forms and more', () => {
    expect(new Set(FOREIGN_PASTES.map(({ text }) => text)).size).toBeGreaterThanOrEqual(100)
  })

  it.each(FOREIGN_PASTES.map((one) => [one.name, one] as const))(
    'fills nothing and is named: %s',
    (_, { text, secret }) => {
      const imported = importCredentials(catalogue, text)
      expect(imported?.sets ?? []).toEqual([])
      expect(imported?.foreign).toMatchObject({ id: expect.stringMatching(/./), name: expect.stringMatching(/./) })
      expect(JSON.stringify(imported)).not.toContain(secret)
      const said = imported && foreignSentence(catalogue.vendorNames, imported)
      expect(said).toMatch(
        /Why401 asks Sinch and Mailgun only; nothing was taken from it\.(?: The host is one of .{3,40}\.)?$/,
      )
    },
  )

  it('is covered in every field of ours that is not free text, if somebody gets it there in spite of that', () => {
    const fields = catalogue.fieldIds.filter(
      (id) => !catalogue.field(id).anyText && catalogue.field(id).shape !== 'choice',
    )
    for (const { text } of FOREIGN_PASTES)
      for (const id of fields)
        expect(isSecretIn(catalogue, catalogue.field(id), text.replace(/\n/g, '')), `${id} ${text}`).toBe(true)
  })
})

it('names the host as the sentence of the page does', () => {
  const imported = importCredentials(catalogue, 'curl --user api:abcdefgh https://api.tinify.com/shrink')
  expect(imported && foreignSentence('Acme or Example', imported)).toBe(
    'This command calls api.tinify.com. Why401 asks Acme and Example only; nothing was taken from it.',
  )
})

describe('a command or file whose owner is told in another way', () => {
  const owner = (text: string) => {
    const imported = importCredentials(catalogue, text)
    expect(imported?.sets ?? []).toEqual([])
    return imported?.foreign ?? null
  }

  it.each([
    ['a host of nobody known', 'curl -u api:abcdefgh http://localhost:8080/x', 'localhost', 'host'],
    ['an address', 'curl -u api:abcdefgh https://10.0.0.1/v3/x', '10.0.0.1', 'host'],
    [
      'a host that begins like ours',
      'curl -u api:abcdefgh https://api.mailgun.net.kestrel.io/v3',
      'api.mailgun.net.kestrel.io',
      'host',
    ],
    ['a user name like our host', 'curl -u api:abcdefgh https://api.mailgun.net@kestrel.io/v3', 'kestrel.io', 'host'],
    ['a second address', 'curl -u api:abcdefgh https://api.mailgun.net/v3 --url kestrel.io/x', 'kestrel.io', 'host'],
    ['credentials in the address', 'curl https://api:abcdefgh@api.tinify.com/shrink', 'api.tinify.com', 'host'],
    ['a host of our variable', `SINCH_KEY_ID=x\nSINCH_BASE_URL=https://sinch.kestrel.io\n`, 'sinch.kestrel.io', 'host'],
    ['names alone', 'NEXMO_API_KEY=abcd1234\nNEXMO_API_SECRET=AbCdEfGh12345678\n', 'vonage', 'name'],
    [
      'a token in the form of an id',
      'POSTMARK_SERVER_TOKEN=11111111-2222-4333-8444-555555555555\n',
      'postmark',
      'name',
    ],
  ])('%s', (_, text, id, by) => expect(owner(text)).toMatchObject({ id, by }))

  it('nobody can tell, so nothing is taken', () => {
    expect(owner('{"api_key":"abcd1234","api_secret":"AbCdEfGh12345678"}')).toBeNull()
    expect(owner('curl -u api:abcdefgh "$BASE_URL/v3"')).toBeNull()
  })
})
