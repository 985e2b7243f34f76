import { describe, expect, it } from 'vitest'
import { takeVariables, type Wanted } from '@/lib/engine/credentials/import/variables'
import { catalogue } from '@/lib/vendors'

const numbers: Wanted = {
  fields: ['projectId', 'keyId', 'keySecret'],
  vendor: 'sinch',
  product: 'numbers',
  names: {},
  isOneFile: true,
}
const taken = (variables: Record<string, string>, more: Partial<Wanted> = {}) =>
  takeVariables(catalogue, variables, { ...numbers, ...more }).variables

describe('variables of fields', () => {
  it('are those of the documentation before any other', () => {
    expect(taken({ SINCH_ACCESS_KEY: 'b', SINCH_KEY_ID: 'a', client_id: 'c' })).toEqual({ keyId: 'SINCH_KEY_ID' })
    expect(taken({ client_id: 'c', SINCH_ACCESS_KEY: 'b' })).toEqual({ keyId: 'SINCH_ACCESS_KEY' })
  })

  it('have general names in a file alone, and only where nothing in it is another vendor’s', () => {
    expect(taken({ CLIENT_SECRET: 'fake' })).toEqual({ keySecret: 'CLIENT_SECRET' })
    expect(taken({ CLIENT_SECRET: 'fake' }, { isOneFile: false })).toEqual({})
    const foreign = ['sk', 'live', 'fake0FAKE1fake2FAKE3fake'].join('_')
    expect(taken({ CLIENT_SECRET: 'fake', PAYMENTS: foreign })).toEqual({})
  })

  it('are those that somebody named, and then no other', () => {
    expect(taken({ SINCH_KEY_ID: 'a', MINE: 'b' }, { names: { keyId: 'MINE' } })).toEqual({ keyId: 'MINE' })
    expect(taken({ SINCH_KEY_ID: 'a' }, { names: { keyId: 'MINE' } })).toEqual({})
  })

  it('of another set or another vendor are left', () => {
    expect(taken({ STAGING_SINCH_KEY_ID: 'a', MAILGUN_API_KEY: 'b' })).toEqual({})
  })

  it('keep their values as they are, but for the region', () => {
    const { values } = takeVariables(
      catalogue,
      { MAILGUN_API_KEY: ' fake\n', MAILGUN_REGION: ' EU ' },
      { fields: ['apiKey', 'region'], vendor: 'mailgun', product: 'mailgun-send', names: {}, isOneFile: false },
    )
    expect(values).toEqual({ apiKey: ' fake\n', region: 'eu' })
  })
})
