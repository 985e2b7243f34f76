import { expect, it } from 'vitest'
import { preferenceCookie } from './preference'

it('keeps a preference under a name that no other site can set, where the browser allows it', () => {
  expect([preferenceCookie('theme', true), preferenceCookie('shortcuts', false)]).toEqual(['__Host-theme', 'shortcuts'])
})
