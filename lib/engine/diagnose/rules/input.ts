import type { SentFault } from '../../model/authorization'
import type { AddressCatalogue } from '../../model/catalogue'
import type { CredentialSet } from '../../model/credential-set'
import type { Facts } from '../../model/facts'
import type { Phrase } from '../../model/phrase'
import type { Observations, Observed, Rule } from '../../model/rule'
import { atVendor, foundInPaste, hasNoHeaderScheme, match, sentNothing, spoken, vendorOf } from './conditions'
import { sentInWords } from './names'
import { anyOf, wording } from './phrases'

const has = ({ facts }: Observed, ...faults: SentFault[]) => faults.some((fault) => facts.sent?.faults.includes(fault))
const sentAs = ({ facts }: Observed) => (facts.sent ? { sent: sentInWords(facts) } : {})

/** What HTTP clients say of a header value that they refuse to send. */
const ILLEGAL_HEADER: readonly Phrase[] = [
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
const WIDE_CHARACTER: readonly Phrase[] = [
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
const QUOTE_CODE = /\\u201[89cdCD]|\b82(?:16|17|20|21)\b|[“”‘’]/

/** What stands in an address in place of an id that was never filled in. */
const SAMPLE_IN_ADDRESS: readonly Phrase[] = [
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
const HOLDS_SAMPLE = anyOf(SAMPLE_IN_ADDRESS)

/** How a client goes on after the name of a value that it was not given. */
const IS = /is|was|are|must be|must not be|cannot be|should not be|may not be/
const MISSING =
  /missing|required|undefined|empty|null|not (?:set|defined|provided|configured)|blank|provided|defined|None/

const isMissing = (name: RegExp, hits: string): Phrase => ({
  says: wording`${name}["']? (?:${IS} )?${MISSING}\b(?! in the request)`,
  hits,
})

/** What clients say of a value that they were not given. */
const MISSING_VALUE: readonly Phrase[] = [
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
  { says: /KeyError: ['"][A-Z_]{4,60}['"]/i, hits: "KeyError: 'MAIL_API_KEY'", misses: "KeyError: 'id'" },
]

/** What the reader's values and commands show before anybody answers. */
export const inputRules: readonly Rule[] = [
  {
    ...foundInPaste('command-changed-by-shell', 'shell-mangled'),
  },
  {
    ...foundInPaste('command-with-typographic-quotes', 'credential-quoted'),
  },
  { ...foundInPaste('command-encodes-newline', 'secret-encoding') },
  {
    ...foundInPaste('command-header-malformed', 'malformed-authorization'),
  },
  { ...foundInPaste('command-with-two-credentials', 'credentials-shadowed') },
  {
    id: 'quotes-around-sent-value',
    diagnosis: 'credential-quoted',
    basis: 'documented',
    match: (one) => (has(one, 'quoted', 'typographic-quotes') ? match('certain', one, sentAs(one)) : null),
  },
  spoken({
    id: 'header-refuses-quote',
    // the client names the quote; a blank is only one of the characters that its message may be about
    overrides: ['secret-whitespace'],
    diagnosis: 'credential-quoted',
    basis: 'documented',
    confidence: 'likely',
    phrases: WIDE_CHARACTER,
    when: (one, seen) => QUOTE_CODE.test(seen.text) && atVendor(one.facts),
  }),
  spoken({
    id: 'header-refuses-wide-character',
    diagnosis: 'secret-whitespace',
    basis: 'documented',
    confidence: 'likely',
    phrases: WIDE_CHARACTER,
  }),
  spoken({
    id: 'client-refuses-header-value',
    diagnosis: 'secret-whitespace',
    basis: 'documented',
    confidence: 'certain',
    phrases: ILLEGAL_HEADER,
  }),
  spoken({
    id: 'base64-wrapped-at-76',
    diagnosis: 'secret-encoding',
    basis: 'inferred',
    confidence: 'likely',
    pattern: /char 0x0[ad] at (?:6[45]|7[0-9]|8[0-4])\b/i,
  }),
  spoken({
    id: 'shell-took-option-for-command',
    diagnosis: 'shell-mangled',
    basis: 'documented',
    confidence: 'certain',
    phrases: [
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
    ],
  }),
  {
    id: 'blank-inside-sent-value',
    diagnosis: 'secret-whitespace',
    basis: 'documented',
    match: (one) =>
      has(one, 'line-break') ||
      (has(one, 'white-space') && !has(one, 'doubled-scheme', 'two-values', 'colon-after-scheme'))
        ? match(has(one, 'line-break') ? 'certain' : 'likely', one, sentAs(one))
        : null,
  },
  {
    id: 'newline-in-basic-pair',
    diagnosis: 'secret-encoding',
    basis: 'documented',
    match: (one) =>
      has(one, 'encoded-newline')
        ? match('certain', one, { ...sentAs(one), 'inside the base64': 'a line break' })
        : null,
  },
  {
    id: 'newline-in-basic-secret',
    diagnosis: 'secret-whitespace',
    basis: 'documented',
    match: (one) =>
      has(one, 'encoded-newline') ? match('likely', one, { 'inside the base64': 'a line break' }) : null,
  },
  {
    id: 'basic-value-wrongly-encoded',
    diagnosis: 'secret-encoding',
    basis: 'documented',
    match: (one) => {
      if (has(one, 'doubled-scheme', 'colon-after-scheme', 'typographic-quotes')) return null
      if (has(one, 'doubly-encoded')) return match('certain', one, { 'inside the base64': 'base64 once more' })
      if (
        has(one, 'not-base64', 'no-colon-in-pair') &&
        one.facts.sent?.value !== 'placeholder' &&
        !has(one, 'placeholder')
      )
        return match('likely', one, {
          ...sentAs(one),
          'the value': has(one, 'not-base64') ? 'is not base64 of id:secret' : 'decodes to text without a colon',
        })
      return has(one, 'url-encoded')
        ? match('likely', one, { ...sentAs(one), 'the value': 'is percent-encoded' })
        : null
    },
  },
  {
    id: 'placeholder-sent',
    diagnosis: 'placeholder-value',
    basis: 'documented',
    match: (one, seen) => {
      if (has(one, 'empty-value'))
        return match('certain', one, { sent: `${one.facts.sentWords.scheme} and nothing after it` })
      return has(one, 'placeholder') && !holdsKeyBesideName(one.facts, seen) ? match('certain', one, sentAs(one)) : null
    },
  },
  {
    id: 'placeholder-in-address',
    diagnosis: 'placeholder-value',
    basis: 'documented',
    phrases: SAMPLE_IN_ADDRESS,
    match: (one, { catalogue }) => {
      const url = one.exchange.request?.url ?? ''
      const found = placeholderIn(url, catalogue)
      return found ? match('certain', one, { 'in the address': found }) : null
    },
  },
  spoken({
    id: 'value-missing-in-client',
    diagnosis: 'placeholder-value',
    basis: 'documented',
    confidence: 'likely',
    phrases: MISSING_VALUE,
    when: (one) => atVendor(one.facts) && one.facts.status === null,
  }),
  spoken({
    id: 'undefined-in-header-log',
    diagnosis: 'placeholder-value',
    basis: 'documented',
    confidence: 'likely',
    pattern:
      /\b(?:Bearer|Basic|api[_ ]?key|token|secret)["']?[ :=]{1,3}["']?(?:undefined|null|None|\[object Object\])\b/i,
  }),
  {
    id: 'scheme-written-twice',
    diagnosis: 'scheme-in-value',
    basis: 'documented',
    match: (one) => (has(one, 'doubled-scheme') ? match('certain', one, sentAs(one)) : null),
  },
  {
    id: 'id-behind-the-colon',
    // the pair that was refused is seen to be no pair of an id and its secret
    overrides: ['credentials-rejected', 'client-rejected'],
    diagnosis: 'fields-swapped',
    basis: 'inferred',
    match: (one, seen) => {
      const { sent } = one.facts
      if (sent?.kind !== 'pair' || setsWithFixedUser(one.facts, seen).length > 0) return null
      const swapped =
        sent.password === 'uuid' && sent.user !== 'uuid' && sent.user !== 'variable' && sent.user !== 'masked'
      const idTwice = sent.password === 'uuid' && sent.user === 'uuid'
      return swapped || idTwice ? match('likely', one, sentAs(one)) : null
    },
  },
  spoken({
    id: 'client-warns-of-two-sets',
    diagnosis: 'credentials-shadowed',
    basis: 'documented',
    confidence: 'likely',
    phrases: [
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
    ],
  }),
  {
    id: 'unnamed-scheme',
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    match: (one) =>
      has(one, 'no-scheme') &&
      one.exchange.request !== null &&
      !sentNothing(one.facts) &&
      one.facts.sent?.value !== 'variable' &&
      !hasNoHeaderScheme(one.facts)
        ? match('likely', one, { sent: 'a value without a scheme word' })
        : null,
  },
  {
    id: 'colon-or-two-values-in-header',
    // a header that cannot be parsed does not show whose credentials it holds
    overrides: ['project-credentials-on-app-api'],
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    match: (one) =>
      has(one, 'colon-after-scheme', 'two-values')
        ? match('certain', one, {
            sent: has(one, 'two-values')
              ? 'two values in one header'
              : `${one.facts.sentWords.scheme} followed by a colon`,
          })
        : null,
  },
]

/** The part of an address that is sample text, or the name of a variable, instead of an id. */
function placeholderIn(url: string, catalogue: AddressCatalogue): string | undefined {
  const sample = HOLDS_SAMPLE.exec(url)
  const variable = [...url.matchAll(/\/(\w+)(?=[/?#:]|$)/g)].find(([, segment]) =>
    catalogue.isPathVariable(segment ?? ''),
  )
  const first = sample && variable ? (variable.index < sample.index ? variable : sample) : (sample ?? variable)
  return first?.[0].slice(1)
}

/** The sets of the vendor that was asked, where each pair of them begins with a fixed user name; none otherwise. */
function setsWithFixedUser(facts: Facts, seen: Observations): readonly CredentialSet[] {
  const vendor = vendorOf(facts, seen)
  const sets = new Set(seen.catalogue.products.filter((p) => p.vendor === vendor).map((p) => p.credentialSet))
  const all = [...sets].map((id) => seen.catalogue.credentialSet(id))
  return all.every(({ pair }) => 'literal' in pair.user) ? all : []
}

/** One half of the pair is the vendor's key, so that the other is a wrong user name and no placeholder. */
function holdsKeyBesideName(facts: Facts, seen: Observations): boolean {
  return setsWithFixedUser(facts, seen).some(({ pair }) =>
    [facts.sent?.user, facts.sent?.password].some((kind) => kind === seen.catalogue.field(pair.password).shape),
  )
}
