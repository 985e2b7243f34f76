import type { Evidence } from '../model/evidence'
import { LOGIN_METHOD } from '../model/login'
import { LIMIT } from './limits'

/** Why a login is not made. */
export const LOGINS_SPENT = `${LIMIT.refusedLogins} logins were refused, which is the most that one check makes.`

/** Whether as many logins were made in vain as one check may make; one that broke off may have been counted. */
export function areLoginsSpent(all: readonly Evidence[]): boolean {
  const inVain = all.filter(({ request, outcome }) => {
    if (request?.method !== LOGIN_METHOD) return false
    if (outcome.kind === 'response') return outcome.stage === 'auth' && outcome.status >= 300
    return outcome.kind === 'no-response' && outcome.phase === 'auth'
  })
  return inVain.length >= LIMIT.refusedLogins
}
