import type { JwtFacts } from '@/lib/engine/model/authorization'
import { utcDay } from './registration-token'
import { inWords, utc } from '@/lib/engine/http/dates'

export type ClaimFault = { readonly claim: string; readonly reason: string }
export type RegistrationFaults = {
  /** the day in kid and the UTC day of iat, where they differ */
  readonly kidDay: { readonly kid: string; readonly iat: string } | null
  readonly wrong: readonly ClaimFault[]
}

const APPLICATION = /^\/\/rtc\.sinch\.com\/applications\/([\w-]{8,64})$/
const USER = /^\/\/rtc\.sinch\.com\/applications\/([\w-]{8,64})\/users\/(.+)$/

/** Whether a JWT is made like a registration token, as far as issuer and key id say. */
export function isRegistrationToken({ claims, kid }: JwtFacts): boolean {
  return String(claims.iss ?? '').startsWith('//rtc.sinch.com') || (kid ?? '').startsWith('hkdfv1-')
}

/**
 * What can be seen to be wrong with an In-App Calling registration token without its secret.
 * `now` is in seconds since the epoch, or null. Source:
 * developers.sinch.com/docs/in-app-calling/js/application-authentication.
 */
export function registrationFaults(jwt: JwtFacts, now: number | null): RegistrationFaults {
  if (jwt.fault) return { kidDay: null, wrong: [{ claim: 'token', reason: jwt.fault }] }
  const day = /^hkdfv1-(\d{8})$/.exec(jwt.kid ?? '')?.[1] ?? null
  const issued = jwt.iat === null ? null : utcDay(jwt.iat)
  const differs = day !== null && issued !== null && day !== issued
  return {
    kidDay: differs ? { kid: day, iat: issued } : null,
    wrong: [...headerFaults(jwt, day), ...nameFaults(jwt), ...timeFaults(jwt, now)],
  }
}

function headerFaults(jwt: JwtFacts, day: string | null): ClaimFault[] {
  const faults: ClaimFault[] = []
  if (jwt.alg !== 'HS256') faults.push({ claim: 'alg', reason: `is ${jwt.alg ?? 'missing'}, should be HS256` })
  if (day === null)
    faults.push({
      claim: 'kid',
      reason: jwt.kid === null ? 'is missing, should be hkdfv1- and the UTC day' : 'is not hkdfv1- and eight digits',
    })
  return faults
}

function nameFaults({ claims }: JwtFacts): ClaimFault[] {
  const iss = APPLICATION.exec(String(claims.iss ?? ''))?.[1]
  const sub = USER.exec(String(claims.sub ?? ''))?.[1]
  const faults: ClaimFault[] = []
  if (!iss)
    faults.push({
      claim: 'iss',
      reason: claims.iss === undefined ? 'is missing' : 'is not //rtc.sinch.com/applications/ and the Application Key',
    })
  if (!sub)
    faults.push({
      claim: 'sub',
      reason: claims.sub === undefined ? 'is missing' : 'is not the issuer with /users/ and the User ID',
    })
  if (iss && sub && iss.toLowerCase() !== sub.toLowerCase())
    faults.push({ claim: 'sub', reason: 'names another application than iss' })
  return faults
}

function timeFaults({ iat, exp }: JwtFacts, now: number | null): ClaimFault[] {
  const faults: ClaimFault[] = []
  if (iat === null) faults.push({ claim: 'iat', reason: 'is missing' })
  if (exp === null) return [...faults, { claim: 'exp', reason: 'is missing' }]
  if (iat !== null && iat > 1e11) faults.push({ claim: 'iat', reason: 'is in milliseconds, should be seconds' })
  else if (iat !== null && exp - iat < 60)
    faults.push({ claim: 'exp', reason: `is ${inWords(exp - iat)} after iat, should be at least one minute` })
  if (now !== null && exp < now) faults.push({ claim: 'exp', reason: `was ${utc(exp)}, before ${utc(now)}` })
  if (now !== null && iat !== null && iat > now + 300 && iat < 1e11)
    faults.push({ claim: 'iat', reason: `is ${inWords(iat - now)} in the future` })
  return faults
}
