import { describe, expect, it } from 'vitest'
import { personOf } from './claims'

const open = { domains: [], group: null }
const claims = { iss: 'https://id.example', sub: '1', name: 'Kim Lee', email: 'kim@desk.example', email_verified: true }

describe('who an ID token is about', () => {
  it('is told by issuer and subject, whatever the name', () => {
    const kim = personOf(claims, open)
    expect(personOf({ ...claims, name: 'Kim Day', email: 'other@desk.example' }, open)).toMatchObject({
      hash: 'hash' in kim ? kim.hash : null,
      name: 'Kim Day',
    })
    for (const other of [{ sub: '2' }, { iss: 'https://other.example' }])
      expect(personOf({ ...claims, ...other }, open)).not.toMatchObject({ hash: 'hash' in kim ? kim.hash : null })
  })

  it.each([
    [{ name: 'Kim\u202e\nLee' }, 'Kim Lee'],
    [{ name: undefined, preferred_username: 'kim' }, 'kim'],
    [{ name: undefined }, 'kim@desk.example'],
    [{ name: undefined, email: undefined }, 'Support'],
    [{ name: 'K'.repeat(200) }, 'K'.repeat(60)],
  ])('is called %j → %s', (given, name) => expect(personOf({ ...claims, ...given }, open)).toMatchObject({ name }))

  it.each([
    ['no subject', { sub: undefined }, open, 'nobody'],
    ['another domain', { email: 'kim@desk.example.evil' }, { ...open, domains: ['desk.example'] }, 'domain'],
    [
      'a domain in the wrong place',
      { email: 'desk.example@evil.example' },
      { ...open, domains: ['desk.example'] },
      'domain',
    ],
    ['no mail address', { email: undefined }, { ...open, domains: ['desk.example'] }, 'domain'],
    [
      'an address that is not verified',
      { email_verified: false },
      { ...open, domains: ['desk.example'] },
      'unverified',
    ],
    [
      'an address of which that is not said',
      { email_verified: undefined },
      { ...open, domains: ['desk.example'] },
      'unverified',
    ],
    ['no group', {}, { ...open, group: { claim: 'groups', value: 'support' } }, 'group'],
    ['another group', { groups: ['supporters'] }, { ...open, group: { claim: 'groups', value: 'support' } }, 'group'],
  ])('is not let in with %s', (_, given, settings, refused) =>
    expect(personOf({ ...claims, ...given }, settings)).toEqual({ refused }),
  )

  it.each([[['support', 'all']], ['support']])('is let in by the group %j', (groups) =>
    expect(personOf({ ...claims, groups }, { ...open, group: { claim: 'groups', value: 'support' } })).toHaveProperty(
      'hash',
    ),
  )
})
