import type { Phrase } from '../../model/phrase'
import { wording } from './phrases'

const KEY_NAMES = /api[_ -]?key|private key|key(?!=)/
const PAIR_NAMES = /credentials|user ?name|user(?: name)? (?:or|and|\/) password|password/

/** How an answer says that a credential is wrong. */
export const CREDENTIAL_WRONG_PHRASES: readonly Phrase[] = [
  {
    says: wording`(?:incorrect|invalid|wrong|bad|unknown) ${PAIR_NAMES}`,
    hits: ['Incorrect credentials', 'Invalid username', 'bad user or password', 'Your password: wrong password'],
    misses: 'incorrectly formatted credentials',
  },
  {
    says: wording`(?:incorrect|invalid|wrong|bad|unknown) ${KEY_NAMES}`,
    hits: ['Invalid private key', 'invalid API key', 'Unknown key'],
    misses: 'invalid key=value pair (missing equal-sign) in Authorization header',
  },
  {
    says: /(?:incorrect|invalid|wrong|bad|unknown) (?:login|account|authentication)/i,
    hits: ['Invalid login', 'Invalid authentication', 'unknown account'],
    misses: 'invalid parameter',
  },
  {
    says: wording`(?:credentials?|api[_ -]?key|key) (?:provided )?(?:is |are )?${/incorrect|invalid|wrong|not valid/}`,
    hits: ['Your credentials are incorrect.', 'The API key provided is invalid', 'api_key not valid'],
    misses: 'key is missing',
  },
  {
    says: /(?:credentials?|api[_ -]?key|key) (?:provided )?(?:is |are )?(?:rejected|revoked|disabled|deleted)/i,
    hits: ['API key revoked', 'The key is disabled', 'Credentials rejected'],
    misses: 'monkey business',
  },
  {
    says: /(?<!token of (?:this|the|that|your) )\bkey (?:has |is |was )?(?:already |now )?expired\b/i,
    hits: ['API key expired', 'This key is expired', 'the key has expired'],
    misses: ['the token of this key has expired', 'key exchange timed out'],
  },
  {
    says: /\bexpired (?:api|access|private|sending) ?key\b/i,
    hits: 'An expired API key was used',
    misses: 'expired access token',
  },
  {
    says: /authentication (?:failed|failure|unsuccessful|credentials invalid)/i,
    hits: ['Authentication failed', '535 5.7.3 Authentication unsuccessful', 'authentication credentials invalid'],
    misses: 'authentication required',
  },
  { says: /login failed/i, hits: 'Login failed' },
  { says: /\b535[ -]5\.7\.8/i, hits: '535-5.7.8 Username and Password not accepted', misses: '1535-5.7.8' },
  { says: /username and password not accepted/i, hits: 'Username and Password not accepted. Learn more' },
  {
    // as a sentence a framework says it of a caller who presented nothing too
    says: /unauthenticated(?!\.)/i,
    hits: '{"status":"UNAUTHENTICATED","message":"…"}',
    misses: '{"message":"Unauthenticated."}',
  },
]

/** What clients of many APIs print for a status, whatever the answer was: it says no more than the status. */
export const STATUS_SENTENCES: readonly Phrase[] = [
  {
    says: /Failed to send [^\n]{1,60} notification[^\n]{0,80}, error=[45]\d\d\b/i,
    hits: 'Failed to send Acme notification to 15550100: Unauthorized - Invalid Token., error=401.',
    misses: 'Failed to send the mail, error=timeout',
  },
  {
    says: /Username\/Password Authentication Failed/i,
    hits: 'Username/Password Authentication Failed.',
  },
  {
    says: /Authorization failed - please check your credentials|Forbidden - perhaps check your credentials/i,
    hits: [
      'NodeApiError: Authorization failed - please check your credentials',
      'Forbidden - perhaps check your credentials?',
    ],
  },
  {
    says: /Invalid credentials with the provider/i,
    hits: "InvalidCredsError: 'Invalid credentials with the provider'",
  },
  {
    says: /means (?:that )?(?:the |your )?(?:credentials?|api keys?|tokens?)[^\n]{0,40}(?:invalid|wrong|missing)/i,
    hits: '401 means your API key is wrong or missing',
  },
]
