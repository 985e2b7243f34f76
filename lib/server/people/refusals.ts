/** Why a sign-in at the provider ended without anybody being let in, by what stands in the address of the desk. */
export const SIGN_IN_REFUSALS = {
  'too-often': 'Too many sign-ins from this address. Wait ten minutes and try again.',
  'no-provider': 'The sign-in provider does not answer. Try again in a minute; the operator can see why in the log.',
  'no-store': 'This server’s database does not answer, so nobody can be signed in now. Try again in a minute.',
  expired: 'The sign-in took longer than ten minutes, or began in another browser. Begin it again.',
  provider: 'The sign-in provider did not let you in, or its answer was not in order. Begin it again.',
  nobody: 'The sign-in provider did not say who signed in.',
  domain: 'This mail address is of no domain that works at this support desk. The operator sets the domains.',
  unverified: 'The sign-in provider has not verified this mail address.',
  group: 'This account is in no group that works at this support desk. The operator sets the group.',
} as const

export type SignInRefusal = keyof typeof SIGN_IN_REFUSALS

/** The sentence of a refusal that stands in an address, or null. */
export function refusalSentence(given: unknown): string | null {
  return typeof given === 'string' && Object.hasOwn(SIGN_IN_REFUSALS, given)
    ? SIGN_IN_REFUSALS[given as SignInRefusal]
    : null
}
