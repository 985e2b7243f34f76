import type { Phrase } from '../model/phrase'

/** Words by which a name gives away that what it names is secret, in headers, JSON, forms, arguments and variables. */
export const SECRET_WORDS: readonly Phrase[] = [
  { says: /secret/, hits: 'key_secret' },
  { says: /password/, hits: 'password' },
  { says: /passwd/, hits: 'passwd' },
  { says: /pwd/, hits: 'DB_PWD' },
  { says: /token/, hits: 'access_token' },
  { says: /api[_-]?key/, hits: ['apikey', 'x-api-key', 'API_KEY'] },
  { says: /auth[_-]?key/, hits: ['authkey', 'auth-key'] },
  { says: /access[_-]?key(?:[_-]?secret)?/, hits: ['access_key', 'accessKeySecret'] },
  { says: /private[_-]?key/, hits: 'private_key' },
  { says: /signing[_-]?key/, hits: 'signingKey' },
  { says: /credentials?/, hits: 'credential' },
  { says: /assertion/, hits: 'client_assertion' },
  { says: /session(?:[_-]?id)?/, hits: ['session', 'session_id'] },
  { says: /sessid/, hits: 'PHPSESSID' },
  { says: /bearer/, hits: 'bearer' },
  { says: /jwt/, hits: 'jwt' },
  { says: /x-auth/, hits: 'x-auth' },
  { says: /connection[_-]?string/, hits: 'connectionString' },
]

/** Source of a pattern for a name with one of the words in it, from the word to the end of the name; without case. */
export const SECRET_NAME = `(?:${sourceOf(SECRET_WORDS)})s?(?:[_-]?[\\w-]{1,20})?`

/** Whole names with such a word in them whose values are no secrets. */
export const OPEN_NAMES: readonly Phrase[] = [
  { says: /^token_?type$/i, hits: ['token_type', 'tokenType'] },
  { says: /^token_?endpoint$/i, hits: 'token_endpoint' },
  { says: /^token_?ur[il]$/i, hits: ['token_url', 'tokenUri'] },
  { says: /^grant_?type$/i, hits: 'grant_type' },
  { says: /^max_?tokens$/i, hits: 'max_tokens' },
  { says: /^csrf$/i, hits: 'csrf' },
  { says: /^next_?page_?token$/i, hits: 'nextPageToken' },
  { says: /^page_?token$/i, hits: 'page_token' },
  { says: /(?:expires?|expiry)$/i, hits: ['token_expires', 'tokenExpiry'] },
  { says: /(?:length|count)$/i, hits: ['secret_length', 'token_count'] },
  { says: /(?:name|hint|label)$/i, hits: ['api_key_name', 'password_hint', 'secret_label'] },
  { says: /(?:url|uri|path|file)$/i, hits: ['jwt_uri', 'token_path', 'private_key_file'] },
]

export function isOpenName(name: string): boolean {
  return OPEN_NAMES.some(({ says }) => says.test(name))
}

/** How words begin that follow a scheme word in prose and in challenges, where a value would stand in a header. */
const PROSE_STARTS: readonly string[] = [
  'access',
  'and',
  'auth', // and authentication, authorization
  'charset',
  'credential',
  'error',
  'for',
  'form',
  'from',
  'header',
  'is',
  'key',
  'or',
  'realm',
  'scheme',
  'scope',
  'token',
  'was',
  'with',
]

/** Whether what follows a scheme word is a word of a sentence and no value. */
export function looksLikeProse(value: string): boolean {
  if (/\d/.test(value)) return false
  const word = value.toLowerCase()
  return PROSE_STARTS.some((start) => word.startsWith(start)) || /^[a-z-]{1,15}[.:,;!?]?$/.test(word)
}

function sourceOf(phrases: readonly Phrase[]): string {
  return phrases.map(({ says }) => says.source).join('|')
}
