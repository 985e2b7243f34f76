import type { Phrase } from '../../model/phrase'
import { wording } from './phrases'

/** What HTTP clients say of a header value that they refuse to send. */
export const ILLEGAL_HEADER: readonly Phrase[] = [
  {
    says: /invalid character in header content/i,
    hits: 'TypeError [ERR_INVALID_CHAR]: Invalid character in header content ["Authorization"]',
  },
  {
    says: /unexpected char 0x[0-9a-f]{1,4} at \d/i,
    hits: 'java.lang.IllegalArgumentException: Unexpected char 0x0a at 76 in Authorization value',
    misses: "Unexpected character '<' at line 1",
  },
  {
    says: /invalid (?:leading whitespace|header value|header field value|http header)/i,
    hits: [
      'requests.exceptions.InvalidHeader: Invalid leading whitespace, reserved character(s), or return character(s)',
      'net/http: invalid header field value for "Authorization"',
      "ValueError: Invalid header value b'Basic bm90\\n'",
    ],
  },
  {
    says: /illegal character\(?s?\)? in (?:message )?header/i,
    hits: [
      'Illegal character in header',
      'java.lang.IllegalArgumentException: Illegal character(s) in message header value',
    ],
  },
  {
    says: /new-?line characters (?:are )?not allowed/i,
    hits: 'System.FormatException: New-line characters are not allowed in header values.',
  },
  { says: /is an invalid header value/i, hits: "Headers.append: 'Bearer x\\n' is an invalid header value." },
  { says: /ERR_INVALID_CHAR/i, hits: "code: 'ERR_INVALID_CHAR'" },
  {
    says: /header(?:s)? (?:value )?(?:must not|cannot|may not|contains?).{0,40}(?:newline|line ?break|control)/i,
    hits: ['Header value must not contain newline characters', 'headers may not contain control characters'],
    misses: 'the header must not be empty',
  },
  {
    says: /header(?:s)? (?:value )?(?:must not|cannot|may not|contains?).{0,40}(?:CR|LF|invalid)/i,
    hits: ['Header value must not contain CR or LF', 'header contains invalid characters'],
  },
  {
    says: /return character\(s\) in header value/i,
    hits: "reserved character(s), or return character(s) in header value: 'x'",
  },
  { says: /embedded (?:newline|CR|LF)/i, hits: ['embedded newline in Authorization', 'value has an embedded LF'] },
  { says: /header injection/i, hits: 'ArgumentError: header injection attempt' },
  {
    says: /The format of value .{0,80} is invalid/i,
    hits: "System.FormatException: The format of value 'Basic x\\n' is invalid.",
  },
  { says: /invalid value for header/i, hits: 'TypeError: Invalid value for header "Authorization"' },
  { says: /contains prohibited characters/i, hits: 'the header value contains prohibited characters' },
]

/** What HTTP clients say of a header value with characters beyond one byte. */
export const WIDE_CHARACTER: readonly Phrase[] = [
  {
    says: /ByteString because the character at index/i,
    hits: 'Cannot convert argument to a ByteString because the character at index 7 has a value of 8220',
  },
  { says: /greater than 255/i, hits: 'has a value of 8220 which is greater than 255.' },
  {
    says: /'latin-?1' codec can'?t encode/i,
    hits: "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u201c' in position 6",
  },
  {
    says: /(?:'ascii'|US-ASCII) codec can'?t encode/i,
    hits: "UnicodeEncodeError: 'ascii' codec can't encode character '\\u200b' in position 41",
  },
  { says: /Request headers must contain only ASCII/i, hits: 'Request headers must contain only ASCII characters.' },
  { says: /ordinal not in range/i, hits: 'in position 41: ordinal not in range(256)' },
]

/** What stands in an address in place of an id that was never filled in. */
export const SAMPLE_IN_ADDRESS: readonly Phrase[] = [
  { says: /\/undefined(?=[/?#:]|$)/i, hits: '/v1/projects/undefined/apps', misses: '/v1/undefinedness' },
  { says: /\/null(?=[/?#:]|$)/i, hits: '/v1/projects/null/apps' },
  { says: /\/none(?=[/?#:]|$)/i, hits: '/v1/projects/None/apps' },
  { says: /\/nan(?=[/?#:]|$)/i, hits: '/v1/projects/NaN/apps' },
  {
    says: /\/\[object(?:%20| )object\](?=[/?#:]|$)/i,
    hits: ['/v1/projects/[object Object]/apps', '/v1/projects/[object%20Object]'],
  },
  { says: /\/\{\{?[\w-]{2,40}\}?\}(?=[/?#:]|$)/i, hits: ['/v1/projects/{project-id}/apps', '/v1/{{projectId}}?x=1'] },
  { says: /\/%7B[\w-]{2,40}%7D(?=[/?#:]|$)/i, hits: '/v1/projects/%7BprojectId%7D/apps' },
  { says: /\/:[a-z]{2,20}id(?=[/?#:]|$)/i, hits: '/v1/projects/:projectId/apps' },
  { says: /\/<[\w -]{2,40}>(?=[/?#:]|$)/i, hits: '/v1/projects/<your project>/apps' },
  {
    says: /\/your[_-]?[\w-]{2,40}(?=[/?#:]|$)/i,
    hits: ['/v1/projects/your-project/apps', '/v1/projects/YOURPROJECT'],
    misses: '/v1/projects/ours/apps',
  },
  { says: /\/YOUR_?[A-Z_]{2,40}(?=[/?#:]|$)/i, hits: '/v1/projects/YOUR_PROJECT_ID/apps' },
]

/** How a client goes on after the name of a value that it was not given. */
const IS = /is|was|are|must be|must not be|cannot be|should not be|may not be/
const MISSING =
  /missing|required|undefined|empty|null|not (?:set|provided|configured)|blank|(?<=be |not )(?:provided|defined)|None/

const isMissing = (name: RegExp, hits: string): Phrase => ({
  says: wording`${name}["']? (?:${IS} )?${MISSING}\b(?! in the request)`,
  hits,
})

/** What clients say of a value that they were not given. */
export const MISSING_VALUE: readonly Phrase[] = [
  isMissing(/api[_ ]?key/, 'Error: apiKey is required'),
  isMissing(/key ?id/, 'keyId must not be empty'),
  isMissing(/key ?secret/, 'Key Secret cannot be null'),
  isMissing(/project ?id/, 'projectId is required'),
  isMissing(/application ?(?:key|secret)/, 'applicationKey not set'),
  isMissing(/api ?token/, 'apiToken undefined'),
  isMissing(/service ?plan ?id/, 'Service Plan ID must be provided'),
  isMissing(/username/, 'username was not configured'),
  isMissing(/credentials?/, 'credentials are missing'),
  isMissing(/parameter ["']?key["']?/, 'Parameter "key" is required'),
  isMissing(/secret/, "Error: the 'secret' is blank"),
  {
    says: /missing (?:required )?(?:environment variable|env|credentials? in config|api ?key|parameter ["']?key)/i,
    hits: [
      'missing required environment variable MAIL_KEY',
      'Missing credentials in config',
      "missing parameter 'key'",
      'Missing API key',
    ],
    misses: 'missing required field: to',
  },
  { says: /Parameter "key" is required/i, hits: 'Error: Parameter "key" is required' },
  {
    says: /must be (?:set|provided).{0,40}(?:key|token|secret)/i,
    hits: ['must be set: api key', 'One of these must be provided: token, secret'],
  },
  {
    says: /Invalid (?:configuration|credentials object)/i,
    hits: ['Invalid configuration', 'Invalid credentials object'],
  },
  { says: /Missing credentials/i, hits: 'Error: Missing credentials' },
  {
    says: /environment variable .{0,60} (?:not set|is missing)/i,
    hits: ['environment variable MAIL_KEY not set', 'Environment variable MAIL_KEY is missing'],
  },
  {
    says: /KeyError: ['"](?!(?:access_token|token_type|expires_in|error|message|status)['"])[A-Z_]{4,60}['"]/i,
    hits: "KeyError: 'MAIL_API_KEY'",
    misses: ["KeyError: 'id'", "KeyError: 'access_token'"],
  },
]

/** What shells say of an option that they took for a command, or of text that they tried to read. */
export const SHELL_TOOK_OVER: readonly Phrase[] = [
  {
    says: /(?:^|\n)[^\n]{0,60}['"‘]?-{1,2}[A-Za-z][\w-]{0,20}['"’]?: (?:command )?not found/,
    hits: ['bash: -d: command not found', "sh: 1: '--data': not found"],
    misses: 'curl: command not found',
  },
  { says: /(?:^|\n)[^\n]{0,60}command not found: -/, hits: 'zsh: command not found: -H' },
  {
    says: /(?:^|\n)[^\n]{0,60}The term '-{1,2}\w/,
    hits: "The term '-d' is not recognized as the name of a cmdlet, function, script file, or operable program.",
  },
  {
    says: /(?:^|\n)[^\n]{0,60}'-{1,2}[\w]{1,20}' is not recognized/,
    hits: "'-H' is not recognized as an internal or external command",
  },
  {
    says: /(?:^|\n)[^\n]{0,60}Missing expression after unary operator '-/,
    hits: "Missing expression after unary operator '-'.",
  },
  { says: /(?:^|\n)[^\n]{0,60}event not found/, hits: 'bash: !x: event not found' },
  {
    says: /(?:^|\n)[^\n]{0,60}unexpected EOF while looking for matching/,
    hits: 'bash: -c: line 1: unexpected EOF while looking for matching `"\'',
  },
]

/** What clients say of a second set of credentials that they found. */
export const TWO_SETS: readonly Phrase[] = [
  {
    says: /(?:all )?other credentials will be (?:disregarded|ignored)/i,
    hits: 'As the servicePlanId and the apiToken are provided, all other credentials will be disregarded.',
  },
  {
    says: /credentials will be (?:disregarded|ignored)/i,
    hits: 'project credentials will be ignored',
    misses: 'credentials will be checked',
  },
  {
    says: /(?:both|multiple|two) (?:sets of )?credentials/i,
    hits: ['found two sets of credentials', 'multiple credentials were configured'],
  },
  { says: /takes? precedence over/i, hits: 'the environment takes precedence over the file' },
  {
    says: /overrid(?:es|ing|den) .{0,40}(?:credential|api[_ ]?key|token|env)/i,
    hits: ['overriding the given api_key', 'overrides credentials of the profile'],
    misses: 'overriding the default timeout',
  },
  {
    says: /using credentials from (?:the )?(?:environment|\.netrc|profile|keychain)/i,
    hits: ['using credentials from the environment', 'Using credentials from .netrc'],
  },
  { says: /found .{0,40} in (?:the |your )?\.netrc/i, hits: 'found login api in your .netrc' },
]

const NOTHING = /undefined|null|nil|None/
const SECRET_NAME = /api_?key|secret|password|auth_?token|access_?token/
/** A header as it is printed, up to where the credentials begin. */
const PRINTED_HEADER = /(?:^|\n)[>*\s]{0,6}authorization: {1,3}(?:Bearer|Basic) {1,3}/
const TEMPLATE = /\{\{?[\w .-]{1,60}\}\}?|\$\{\w{1,60}\}|%s|<%=.{1,60}%>/
const IN_DOUBLE_QUOTES = /"(?:Bearer|Basic) \{\{?[a-z_]\w{0,60}\}?\}"/
const IN_SINGLE_QUOTES = /'(?:Bearer|Basic) \$?\{\{?[a-z_]\w{0,60}\}?\}'/

/** A secret that is printed, and is seen to hold nothing or a template that nobody filled in. */
export const SHOWN_WITHOUT_VALUE: readonly Phrase[] = [
  {
    says: wording`\b(?:Bearer|Basic|api[_ ]?key|token|secret)["']?[ :=]{1,3}["']?(?:${NOTHING}|\[object Object\])\b`,
    hits: ['Authorization: Bearer undefined', 'token: null', 'api_key=None'],
    misses: 'Bearer nullable',
  },
  {
    says: wording`${SECRET_NAME}["']?\]? ?(?::|=>) ?${NOTHING}\b(?! ?[|&(.])`,
    hits: ['"secret" => null', 'api_key: nil,', "'password': None"],
    misses: 'password: null | string',
  },
  {
    says: wording`(?:KEY|TOKEN|SECRET|PASSWORD)["'\])]{0,3};? {0,6}(?:\/\/|#|->|=>|→|--) {0,3}(?:=> )?${NOTHING}\b`,
    hits: ['console.log(process.env.API_KEY) // undefined', 'puts ENV["MAIL_TOKEN"] # => nil'],
    misses: 'API_KEY // undefinedness',
  },
  {
    says: wording`${PRINTED_HEADER}${TEMPLATE}\s{0,4}(?:\n|$)`,
    hits: ['Authorization: Bearer {{API_TOKEN}}', '> authorization: Basic ${KEY}', 'Authorization: Bearer %s'],
    misses: 'Authorization: Bearer abc',
  },
  {
    // in a language that fills in what stands in such quotes only when it is told to
    says: wording`(?<![f$@\x60\w])(?:${IN_DOUBLE_QUOTES}|${IN_SINGLE_QUOTES})(?! ?[.%])`,
    hits: ['{"Authorization": "Bearer {token}"}', "'Bearer ${token}'"],
    misses: ['f"Bearer {token}"', '"Bearer {token}".format(token=token)', 'Format("Bearer {0}", token)'],
  },
]

const NAMED_TWICE = /basic[ :]{1,3}["']?basic|bearer[ :]{1,3}["']?bearer/

/** The scheme once more where its credentials stand, in any notation. */
export const SCHEME_TWICE: readonly Phrase[] = [
  {
    says: wording`authorization["']?\s{0,3}(?::|=>|=|,)\s{0,3}[[(]?["']?${NAMED_TWICE}[ :]`,
    hits: ['> Authorization: Basic Basic Zm9v', '"authorization" => ["Bearer Bearer abc"]'],
    misses: 'Authorization: Basic YmFzaWM=',
  },
]
