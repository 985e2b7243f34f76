/**
 * The proof that a check of one set of test keys ends with, for the picture on the front page. A test runs that check
 * and holds every word of this against its report.
 */
export const EXAMPLE_PROOF = {
  scenario: 'secret-line-break',
  before: { answer: '401', host: 'auth.sinch.com' },
  change: 'Key Secret: remove 1 line break at the end',
  after: { answer: '200', host: 'numbers.api.sinch.com' },
  seen: '1 number, and a wrong secret was refused',
} as const
