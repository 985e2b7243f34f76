/** Limits of one run, beside the deadline that the server sets. */
export const LIMIT = {
  /** requests under way at once */
  parallel: 4,
  /** calls of one sweep, and of all trials of one check together, besides token exchanges */
  calls: 12,
  /** token exchanges of all trials of one check together */
  trialTokens: 6,
  /** logins of one check that a mail server refuses, deliberately wrong ones included: accounts are locked for more */
  refusedLogins: 3,
} as const
