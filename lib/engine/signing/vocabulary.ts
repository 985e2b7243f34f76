/** Names of the mistakes that the search knows. They stand in pages and tests, so an id is never renamed. */
export const MISTAKE_IDS = [
  'key-not-decoded',
  'key-trailing-newline',
  'key-double-decoded',
  'key-hex',
  'key-is-application-key',
  'md5-hex',
  'md5-base64-of-hex',
  'md5-of-reserialised-json',
  'md5-of-pretty-json',
  'md5-of-trailing-newline',
  'md5-of-nothing',
  'md5-missing',
  'md5-utf16',
  'content-type-charset',
  'content-type-without-charset',
  'content-type-empty',
  'timestamp-space',
  'timestamp-value-only',
  'timestamp-name-case',
  'timestamp-epoch',
  'timestamp-precision',
  'path-without-slash',
  'path-full-url',
  'path-with-query',
  'path-without-query',
  'path-decoded',
  'path-encoded',
  'path-prefix',
  'path-trailing-slash',
  'verb-case',
  'crlf',
  'trailing-newline',
  'output-hex',
  'output-base64url',
  'hmac-sha1',
  'wrong-separator',
  'wrong-part-order',
  'only-body-signed',
  'body-reserialised',
  'secret-decoded',
] as const

export type MistakeId = (typeof MISTAKE_IDS)[number]

/** The part of a signature where a mistake sits. */
export type Part =
  'key' | 'verb' | 'md5' | 'contentType' | 'timestamp' | 'path' | 'body' | 'nonce' | 'token' | 'joining' | 'output'

/** Languages a fix is written in. */
export const LANGUAGES = [
  { id: 'node', name: 'Node' },
  { id: 'python', name: 'Python' },
  { id: 'java', name: 'Java' },
  { id: 'dotnet', name: '.NET' },
  { id: 'php', name: 'PHP' },
] as const

export type Language = (typeof LANGUAGES)[number]['id']

/** The line of code to change, as it should read. */
export type Fix = Readonly<Record<Language, string>>
