/** What the case to click through is about, before anybody changes it. */
export const DEMO_PRODUCT = 'conversation'

/**
 * The test keys of its customer, by the region that the supporter names: each works there once the line break after its
 * secret is gone. A test runs a check of each.
 */
export const DEMO_KEYS: readonly { readonly region: string; readonly scenario: string }[] = [
  { region: 'us', scenario: 'secret-line-break' },
  { region: 'eu', scenario: 'conversation-eu-on-us' },
]
