import type { Rule } from '../../model/rule'
import { atVendor, match, quoteOf, says, spoken, unanswered } from './conditions'

const CREDENTIAL_FAULTS = [
  'credentials-rejected',
  'client-rejected',
  'token-malformed',
  'token-expired',
  'missing-authorization',
  'wrong-scheme',
  'undetermined',
  'wrong-region',
  'wrong-key-type',
  'insufficient-scope',
  'wrong-project',
  'not-the-api',
  'unauthorized-client',
  'service-plan-token-mixup',
  'wrong-host',
] as const

const DNS =
  /\bENOTFOUND\b|EAI_AGAIN|EAI_NONAME|could ?n[o']t resolve (?:host|proxy)|getaddrinfo|NameResolutionError|Name or service not known|nodename nor servname|UnknownHostException|No such host is known|Temporary failure in name resolution|Failed to resolve|ERR_NAME_NOT_RESOLVED|remote name could not be resolved|NXDOMAIN|no such host|curl: \(6\)|DNS (?:lookup|resolution) failed|php_network_getaddresses|Domain name not found|HostNotFound/i
const CONNECTION =
  /ECONNREFUSED|ECONNRESET|ECONNABORTED(?!.{0,40}timeout)|EPIPE|EHOSTUNREACH|ENETUNREACH|socket hang ?up|connection (?:was )?(?:refused|reset|aborted|closed|broken|failure|failed|error)|RemoteDisconnected|Empty reply from server|(?:Failed|Couldn't|could not|Unable) to connect|curl: \((?:7|18|52|55|56)\)|ERR_CONNECTION|ERR_HTTP2_(?:PROTOCOL|STREAM|SESSION)_ERROR|No connection could be made|actively refused|forcibly closed|unexpected end of (?:file|stream)|NoHttpResponseException|HttpHostConnectException|ConnectException|Network is unreachable|No route to host|broken pipe|UND_ERR_SOCKET|other side closed|transfer closed with|Remote end closed|connection closed before|GOAWAY|read error: Connection|underlying connection was closed/i
const TLS =
  /UNABLE_TO_(?:VERIFY|GET)_|SELF_SIGNED_CERT|DEPTH_ZERO|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_(?:TLS|SSL|CERT)_|CERTIFICATE_VERIFY_FAILED|SSL ?Error|SSLHandshakeException|SSLException|SSLPeerUnverified|PKIX path|trust relationship|certificate (?:is invalid|has expired|verify failed|is not trusted|problem|validation|chain|unknown|required)|self[- ]signed certificate|unable to get (?:local )?issuer|peer not authenticated|handshake[_ ](?:failure|failed|error|alert)|\bEPROTO\b|wrong[_ ]version[_ ]number|curl: \((?:35|51|58|60|77|83|91)\)|hostname .{0,80}(?:doesn't|does not) match|SEC_E_|no alternative certificate|SSL_ERROR|x509:|SSL certificate|SSL\/TLS secure channel|tlsv1 alert|remote certificate|ALTNAME_INVALID|trust anchor|unknown ca\b/i
const TLS_FINE = /SSL certificate verify ok|SSL connection using/i
const TIMEOUT =
  /E?TIMEDOUT|timed? ?out|timeout (?:of|after|exceeded|expired|was reached|error|period)|curl: \(28\)|(?:Connect|Read|Socket|Headers|Body|Request|Pool|Connection|HttpConnect|HttpRequest)_?Time_?out|UND_ERR_[A-Z]{2,10}_TIMEOUT|deadline exceeded|operation was (?:canceled|cancelled) due to|HttpClient\.Timeout|TaskCanceledException/i

/** Schemes that an API of these vendors may ask for. */
const VENDOR_SCHEMES = new Set(['basic', 'bearer', 'application', 'dpop'])

export const transportRules: readonly Rule[] = [
  {
    id: 'proxy-status-407',
    diagnosis: 'proxy-auth-required',
    basis: 'documented',
    overrides: [...CREDENTIAL_FAULTS],
    match: (one, seen) => {
      const { facts } = one
      if (facts.status === 407 || facts.proxyChallenge) return match('certain', one)
      const quote = quoteOf(
        one,
        seen,
        /\b407\b.{0,40}(?:proxy|CONNECT)|(?:proxy|CONNECT|tunnel)[^\n]{0,60}\b407\b|Proxy Authentication Required|proxy requires authentication/i,
      )
      return quote ? match('certain', one, { 'it says': quote }) : null
    },
  },
  spoken({
    id: 'trust-store-refuses',
    diagnosis: 'tls-failure',
    basis: 'documented',
    overrides: ['connection-failed', 'dns-failure', 'not-auth-server-error'],
    confidence: 'certain',
    pattern: TLS,
    when: (one, seen) => unanswered(one) && !(says(one, seen, TLS_FINE) && !says(one, seen, /curl: \(\d+\)/)),
  }),
  spoken({
    id: 'name-not-resolved',
    diagnosis: 'dns-failure',
    basis: 'documented',
    overrides: ['connection-failed', 'timeout', 'not-auth-server-error'],
    confidence: 'certain',
    pattern: DNS,
    when: (one, seen) => unanswered(one) && !/peer not authenticated/i.test(seen.text),
  }),
  spoken({
    id: 'deadline-passed',
    diagnosis: 'timeout',
    basis: 'documented',
    confidence: 'certain',
    pattern: TIMEOUT,
    overrides: ['connection-failed'],
    when: (one) => unanswered(one) && one.facts.status !== 504 && !/gateway time-?out/.test(one.facts.said),
  }),
  spoken({
    id: 'connection-broken',
    diagnosis: 'connection-failed',
    basis: 'documented',
    confidence: 'certain',
    overrides: ['not-auth-server-error'],
    pattern: CONNECTION,
    when: unanswered,
  }),
  spoken({
    id: 'fetch-failed-without-cause',
    diagnosis: 'connection-failed',
    basis: 'observed',
    confidence: 'possible',
    pattern: /\bfetch failed\b|Network ?Error\b|Load failed|NetworkError when attempting|Request has been terminated/i,
    when: unanswered,
  }),
  {
    id: 'probe-had-no-answer',
    diagnosis: 'connection-failed',
    basis: 'documented',
    match: (one) => (reasonOf(one) === 'connection' || reasonOf(one) === 'aborted' ? match('certain', one) : null),
  },
  {
    id: 'probe-name-not-resolved',
    diagnosis: 'dns-failure',
    basis: 'documented',
    match: (one) => (reasonOf(one) === 'dns' ? match('certain', one) : null),
  },
  {
    id: 'probe-tls-failed',
    diagnosis: 'tls-failure',
    basis: 'documented',
    match: (one) => (reasonOf(one) === 'tls' ? match('certain', one) : null),
  },
  {
    id: 'probe-timed-out',
    diagnosis: 'timeout',
    basis: 'documented',
    match: (one) => (reasonOf(one) === 'timeout' ? match('certain', one) : null),
  },
  {
    id: 'probe-met-proxy',
    diagnosis: 'proxy-auth-required',
    basis: 'documented',
    match: (one) => (reasonOf(one) === 'proxy' ? match('likely', one) : null),
  },
  {
    id: 'probe-answer-unreadable',
    diagnosis: 'unreadable-response',
    basis: 'documented',
    match: (one) =>
      reasonOf(one) === 'unreadable' ||
      (one.evidence.outcome.kind === 'response' &&
        one.evidence.outcome.unread &&
        one.evidence.outcome.unread !== 'not-pasted')
        ? match('certain', one)
        : null,
  },
  spoken({
    id: 'parser-met-a-page',
    diagnosis: 'not-the-api',
    basis: 'documented',
    overrides: [
      'credentials-rejected',
      'insufficient-scope',
      'undetermined',
      'not-auth-client-bug',
      'wrong-region',
      'unreadable-response',
      'product-not-enabled',
    ],
    confidence: 'certain',
    pattern:
      /Unexpected (?:token|character|identifier)[^\n]{0,30}["'`(]?<|JSON[^\n]{0,80}["'`]?<(?:!DOCTYPE|html)|parsing value: <|invalid character '<'|Unrecognized token '?<|expected BEGIN_OBJECT but was STRING/i,
  }),
  spoken({
    id: 'parser-met-no-json',
    diagnosis: 'not-the-api',
    basis: 'inferred',
    confidence: 'likely',
    overrides: ['undetermined'],
    pattern:
      /JSONDecodeError|Expecting value: line 1 column 1|Response JSON parse error|JsonReaderException|JsonParseException|invalid JSON (?:response|body)|Could not parse (?:the )?(?:response|JSON)/i,
    when: (one) => atVendor(one.facts) && one.facts.body.form !== 'json',
  }),
  {
    id: 'page-in-place-of-the-api',
    diagnosis: 'not-the-api',
    basis: 'observed',
    overrides: [
      'credentials-rejected',
      'client-rejected',
      'insufficient-scope',
      'undetermined',
      'credentials-accepted',
      'missing-authorization',
      'wrong-region',
      'product-not-enabled',
    ],
    match: (one) => {
      const { facts } = one
      if (!atVendor(facts) || !isPage(one)) return null
      if (facts.status === 404 || facts.status === 405) return match('possible', one, { page: facts.body.page })
      return match(facts.status !== null && facts.status >= 500 ? 'possible' : 'likely', one, {
        page: facts.body.page,
        server: facts.server,
      })
    },
  },
  {
    id: 'words-no-api-sends',
    diagnosis: 'not-the-api',
    basis: 'inferred',
    overrides: ['credentials-accepted'],
    match: (one) => {
      const { facts } = one
      const odd =
        facts.body.form === 'text' &&
        facts.hostFacts?.known === true &&
        facts.hostFacts.vendor === 'sinch' &&
        facts.status !== null &&
        (facts.status < 300 || /proxy|firewall|blocked|gateway|policy|captive/.test(facts.said))
      return odd ? match('likely', one) : null
    },
  },
  {
    id: 'login-or-block-page',
    diagnosis: 'not-the-api',
    basis: 'observed',
    overrides: [
      'insufficient-scope',
      'credentials-rejected',
      'undetermined',
      'wrong-project',
      'ip-not-allowed',
      'product-not-enabled',
    ],
    match: (one) =>
      /zscaler|squid|blue ?coat|forcepoint|fortinet|fortigate|mcafee|netskope|umbrella|sophos|barracuda|attention required.{0,20}cloudflare|incapsula|imperva|akamai.{0,20}denied|access denied.{0,40}reference #|request blocked|web ?filter|captive portal|url (?:is )?blocked/i.test(
        `${one.facts.said} ${one.facts.server ?? ''}`,
      ) && !(one.facts.body.form === 'json')
        ? match('certain', one, { page: one.facts.body.page, server: one.facts.server })
        : null,
  },
  {
    id: 'challenge-of-another-service',
    diagnosis: 'not-the-api',
    basis: 'inferred',
    overrides: ['undetermined', 'credentials-rejected'],
    match: (one) => {
      const foreign = one.facts.challenges.filter((c) => !VENDOR_SCHEMES.has(c.scheme))
      const only =
        foreign.length > 0 && foreign.length === one.facts.challenges.length && one.facts.challengeFaults.length === 0
      return only && one.facts.status === 401 ? match('likely', one, { challenge: one.facts.challengeText }) : null
    },
  },
  {
    id: 'redirect-status',
    diagnosis: 'redirected',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one, seen) => {
      const { status } = one.facts
      if (status === null || ![301, 302, 303, 307, 308].includes(status) || says(one, seen, /throttl|too many|rate/i))
        return null
      const followed = seen.all.some(
        (o) => o !== one && o.facts.status !== null && (o.facts.status < 300 || o.facts.status >= 400),
      )
      return match(followed ? 'possible' : 'certain', one, { location: one.facts.location })
    },
  },
  spoken({
    id: 'redirects-without-end',
    diagnosis: 'redirected',
    basis: 'documented',
    overrides: ['undetermined'],
    confidence: 'certain',
    phrases: [
      { says: /too many redirects/i, hits: 'requests.exceptions.TooManyRedirects: Too many redirects' },
      { says: /maximum (?:number of )?redirects/i, hits: 'Error: maximum redirect reached, maximum redirects: 20' },
      {
        says: /exceeded (?:max(?:imum)? ?)?\d{0,3} ?redirects/i,
        hits: ['requests.exceptions.TooManyRedirects: Exceeded 30 redirects.', 'Exceeded maximum redirects'],
      },
      { says: /redirect count exceeded/i, hits: 'TypeError: redirect count exceeded' },
      { says: /ERR_FR_TOO_MANY_REDIRECTS/i, hits: "code: 'ERR_FR_TOO_MANY_REDIRECTS'" },
      {
        says: /curl: \(47\)/i,
        hits: 'curl: (47) Maximum (50) redirects followed',
        misses: 'curl: (7) Failed to connect',
      },
      { says: /stopped after \d{1,3} redirects/i, hits: 'Get "/": stopped after 10 redirects' },
      { says: /maxRedirects exceeded/i, hits: 'Error: maxRedirects exceeded' },
    ],
    when: unanswered,
  }),
  {
    id: 'http-without-tls',
    diagnosis: 'redirected',
    basis: 'inferred',
    match: (one) =>
      one.evidence.request?.url.startsWith('http://') && one.facts.hostFacts?.known && one.facts.status === null
        ? match('likely', one, { scheme: 'http:// in place of https://' })
        : null,
  },
  {
    id: 'token-answer-without-token',
    diagnosis: 'unreadable-response',
    basis: 'documented',
    overrides: ['credentials-accepted'],
    match: (one, seen) => {
      if (
        says(
          one,
          seen,
          /did not return an? (?:access_)?token|no access_token in|access_token (?:is )?(?:missing|not found|undefined)/i,
        )
      )
        return match('likely', one)
      const { facts, evidence } = one
      const blind =
        facts.tokenEndpoint &&
        facts.status === 200 &&
        evidence.outcome.kind === 'response' &&
        facts.body.form !== 'none' &&
        (facts.body.form !== 'json' || !/access_token/.test(evidence.outcome.body))
      return blind ? match('certain', one) : null
    },
  },
  spoken({
    id: 'answer-broken-on-the-way',
    diagnosis: 'unreadable-response',
    basis: 'documented',
    confidence: 'likely',
    overrides: ['connection-failed', 'not-the-api', 'not-auth-server-error'],
    pattern:
      /incorrect header check|Z_(?:DATA|BUF)_ERROR|invalid stored block|ContentDecodingError|unexpected end of JSON|Unterminated string in JSON|Premature (?:close|end)|IncompleteRead|ChunkedEncodingError|curl: \((?:23|61|63)\)|ERR_CONTENT_DECODING|gzip.{0,20}(?:invalid|error)|maxContentLength size of|response (?:body )?too large|malformed response/i,
  }),
  {
    id: 'json-cut-off',
    diagnosis: 'unreadable-response',
    basis: 'documented',
    match: (one) =>
      one.facts.body.form === 'broken-json' && atVendor(one.facts) && one.facts.status !== null
        ? match('possible', one)
        : null,
  },
]

function reasonOf({ evidence }: Parameters<NonNullable<Rule['match']>>[0]): string | null {
  return evidence.outcome.kind === 'no-response' ? evidence.outcome.reason : null
}

function isPage({ facts }: Parameters<NonNullable<Rule['match']>>[0]): boolean {
  return facts.body.form === 'html' || (facts.body.form === 'none' && /text\/html/i.test(facts.responseType ?? ''))
}
