import type { Observed, Rule } from '../../model/rule'
import { atVendor, isMailgun, isXms, match, says, sentNothing, spoken } from './conditions'

const NO_MODULE =
  /cannot find (?:module|package)|MODULE_NOT_FOUND|ERR_(?:MODULE_NOT_FOUND|REQUIRE_ESM|PACKAGE_PATH_NOT_EXPORTED|UNSUPPORTED_DIR_IMPORT)|ModuleNotFoundError|ImportError|No module named|cannot import name|NoClassDefFoundError|ClassNotFoundException|NoSuchMethodError|Could not load file or assembly|package [\w./]{2,80} does not exist|Class ["']?[\w\\]{2,80}["']? not found|cannot load such file|LoadError|Module not found|Can't resolve '/i
const INSTALL =
  /ETARGET|notarget|No matching (?:version|distribution) found|ERESOLVE|Could not find a version that satisfies|NU110\d|Could not (?:find|resolve) artifact|peer dep/i
const OWN_CODE =
  /TypeError:|ReferenceError:|SyntaxError:|RangeError:|is not a (?:function|constructor)|Cannot read propert(?:y|ies) of (?:undefined|null)|is not defined\b|undefined is not|AttributeError:|NameError:|UnboundLocalError|takes? \d+ positional arguments?|unexpected keyword argument|NullPointerException|NullReferenceException|IllegalStateException|ArgumentNullException|Undefined (?:variable|index|array key|property|method)|Call to (?:a member function|undefined)|NoMethodError|undefined method|Object reference not set|Maximum call stack|is not iterable|Failed to parse URL|Invalid URL|ERR_INVALID_URL|Only absolute URLs|unknown url type|MissingSchema|UriFormatException|MalformedURLException|InvalidURL|unsupported protocol scheme|ERR_INVALID_ARG_TYPE|multipart: boundary not found|FormData/i
const CORS = /CORS|Access-Control-Allow-Origin|Cross-Origin Request Blocked|opaque response|preflight/i
const SDK_INSTALL =
  /@sinch\/[\w-]{2,40}(?:\/package\.json|@[\d.]+)|sinch[^\n]{0,60}(?:ETARGET|notarget)|notarget[^\n]{0,80}@sinch/i

const named = ({ facts }: Observed) =>
  facts.body.shape !== null || facts.body.form === 'empty' || facts.body.form === 'none'

/** Not a fault of authentication, or a proof of its success. */
export const otherRules: readonly Rule[] = [
  spoken({
    id: 'sdk-requires-undeclared-package',
    diagnosis: 'sdk-defect',
    basis: 'observed',
    overrides: ['not-auth-client-bug', 'undetermined'],
    confidence: 'certain',
    pattern: SDK_INSTALL,
    when: (one, seen) =>
      NO_MODULE.test(seen.text) ||
      INSTALL.test(seen.text) ||
      (one.facts.status === null && /npm (?:err|error)/i.test(seen.text)),
  }),
  {
    id: 'expiry-repeats-for-hours',
    diagnosis: 'sdk-defect',
    basis: 'observed',
    across: (seen) => {
      const times = [...seen.text.matchAll(/expired at (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/gi)].map((m) => m[1])
      const repeated = times.length >= 3 && new Set(times).size === 1
      return repeated
        ? {
            confidence: 'likely',
            observed: { 'same expiry reported': `${times.length} times`, 'expired at': times[0] ?? '' },
          }
        : null
    },
  },
  spoken({
    id: 'known-sdk-symptom',
    diagnosis: 'sdk-defect',
    basis: 'observed',
    overrides: ['undetermined', 'not-auth-client-bug'],
    confidence: 'likely',
    pattern:
      /node_modules\/(?:@sinch\/sdk-[\w-]+|mailgun(?:\.js|-js))\/[^\n]{0,120}|sinch\/core\/[\w/]+\.py|com\.sinch\.sdk\.core\.utils|mailgun-js[^\n]{0,40}(?:deprecated|no longer)|\bsdk (?:bug|defect|issue)|(?:fixed|regression) in (?:version |v)?\d+\.\d+/i,
    when: (one, seen) =>
      atVendor(one.facts) && one.facts.status === null && OWN_CODE.test(seen.text) && sdkThrows(seen.text),
  }),
  spoken({
    id: 'browser-blocks-answer',
    diagnosis: 'not-auth-client-bug',
    basis: 'documented',
    overrides: ['undetermined', 'connection-failed', 'missing-authorization', 'credentials-rejected'],
    confidence: 'certain',
    pattern: CORS,
    when: (one) => one.evidence.outcome.kind !== 'response' || one.facts.status === null,
  }),
  spoken({
    id: 'module-not-found',
    diagnosis: 'not-auth-client-bug',
    basis: 'documented',
    overrides: ['undetermined'],
    confidence: 'certain',
    pattern: NO_MODULE,
    when: (one) => one.facts.status === null,
  }),
  spoken({
    id: 'install-failed',
    diagnosis: 'not-auth-client-bug',
    basis: 'documented',
    overrides: ['undetermined'],
    confidence: 'likely',
    pattern: INSTALL,
    when: (one) => one.facts.status === null,
  }),
  {
    id: 'source-code-in-address',
    diagnosis: 'not-auth-client-bug',
    basis: 'observed',
    overrides: [
      'undetermined',
      'wrong-path',
      'wrong-host',
      'missing-authorization',
      'not-auth-not-found',
      'placeholder-value',
    ],
    match: (one) =>
      /function(?:%20|\s|\()|%7B.{0,40}return|=>|=%3E|\[object|%5Bobject|return(?:%20| )this/i.test(
        one.evidence.request?.url ?? '',
      )
        ? match('certain', one, { 'in the address': 'program text' })
        : null,
  },
  spoken({
    id: 'exception-in-own-code',
    diagnosis: 'not-auth-client-bug',
    basis: 'inferred',
    overrides: ['undetermined'],
    confidence: 'likely',
    pattern: OWN_CODE,
    when: (one) => atVendor(one.facts) && one.facts.status === null && one.facts.body.shape === null,
  }),
  {
    id: 'code-40400',
    diagnosis: 'credentials-accepted',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) =>
      one.facts.body.code === '40400'
        ? match('certain', one, { 'code 40400': 'is given only to callers that are known' })
        : null,
  },
  {
    id: 'answered-2xx',
    diagnosis: 'credentials-accepted',
    basis: 'documented',
    overrides: ['undetermined'],
    match: (one) => {
      const { facts } = one
      const good =
        facts.status !== null && facts.status >= 200 && facts.status < 300 && facts.status !== 203 && atVendor(facts)
      if (!good || facts.body.form === 'html' || (facts.tokenEndpoint && !hasToken(one))) return null
      return match(facts.hostFacts?.known || facts.product ? 'certain' : 'likely', one, {
        signed: sentNothing(facts) ? 'without credentials' : null,
      })
    },
  },
  {
    id: 'server-failed',
    diagnosis: 'not-auth-server-error',
    basis: 'documented',
    overrides: ['undetermined', 'not-auth-validation'],
    match: (one) =>
      one.facts.status !== null && one.facts.status >= 500 && atVendor(one.facts)
        ? match('certain', one, { server: one.facts.server })
        : null,
  },
  spoken({
    id: 'answer-says-server-fault',
    diagnosis: 'not-auth-server-error',
    basis: 'documented',
    overrides: ['undetermined'],
    confidence: 'likely',
    pattern:
      /internal server error|service (?:is )?(?:currently |temporarily )?unavailable|bad gateway|gateway time-?out|\bUNAVAILABLE\b|server_error|temporarily_unavailable|upstream (?:connect|request)|no healthy upstream|internal_error|under maintenance/i,
    when: (one) => atVendor(one.facts) && (one.facts.status === null || one.facts.status >= 500),
  }),
  {
    id: 'request-not-valid',
    diagnosis: 'not-auth-validation',
    basis: 'documented',
    overrides: ['undetermined', 'wrong-region'],
    match: (one) => {
      const { facts } = one
      if (
        !atVendor(facts) ||
        facts.tokenEndpoint ||
        facts.body.shape === 'oauth' ||
        facts.status === null ||
        !named(one)
      )
        return null
      const valid =
        [400, 409, 411, 412, 413, 414, 415, 422, 428, 431].includes(facts.status) && facts.body.code !== '40004'
      return valid ? match(facts.body.messages.length > 0 ? 'likely' : 'possible', one) : null
    },
  },
  {
    id: 'oauth-shape-validation',
    diagnosis: 'not-auth-validation',
    basis: 'inferred',
    match: (one) =>
      atVendor(one.facts) &&
      !one.facts.tokenEndpoint &&
      one.facts.hostFacts !== null &&
      one.facts.body.shape === 'oauth' &&
      [400, 409, 413, 422].includes(one.facts.status ?? 0) &&
      !/^(?:invalid_(?:client|grant|request|scope|token)|unsupported_grant_type|unauthorized_client)$/.test(
        one.facts.body.code ?? '',
      )
        ? match('likely', one)
        : null,
  },
  {
    id: 'text-validation-400',
    diagnosis: 'not-auth-validation',
    basis: 'inferred',
    match: (one) =>
      one.facts.body.form === 'text' &&
      one.facts.hostFacts !== null &&
      !one.facts.tokenEndpoint &&
      (one.facts.status === 400 || one.facts.status === 422)
        ? match('likely', one)
        : null,
  },
  {
    id: 'xms-403-is-content',
    diagnosis: 'not-auth-validation',
    basis: 'documented',
    overrides: ['undetermined', 'insufficient-scope', 'wrong-project', 'product-not-enabled', 'credentials-rejected'],
    match: (one) =>
      isXms(one.facts) &&
      one.facts.status === 403 &&
      one.facts.body.shape === 'xms' &&
      !/block|balance|credit|disabled|trial/.test(one.facts.said)
        ? match('certain', one)
        : null,
  },
  {
    id: 'five-digit-403-of-content',
    diagnosis: 'not-auth-validation',
    basis: 'documented',
    overrides: ['undetermined', 'insufficient-scope'],
    match: (one) =>
      one.facts.body.code === '40300' || (one.facts.body.code === '40303' && one.facts.product === 'voice')
        ? match('likely', one)
        : null,
  },
  {
    id: 'mailgun-403-of-content',
    diagnosis: 'not-auth-validation',
    basis: 'inferred',
    overrides: ['insufficient-scope', 'undetermined'],
    match: (one) =>
      isMailgun(one.facts) &&
      one.facts.status === 403 &&
      /\/messages(?:\.mime)?$/.test(one.facts.path ?? '') &&
      one.facts.body.form === 'json' &&
      one.facts.said !== '' &&
      !/^forbidden|permission|incompatible/.test(one.facts.said)
        ? match('likely', one)
        : null,
  },
  spoken({
    id: 'validation-words',
    diagnosis: 'not-auth-validation',
    basis: 'documented',
    overrides: ['undetermined'],
    confidence: 'likely',
    pattern:
      /validation[ _-]error|INVALID_ARGUMENT|FAILED_PRECONDITION|parameter (?:is |validation|missing)|is not a valid (?:parameter|address|number|phone|e-?mail)|syntax_(?:invalid|constraint)|'(?:from|to|text|subject)' parameter/i,
    when: (one) =>
      atVendor(one.facts) &&
      (one.facts.status === null || (one.facts.status >= 400 && one.facts.status < 500 && one.facts.status !== 401)) &&
      !one.facts.tokenEndpoint,
  }),
  {
    id: 'resource-not-found',
    diagnosis: 'not-auth-not-found',
    basis: 'documented',
    match: (one) => {
      const { facts } = one
      if ((facts.status !== 404 && facts.status !== 410) || !atVendor(facts) || facts.body.form === 'html') return null
      return match(facts.body.shape !== null ? 'likely' : 'possible', one)
    },
  },
  {
    id: 'est-not-enabled-proves-key',
    diagnosis: 'product-not-enabled',
    basis: 'documented',
    overrides: ['not-auth-validation', 'undetermined'],
    match: (one, seen) =>
      one.facts.product === 'est' && one.facts.status === 400 && says(one, seen, /not enabled/i)
        ? match('certain', one)
        : null,
  },
]

function hasToken({ evidence, facts }: Observed): boolean {
  return (
    facts.body.form === 'json' && evidence.outcome.kind === 'response' && /access_token/.test(evidence.outcome.body)
  )
}

/** The first frame of the trace lies in a client library, not in the reader’s code. */
function sdkThrows(text: string): boolean {
  const frame = /(?:^|\n)\s{0,12}(?:at |File ")[^\n]{0,300}/.exec(text)?.[0] ?? ''
  return (
    /node_modules\/(?:@sinch|mailgun)|site-packages\/(?:sinch|mailgun)|com\.sinch\.sdk|Sinch\./.test(frame) &&
    /sinch|mailgun/i.test(frame)
  )
}
