/** One sentence that can be relied on, and the tests that fail when it stops being true. */
export type Claim = { readonly says: string; readonly tests: readonly string[] }

export type ClaimGroup = { readonly id: string; readonly title: string; readonly claims: readonly Claim[] }

/** Why a production key can be pasted here. A test holds that every file exists and is run. */
export const CLAIM_GROUPS: readonly ClaimGroup[] = [
  {
    id: 'leaves',
    title: 'What leaves the browser',
    claims: [
      {
        says:
          'The paste box of the front page, the explanation and the signing bench work in the browser: what is ' +
          'pasted or typed there is sent nowhere.',
        tests: ['e2e/explain.spec.ts', 'e2e/sign-privacy.spec.ts'],
      },
      {
        says:
          'A check sends the values of the form once, in the body of a request to this server, and only when ' +
          'the button is pressed. They stand in no address and in no storage of the browser.',
        tests: ['e2e/no-leak.spec.ts', 'e2e/sign-privacy.spec.ts', 'e2e/before-scripts.spec.ts'],
      },
      {
        says:
          'Two calls that are compared stay in the browser until “Try it” is pressed; then they are sent once to ' +
          'this server, which keeps nothing of them and hands on no value of either.',
        tests: ['e2e/compare-trial.spec.ts', 'lib/server/trials.slow.test.ts'],
      },
      {
        says: 'Pages load nothing from elsewhere: no analytics, no fonts, no scripts of others.',
        tests: ['e2e/gates.spec.ts', 'e2e/fixtures.ts'],
      },
      {
        says: 'A request that does not come from a page of this site is refused before anything runs.',
        tests: ['e2e/gates.spec.ts', 'lib/server/gates.test.ts'],
      },
    ],
  },
  {
    id: 'whom',
    title: 'To whom',
    claims: [
      {
        says:
          'This server calls the hosts of the catalogue and nobody else, over verified TLS, follows no redirect and ' +
          'looks up no private address.',
        tests: ['lib/server/transport.slow.test.ts', 'lib/server/tls.slow.test.ts', 'lib/server/lookup.test.ts'],
      },
      {
        says:
          'It exchanges the key for a token, once more for a fix that is tried, makes reads that are free, and one ' +
          'call with a wrong secret to see that a success means anything. At a mail server it logs in and leaves ' +
          'without beginning a message. It sends no message, places no call, buys and changes nothing.',
        tests: [
          'lib/testing/all-vendors/products.test.ts',
          'lib/server/scenarios.slow.test.ts',
          'lib/server/smtp.slow.test.ts',
        ],
      },
      {
        says: 'A key that is recognised as another vendor’s fills no field and is not sent.',
        tests: ['e2e/foreign.spec.ts', 'lib/server/foreign-values.test.ts'],
      },
    ],
  },
  {
    id: 'kept',
    title: 'For how long',
    claims: [
      {
        says:
          'For a retest the values of the last check are sealed in a cookie of this browser for two hours at most. ' +
          '“Forget” makes every copy of it worthless at once, on every instance.',
        tests: ['lib/server/sealed-cookie.slow.test.ts'],
      },
      {
        says: 'No credential, no token and nothing made from one is written to the store or to a line of the log.',
        tests: ['e2e/no-leak.spec.ts', 'lib/server/log.test.ts'],
      },
      {
        says:
          'Answers that repeat a secret are masked before anything is shown, in every encoding that we know ' +
          'of, base64 and hexadecimal among them.',
        tests: ['lib/server/no-leak.slow.test.ts', 'lib/testing/all-vendors/mask/leaks.slow.test.ts'],
      },
    ],
  },
  {
    id: 'shared',
    title: 'What others see',
    claims: [
      {
        says:
          'A shared report is what a list allows, and you see all of it before it is stored. It expires, and you can ' +
          'revoke it.',
        tests: ['e2e/report.spec.ts', 'lib/testing/all-vendors/report/project.test.ts'],
      },
      {
        says:
          'Before a report is stored it is searched for every value of the check, and so are the name and the ticket ' +
          'number that you may write on it; one hit refuses to store it.',
        tests: [
          'lib/server/store/share-report.slow.test.ts',
          'lib/testing/all-vendors/mask/shared-text.test.ts',
          'e2e/no-leak.spec.ts',
        ],
      },
      {
        says:
          'In a support case the secret stays with you: the supporter sees what was asked and answered, and ' +
          'can start nothing that you did not allow.',
        tests: ['e2e/support.spec.ts', 'e2e/supporter.spec.ts'],
      },
    ],
  },
]
