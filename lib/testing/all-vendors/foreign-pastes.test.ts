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
