import { inRow, oneOf } from '../../http/patterns'
import type { Phrase } from '../../model/phrase'
import { IS_ABSENT } from './language-words'
import { near, wording } from './phrases'

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
  {
    says: /(?:illegal|invalid|bad|unacceptable|not (?:an? )?valid)[ _-]?header[ _-]?(?:field )?[ _-]?value/i,
    hits: [
      "httpx.LocalProtocolError: Illegal header value b'Bearer x\\n'",
      'called `Result::unwrap()` on an `Err` value: InvalidHeaderValue',
      '"Bearer x" is not valid header value.',
    ],
    misses: 'header value: x',
  },
  {
    says: oneOf(
      [
        /header (?:field )?value (?:cannot|must not|may not|can't) include/,
        /header (?:field )?values? (?:has|have) (?:an? )?(?:newline|CR)/,
      ],
      'i',
    ),
    hits: 'ArgumentError: header field value cannot include CR/LF',
    misses: 'header value may include',
  },
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

/** A setting by its name, as programs write the names of constants. */
const CONSTANT =
  /\b[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){0,6}_(?:KEY|TOKEN|SECRET|PASS(?:WORD)?|ID|SID|USER(?:NAME)?|DOMAIN|LOGIN)\b/
const SETTING = oneOf([
  CONSTANT,
  /\b(?:api|access|private|secret|auth|app(?:lication)?|key|client)[_ -]?(?:key|id|secret|token)s?\b/,
  /\b(?:project|service[_ -]?plan)[_ -]?(?:id|key|token)s?\b/,
  /\b(?:credentials?|user ?names?|passwords?|secrets?|zugangsdaten|anmeldedaten|passwort|kennwort)\b/,
  /schlüssel\b|\bidentifiants?\b/,
  /\b(?:credenciales|contraseña|clave|chave|senha|credenciais|chiave|credenziali|mot de passe)\b|\bclé\b/,
  /ключ|пароль|токен|密钥|密码|凭证|令牌|キー|シークレット|パスワード|키|비밀번호/,
])
const MUST_BE_GIVEN = oneOf([
  new RegExp(
    String.raw`\b(?:must|need to|have to|should|please|forgot to) ` +
      String.raw`(?:set|provide|define|specify|configure|supply|pass|give|enter|add|export)\b` +
      String.raw`(?! (?:an? )?(?:valid|correct))`,
  ),
  /\bmust be (?:set|provided|defined|specified|configured|supplied|given)\b/,
  /\b(?:is|are|was|were) (?:not (?:set|defined|provided|configured)|unset)\b/,
  /\bmissing (?:required )?(?:setting|config\w{0,9}|variable|env\w{0,10}|authentication)s?\b/,
  /\bmissing (?:required )?(?:parameter|argument|option|value)s?\b/,
  /\b(?:could not|cannot|can't|unable to) (?:find|read|load|locate)\b|\bno (?:value|setting|entry) for\b/,
  /muss gesetzt|nicht gesetzt|nicht konfiguriert|ist leer|fehlt|doit être (?:défini|renseigné)/,
  /n['’]est pas défini|manquante?/,
  /debe (?:definir|configurar|indicar)|no está (?:definid|configurad)|falta|deve ser (?:definid|informad)/,
  /não (?:foi |está )?(?:definid|configurad)/,
  /non (?:è )?(?:impostat|definit|configurat)|manca|не (?:задан|указан|найден|настроен|установлен)/,
  /未(?:设置|配置|定义|提供)|缺少|未設定|設定され/,
])

/** What clients and people say of a setting that is not there, in any order of words. */
export const SETTING_NOT_GIVEN: readonly Phrase[] = [
  {
    says: near(SETTING, MUST_BE_GIVEN, 50),
    hits: [
      'You must set MAIL_API_KEY in your settings',
      'Missing required authentication: key_id, key_secret, project_id must be provided',
      'Please provide an API key',
      'Could not find SMS_API_TOKEN in the environment',
      'Die Umgebungsvariable MAIL_API_KEY ist nicht gesetzt',
      "La variable MAIL_API_KEY n'est pas définie",
      'La variable MAIL_API_KEY no está definida',
      'A chave não foi configurada',
      'Не задан ключ API',
      '未设置 API 密钥',
      'API キーが設定されていません',
    ],
    misses: ['your API key was created', 'MAIL_API_KEY=abc', 'Please pass a valid API key.'],
  },
]

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
    says: /(?:^|\n)[^\n]{0,60}no matches found: https?:/,
    hits: 'zsh: no matches found: https://api.example.com/v1/x?a=1',
    misses: 'no matches found',
  },
  {
    says: /(?:^|\n)[^\n]{0,60}Cannot bind parameter '(?:Headers|Method|Body)'/,
    hits: 'curl : Cannot bind parameter \'Headers\'. Cannot convert the "Authorization: Bearer x" value',
    misses: 'Cannot bind parameter 3 of the statement',
  },
  {
    // what stands behind an ampersand is a command of its own
    says: /[?&]\w{1,40}=[^\s"'&]{0,200}&(?<cut>\w{1,40})=[\s\S]{0,2000}['"‘]\k<cut>['"’]? (?:is not recogni|not found)/,
    hits: "curl https://api.example.com/x?a=1&type=2\n'type' is not recognized as an internal or external command",
    misses: "'curl' is not recognized as an internal or external command",
  },
  {
    // curl takes for a URL what the shell has split off a header or a form
    says: inRow([
      /Could not resolve host: ['"]?/,
      /(?:[Bb]earer|[Bb]asic|[Cc]ontent-[Tt]ype|[Aa]ccept|[Aa]uthorization|application|grant_type)/,
      /(?:[:/=]|['"]?(?:\n|$))/,
    ]),
    hits: ['* Could not resolve host: Content-type', 'curl: (6) Could not resolve host: Bearer\n'],
    misses: ['Could not resolve host: api.example.com', 'Could not resolve host: application.example.com'],
  },
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
  {
    says: near(
      /\.env(?:\.\w{1,12})?\b|dotenv|environment|variable|\bconfig\w{0,8}|\bprofile\b|\bshell\b|container|process/,
      oneOf([
        /\b(?:still|again|keeps?) (?:\w{1,12} ){0,2}the old (?:key|value|token|secret|one)/,
        /\bold (?:key|value|token|secret)s? (?:is|are|was) (?:still )?(?:used|loaded|sent|there)/,
      ]),
      80,
    ),
    hits: [
      'the process still uses the old key although .env has the new one',
      'after the change in .env the old value is still used',
    ],
    misses: 'the old key is deleted in the environment',
  },
  {
    says: /(?:ignores?|(?: not|n't) over(?:ride|write))[^\n]{0,60}(?:\.env|dotenv|environment|already set)/i,
    hits: [
      'load_dotenv ignores .env.local when the shell has the variable',
      'dotenv does not override what is already set',
    ],
    misses: 'ignores case',
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
const URL_USER = /(?:user(?:name|_?info)?|auth)["']?[:=] ?(?:""|''|null|None|nil), ?["']?/
/** A header as it is printed, up to where the credentials begin. */
const PRINTED_HEADER = /(?:^|\n)[>*\s]{0,6}authorization: {1,3}(?:Bearer|Basic) {1,3}/
const TEMPLATE = /\{\{?[\w .-]{1,60}\}\}?|\$\{\w{1,60}\}|%s|<%=.{1,60}%>/
const IN_DOUBLE_QUOTES = /"(?:Bearer|Basic) \{\{?[a-z_]\w{0,60}\}?\}"/
const IN_SINGLE_QUOTES = /'(?:Bearer|Basic) \$?\{\{?[a-z_]\w{0,60}\}?\}'/

/** Between a name and its value, in a notation or a table. */
const NEXT_CELL = /(?:\s{0,3}(?::|=>|=|,|[|│┃])|[ \t]{2,60})/
/** A bracket in which one value stands, and not the parts of one. */
const NO_PARTS = /(?!\[["']\w{4,6}["'],)[[(]?/
/** The end of a value that nothing is added to. */
const ENDS_THERE = /(?:["'][\s)]{0,3}(?:[,}\]]|\n|$)|[|│┃]|\n|$)(?!\s{0,8}[+.&])/

/** A secret that is printed, and is seen to hold nothing or a template that nobody filled in. */
export const SHOWN_WITHOUT_VALUE: readonly Phrase[] = [
  {
    says: wording`\b(?:Bearer|Basic|api[_ ]?key|token|secret)["']?[ :=]{1,3}["']?(?:${NOTHING}|\[object Object\])\b`,
    hits: ['Authorization: Bearer undefined', 'token: null', 'api_key=None'],
    misses: 'Bearer nullable',
  },
  {
    // a URL that is printed in its parts has a user and a password of its own, which are seldom there
    says: wording`(?<!${URL_USER})${SECRET_NAME}["']?\]? ?(?::|=>) ?${NOTHING}\b(?! ?[|&(.])`,
    hits: ['"secret" => null', 'api_key: nil,', "'password': None"],
    misses: [
      'password: null | string',
      'Url { scheme: "https", username: "", password: None, host: Some(Domain("x")) }',
    ],
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
    // a header of which the scheme alone is printed, in any notation or table
    says: wording`authorization["']?${NEXT_CELL}\s{0,3}${NO_PARTS}["']?(?:Bearer|Basic|Token)[ \t]{0,40}${ENDS_THERE}`,
    hits: [
      'Authorization                  Bearer ',
      '{"Authorization": "Bearer "}',
      "'authorization' => 'Bearer ',",
      '| Authorization | Bearer |',
      'Authorization: Basic\n',
    ],
    misses: [
      'Authorization: Bearer abc',
      "'Authorization': 'Bearer ' + token",
      '"Authorization: Bearer " . $token',
      "Authorization: ['Bearer', token].join(' ')",
    ],
  },
  {
    // in a language that fills in what stands in such quotes only when it is told to
    says: wording`(?<![f$@\x60\w])(?:${IN_DOUBLE_QUOTES}|${IN_SINGLE_QUOTES})(?! ?[.%])`,
    hits: ['{"Authorization": "Bearer {token}"}', "'Bearer ${token}'"],
    misses: ['f"Bearer {token}"', '"Bearer {token}".format(token=token)', 'Format("Bearer {0}", token)'],
  },
]

const NAMED_TWICE = /basic[ :]{1,3}["']?basic|bearer[ :]{1,3}["']?bearer/

const IS_SEEN = /(?:prints?|shows?|logs?|is|was|comes? (?:out|back)(?: as)?|ist|war|est|está|é|è|为|是|が|は|=>|->|→)/

/** A variable for a secret that somebody looked at and found empty. */
export const TOLD_TO_BE_EMPTY: readonly Phrase[] = [
  {
    says: new RegExp(`(?:${CONSTANT.source})['"\\])\`]{0,3} (?:${IS_ABSENT.source})`),
    hits: ['Im Container ist MAIL_API_KEY leer', 'found `SMS_API_TOKEN` empty'],
    misses: 'MAIL_API_KEY abc',
  },
  {
    says: inRow([
      CONSTANT,
      /['"\])]{0,3}[^\n,;]{0,24}?/,
      IS_SEEN,
      /[^\n,;]{0,16}?/,
      new RegExp(`(?:${IS_ABSENT.source})`),
    ]),
    hits: [
      'process.env.MAIL_API_KEY is still undefined in the container',
      'console.log(process.env.SMS_KEY_SECRET) prints undefined',
      'Im Container ist MAIL_API_KEY ist leer',
      'SMS_API_TOKEN est vide sur le serveur',
      'MAIL_API_KEY está vacía',
      'MAIL_API_KEY 是空的',
      'SMS_API_TOKEN が空です',
    ],
    misses: ['MAIL_API_KEY is set', 'MAIL_API_KEY prints the right value'],
  },
]

/** A variable for a secret, and nothing on its line that encodes. */
const PLAIN_SECRET = /(?![^\n]{0,120}(?:b64|base64|btoa|encod))\$?[\w.]{0,30}(?:key|secret|pass|token)\w{0,20}/
const PAIR_IN_TEMPLATE = /\$?[{#]{1,2}\$?[\w.]{1,40}\}{1,2}:\$?[{#]{1,2}\$?[\w.]{1,40}\}/

/** Source text that puts a pair behind the word Basic without encoding it. RFC 7617 section 2. */
export const UNENCODED_PAIR: readonly Phrase[] = [
  {
    // a template or a sum that puts name and secret behind the word as they are
    says: wording`Basic (?:[\w@.-]{1,60}:)?(?:["'\x60]\s{0,2}[+.&]\s{0,2}${PLAIN_SECRET}|${PAIR_IN_TEMPLATE})`,
    hits: [
      "Authorization: 'Basic api:' + KEY",
      '`Basic ${user}:${password}`',
      'f"Basic {KEY_ID}:{KEY_SECRET}"',
      '"Basic " + apiKey',
    ],
    misses: ["'Basic ' + btoa('api:' + KEY)", '"Basic " + encoded', '`Basic ${basic}`', "'Basic ' . base64_encode($x)"],
  },
]

/** The scheme once more where its credentials stand, in any notation. */
export const SCHEME_TWICE: readonly Phrase[] = [
  {
    says: wording`authorization["']?\s{0,3}(?::|=>|=|,)\s{0,3}[[(]?["']?${NAMED_TWICE}[ :]`,
    hits: ['> Authorization: Basic Basic Zm9v', '"authorization" => ["Bearer Bearer abc"]'],
    misses: 'Authorization: Basic YmFzaWM=',
  },
]
