import type { Facts } from '@/lib/engine/model/facts'
import type { Observed } from '@/lib/engine/model/rule'

/** The SMS API, which is called XMS in its paths. */
export function isXms(facts: Facts): boolean {
  return (
    facts.product === 'sms-service-plan' ||
    facts.product === 'sms-project' ||
    (facts.hostFacts?.vendor === 'sinch' && /^\/xms\/v\d/.test(facts.path ?? ''))
  )
}

/** An API that identifies an application: Voice v1, Verification. */
export function isAppApi(facts: Facts): boolean {
  return facts.product === 'voice' || facts.product === 'verification'
}

/** An API that takes a project access key, or the endpoint where such a key is exchanged for a token. */
export function isProjectApi(facts: Facts): boolean {
  return (facts.credentialSet === 'project' && facts.product !== 'sms-project') || facts.tokenEndpoint
}

/** The body has this code: one of five digits, or the last part of a page of the errors registry. */
export function hasCode({ facts }: Observed, code: string): boolean {
  return facts.body.code === code
}
