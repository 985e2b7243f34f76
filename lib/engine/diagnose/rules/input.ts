import type { SentFault } from '../../model/authorization'
import type { Observed, Rule } from '../../model/rule'
import { schemeName } from './names'
import { atVendor, isMailgun, linted, match, sentNothing, spoken } from './conditions'

const REFUSALS = [
  'credentials-rejected',
  'client-rejected',
  'undetermined',
  'token-malformed',
  'wrong-region',
  'wrong-key-type',
  'service-plan-token-mixup',
  'insufficient-scope',
  'project-credentials-on-app-api',
  'app-credentials-on-project-api',
  'wrong-username',
] as const

const has = ({ facts }: Observed, ...faults: SentFault[]) => faults.some((fault) => facts.sent?.faults.includes(fault))
const sentAs = ({ facts }: Observed) =>
  facts.sent
    ? {
        sent: [schemeName(facts.sent.scheme), facts.sentWords.user, facts.sentWords.password, facts.sentWords.value]
          .filter(Boolean)
          .join(', '),
      }
    : {}

const ILLEGAL_HEADER =
  /invalid character in header content|unexpected char 0x[0-9a-f]{1,4} at \d|invalid (?:leading whitespace|header value|header field value|http header)|illegal character\(?s?\)? in (?:message )?header|new-?line characters (?:are )?not allowed|is an invalid header value|ERR_INVALID_CHAR|header(?:s)? (?:value )?(?:must not|cannot|may not|contains?).{0,40}(?:newline|line ?break|control|CR|LF|invalid)|return character\(s\) in header value|embedded (?:newline|CR|LF)|header injection|The format of value .{0,80} is invalid|invalid value for header|contains prohibited characters/i
const WIDE_CHARACTER =
  /ByteString because the character at index|greater than 255|'latin-?1' codec can'?t encode|(?:'ascii'|US-ASCII) codec can'?t encode|Request headers must contain only ASCII|ordinal not in range/i
const QUOTE_CODE = /\\u201[89cdCD]|\b82(?:16|17|20|21)\b|[“”‘’]/

/** What the reader's values and commands show before anybody answers. */
export const inputRules: readonly Rule[] = [
  {
    ...linted('command-changed-by-shell', 'shell-mangled'),
    overrides: [...REFUSALS, 'missing-authorization', 'wrong-content-type'],
  },
  {
    ...linted('command-with-typographic-quotes', 'credential-quoted'),
    overrides: [
      ...REFUSALS,
      'missing-authorization',
      'wrong-path',
      'secret-encoding',
      'wrong-host',
      'secret-whitespace',
    ],
  },
  { ...linted('command-encodes-newline', 'secret-encoding'), overrides: [...REFUSALS] },
  {
    ...linted('command-header-malformed', 'malformed-authorization'),
    overrides: [...REFUSALS, 'missing-authorization'],
  },
  { ...linted('command-with-two-credentials', 'credentials-shadowed'), overrides: [...REFUSALS] },
  {
    id: 'quotes-around-sent-value',
    diagnosis: 'credential-quoted',
    basis: 'documented',
    overrides: [...REFUSALS, 'secret-encoding', 'wrong-scheme'],
    match: (one) => (has(one, 'quoted', 'typographic-quotes') ? match('certain', one, sentAs(one)) : null),
  },
  spoken({
    id: 'header-refuses-quote',
    diagnosis: 'credential-quoted',
    basis: 'documented',
    overrides: ['secret-whitespace', 'undetermined', 'not-auth-client-bug'],
    confidence: 'likely',
    pattern: WIDE_CHARACTER,
    when: (one, seen) => QUOTE_CODE.test(seen.text) && atVendor(one.facts),
  }),
  spoken({
    id: 'header-refuses-wide-character',
    diagnosis: 'secret-whitespace',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-client-bug'],
    confidence: 'likely',
    pattern: WIDE_CHARACTER,
  }),
  spoken({
    id: 'client-refuses-header-value',
    diagnosis: 'secret-whitespace',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-client-bug', 'malformed-authorization'],
    confidence: 'certain',
    pattern: ILLEGAL_HEADER,
  }),
  spoken({
    id: 'base64-wrapped-at-76',
    diagnosis: 'secret-encoding',
    basis: 'inferred',
    overrides: ['undetermined'],
    confidence: 'likely',
    pattern: /char 0x0[ad] at (?:6[45]|7[0-9]|8[0-4])\b/i,
  }),
  spoken({
    id: 'shell-took-option-for-command',
    diagnosis: 'shell-mangled',
    basis: 'documented',
    overrides: [...REFUSALS, 'missing-authorization'],
    confidence: 'certain',
    pattern:
      /(?:^|\n)[^\n]{0,60}(?:['"‘]?-{1,2}[A-Za-z][\w-]{0,20}['"’]?: (?:command )?not found|command not found: -|The term '-{1,2}\w|'-{1,2}[\w]{1,20}' is not recognized|Missing expression after unary operator '-|event not found|unexpected EOF while looking for matching)/,
  }),
  {
    id: 'blank-inside-sent-value',
    diagnosis: 'secret-whitespace',
    basis: 'documented',
    overrides: [...REFUSALS, 'malformed-authorization'],
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
    overrides: [...REFUSALS],
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
    overrides: [...REFUSALS],
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
    overrides: [...REFUSALS, 'secret-encoding', 'malformed-authorization', 'fields-swapped'],
    match: (one) => {
      if (has(one, 'empty-value'))
        return match('certain', one, { sent: `${schemeName(one.facts.scheme)} and nothing after it` })
      const swappedName =
        isMailgun(one.facts) && (one.facts.sent?.user === 'mailgun-key' || one.facts.sent?.password === 'mailgun-key')
      return has(one, 'placeholder') && !swappedName ? match('certain', one, sentAs(one)) : null
    },
  },
  {
    id: 'placeholder-in-address',
    diagnosis: 'placeholder-value',
    basis: 'documented',
    overrides: [
      'credentials-rejected',
      'undetermined',
      'not-auth-not-found',
      'wrong-identifier',
      'wrong-region',
      'insufficient-scope',
      'wrong-project',
    ],
    match: (one) => {
      const url = one.evidence.request?.url ?? ''
      const found =
        /\/(undefined|null|none|nan|\[object(?:%20| )object\]|\{\{?[\w-]{2,40}\}?\}|%7B[\w-]{2,40}%7D|:[a-z]{2,20}id|<[\w -]{2,40}>|your[_-]?[\w-]{2,40}|YOUR_?[A-Z_]{2,40}|(?:SINCH_)?(?:PROJECT|SERVICE_PLAN)_ID)(?=[/?#:]|$)/i.exec(
          url,
        )?.[1]
      return found ? match('certain', one, { 'in the address': found }) : null
    },
  },
  spoken({
    id: 'value-missing-in-client',
    diagnosis: 'placeholder-value',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-client-bug', 'missing-authorization'],
    confidence: 'likely',
    pattern:
      /(?:api[_ ]?key|apikey|key ?id|key ?secret|project ?id|application ?(?:key|secret)|api ?token|service ?plan ?id|username|credentials?|parameter ["']?key["']?|secret)["']? (?:is |was |are |must be |must not be |cannot be |should not be |may not be )?(?:missing|required|undefined|empty|null|not (?:set|defined|provided|configured)|blank|provided|defined|None)\b(?! in the request)|missing (?:required )?(?:environment variable|env|credentials? in config|api ?key|parameter ["']?key)|Parameter "key" is required|must be (?:set|provided).{0,40}(?:key|token|secret)|Invalid (?:configuration|credentials object)|Missing credentials|environment variable .{0,60} (?:not set|is missing)|KeyError: ['"][A-Z_]{4,60}['"]/i,
    when: (one) => atVendor(one.facts) && one.facts.status === null,
  }),
  spoken({
    id: 'undefined-in-header-log',
    diagnosis: 'placeholder-value',
    basis: 'documented',
    overrides: ['credentials-rejected', 'undetermined', 'token-malformed'],
    confidence: 'likely',
    pattern:
      /\b(?:Bearer|Basic|api[_ ]?key|token|secret)["']?[ :=]{1,3}["']?(?:undefined|null|None|\[object Object\])\b/i,
  }),
  {
    id: 'scheme-written-twice',
    diagnosis: 'scheme-in-value',
    basis: 'documented',
    overrides: [...REFUSALS, 'secret-encoding', 'malformed-authorization', 'secret-whitespace', 'wrong-scheme'],
    match: (one) => (has(one, 'doubled-scheme') ? match('certain', one, sentAs(one)) : null),
  },
  {
    id: 'id-behind-the-colon',
    diagnosis: 'fields-swapped',
    basis: 'inferred',
    overrides: [...REFUSALS],
    match: (one) => {
      const { sent } = one.facts
      if (sent?.kind !== 'pair' || isMailgun(one.facts)) return null
      const swapped =
        sent.password === 'uuid' && sent.user !== 'uuid' && sent.user !== 'variable' && sent.user !== 'masked'
      const idTwice = sent.password === 'uuid' && sent.user === 'uuid'
      return swapped || idTwice ? match('likely', one, sentAs(one)) : null
    },
  },
  {
    id: 'mailgun-key-before-the-colon',
    diagnosis: 'wrong-username',
    basis: 'documented',
    overrides: ['credentials-rejected', 'undetermined', 'wrong-region', 'wrong-key-type', 'placeholder-value'],
    match: (one) =>
      isMailgun(one.facts) &&
      one.facts.sent?.kind === 'pair' &&
      (one.facts.sent.user === 'mailgun-key' || one.facts.sent.password === 'literal-api')
        ? match('certain', one, sentAs(one))
        : null,
  },
  {
    id: 'mailgun-halves-swapped',
    diagnosis: 'fields-swapped',
    basis: 'documented',
    match: (one) =>
      isMailgun(one.facts) && one.facts.sent?.user === 'mailgun-key' && one.facts.sent.password === 'literal-api'
        ? match('certain', one, sentAs(one))
        : null,
  },
  spoken({
    id: 'client-warns-of-two-sets',
    diagnosis: 'credentials-shadowed',
    basis: 'documented',
    overrides: ['undetermined', 'credentials-rejected'],
    confidence: 'likely',
    pattern:
      /(?:all )?other credentials will be (?:disregarded|ignored)|credentials will be (?:disregarded|ignored)|(?:both|multiple|two) (?:sets of )?credentials|takes? precedence over|overrid(?:es|ing|den) .{0,40}(?:credential|api[_ ]?key|token|env)|using credentials from (?:the )?(?:environment|\.netrc|profile|keychain)|found .{0,40} in (?:the |your )?\.netrc/i,
  }),
  {
    id: 'unnamed-scheme',
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    overrides: ['credentials-rejected', 'undetermined', 'wrong-scheme', 'token-malformed'],
    match: (one) =>
      has(one, 'no-scheme') &&
      one.evidence.request !== null &&
      !sentNothing(one.facts) &&
      one.facts.sent?.value !== 'variable' &&
      !(one.facts.product === 'in-app-calling')
        ? match('likely', one, { sent: 'a value without a scheme word' })
        : null,
  },
  {
    id: 'colon-or-two-values-in-header',
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    overrides: [...REFUSALS, 'secret-encoding'],
    match: (one) =>
      has(one, 'colon-after-scheme', 'two-values')
        ? match('certain', one, {
            sent: has(one, 'two-values')
              ? 'two values in one header'
              : `${schemeName(one.facts.scheme)} followed by a colon`,
          })
        : null,
  },
]
