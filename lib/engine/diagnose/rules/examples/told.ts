import type { Examples } from '../../../model/example'

/** What people tell beside a refusal, and source text that shows the fault. */
export const toldExamples: Examples = {
  'signature-mismatch': [
    {
      name: 'An API that refuses a signature in so many words',
      input: { status: 401, body: '{"message":"HMAC signature does not match"}' },
    },
  ],
  timeout: [{ name: 'A call that is told to hang', input: { text: 'The request to the API hangs forever.' } }],
  'timestamp-out-of-range': [
    {
      name: 'A clock that is told to be off',
      input: { text: 'Each signed request gets 401. The clock of the VM is 12 minutes behind.' },
    },
  ],
  'insufficient-scope': [
    {
      name: 'A 401 whose words are about rights',
      input: { status: 401, body: '{"message":"Insufficient permissions for this resource"}' },
    },
  ],
  'placeholder-value': [
    {
      name: 'A client that misses a setting',
      input: { text: 'ConfigurationError: You must set MAIL_API_KEY in your settings' },
    },
    {
      name: 'A variable that somebody found empty',
      input: { text: '401 Unauthorized. MAIL_API_KEY is still undefined in the container.' },
    },
  ],
  'secret-encoding': [
    {
      name: 'Source text that sends the pair as it is',
      input: { text: 'headers = {"Authorization": f"Basic {KEY_ID}:{KEY_SECRET}"}\n401 Unauthorized' },
    },
  ],
  'not-auth-client-bug': [
    {
      name: 'A mail client without a way to log in',
      input: { text: 'postfix/smtp[2210]: warning: SASL authentication failure: No worthy mechs found' },
    },
  ],
}
