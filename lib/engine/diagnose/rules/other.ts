import { parserMet } from '../../http/parse-errors'
import type { LibraryCatalogue } from '../../model/catalogue'
import type { Phrase } from '../../model/phrase'
import type { Observations, Observed, Rule } from '../../model/rule'
import { atVendor, match, quoteOf, sentNothing, spoken } from './conditions'
import { otherVendorOf } from '../answerer'
import { anyOf } from './phrases'

/** What runtimes and builds say when a package or a class is not there. */
const NO_MODULE: readonly Phrase[] = [
  {
    says: /cannot find (?:module|package)/i,
    hits: ["Error: Cannot find module 'acme'", "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'acme'"],
    misses: 'cannot find the project',
  },
  { says: /MODULE_NOT_FOUND/i, hits: "code: 'MODULE_NOT_FOUND'" },
  {
    says: /ERR_(?:MODULE_NOT_FOUND|REQUIRE_ESM|PACKAGE_PATH_NOT_EXPORTED|UNSUPPORTED_DIR_IMPORT)/i,
    hits: ['Error [ERR_REQUIRE_ESM]: require() of ES Module', "code: 'ERR_PACKAGE_PATH_NOT_EXPORTED'"],
  },
  { says: /ModuleNotFoundError/i, hits: "ModuleNotFoundError: No module named 'acme'" },
  { says: /ImportError/i, hits: "ImportError: cannot import name 'Client' from 'acme'" },
  { says: /No module named/i, hits: "No module named 'acme'" },
  { says: /cannot import name/i, hits: "cannot import name 'Client' from 'acme'" },
  { says: /NoClassDefFoundError/i, hits: 'java.lang.NoClassDefFoundError: com/acme/Client' },
  { says: /ClassNotFoundException/i, hits: 'java.lang.ClassNotFoundException: com.acme.Client' },
  { says: /NoSuchMethodError/i, hits: "java.lang.NoSuchMethodError: 'void com.acme.Client.close()'" },
  { says: /Could not load file or assembly/i, hits: "Could not load file or assembly 'Acme, Version=1.0.0.0'" },
  { says: /package [\w./]{2,80} does not exist/i, hits: 'error: package com.acme.client does not exist' },
  {
    says: /Class ["']?[\w\\]{2,80}["']? not found/i,
    hits: 'PHP Fatal error: Uncaught Error: Class "Acme\\Client" not found',
  },
  { says: /cannot load such file/i, hits: 'cannot load such file -- acme (LoadError)' },
  { says: /LoadError/i, hits: 'LoadError: no acme' },
  { says: /Module not found/i, hits: "Module not found: Error: Can't resolve 'acme'" },
  { says: /Can't resolve '/i, hits: "Can't resolve 'acme' in '/app/src'" },
]
export const MISSES_MODULE = anyOf(NO_MODULE)

/** What package managers say of a version that is not there or does not fit. */
const NO_INSTALL: readonly Phrase[] = [
  { says: /ETARGET/i, hits: 'npm error code ETARGET' },
  { says: /notarget/i, hits: 'npm error notarget No matching version found for acme@9.9.9.' },
  {
    says: /No matching (?:version|distribution) found/i,
    hits: ['No matching version found for acme@9.9.9.', 'ERROR: No matching distribution found for acme==9.9.9'],
  },
  { says: /ERESOLVE/i, hits: 'npm error code ERESOLVE' },
  {
    says: /Could not find a version that satisfies/i,
    hits: 'ERROR: Could not find a version that satisfies the requirement acme==9.9.9',
  },
  { says: /NU110\d/i, hits: 'error NU1102: Unable to find package Acme with version (>= 9.9.9)' },
  {
    says: /Could not (?:find|resolve) artifact/i,
    hits: 'Could not find artifact com.acme:client:jar:9.9.9 in central',
  },
  { says: /peer dep/i, hits: 'npm error Could not resolve dependency: peer dep missing: acme@^1' },
]
export const INSTALL_FAILED = anyOf(NO_INSTALL)

/** Exceptions of a program that never came to make its request. */
const OWN_CODE: readonly Phrase[] = [
  { says: /TypeError:/i, hits: 'TypeError: client.send is not a function' },
  { says: /ReferenceError:/i, hits: 'ReferenceError: fetch is not defined' },
  { says: /SyntaxError:/i, hits: 'SyntaxError: Unexpected token } in JSON' },
  { says: /RangeError:/i, hits: 'RangeError: Invalid array length' },
  {
    says: /is not a (?:function|constructor)/i,
    hits: ['client.send is not a function', 'Client is not a constructor'],
  },
  {
    says: /Cannot read propert(?:y|ies) of (?:undefined|null)/i,
    hits: ["Cannot read properties of undefined (reading 'x')", 'Cannot read property of null'],
  },
  { says: /is not defined\b/i, hits: 'fetch is not defined' },
  { says: /undefined is not/i, hits: "undefined is not an object (evaluating 'a.b')" },
  { says: /AttributeError:/i, hits: "AttributeError: 'NoneType' object has no attribute 'send'" },
  { says: /NameError:/i, hits: "NameError: name 'client' is not known" },
  { says: /UnboundLocalError/i, hits: "UnboundLocalError: local variable 'x' referenced before assignment" },
  {
    says: /takes? \d+ positional arguments?/i,
    hits: 'send() takes 1 positional argument but 2 were given',
  },
  { says: /unexpected keyword argument/i, hits: "got an unexpected keyword argument 'region'" },
  { says: /NullPointerException/i, hits: 'java.lang.NullPointerException' },
  { says: /NullReferenceException/i, hits: 'System.NullReferenceException' },
  { says: /IllegalStateException/i, hits: 'java.lang.IllegalStateException: client is closed' },
  { says: /ArgumentNullException/i, hits: 'System.ArgumentNullException: Value cannot be null.' },
  {
    says: /Undefined (?:variable|index|array key|property|method)/i,
    hits: ['PHP Warning: Undefined variable $client', 'Undefined array key "region"'],
  },
  {
    says: /Call to (?:a member function|undefined)/i,
    hits: ['Call to a member function send() on null', 'Call to undefined method Client::send()'],
  },
  { says: /NoMethodError/i, hits: 'NoMethodError: no send for nil' },
  { says: /undefined method/i, hits: "undefined method `send' for nil" },
  { says: /Object reference not set/i, hits: 'Object reference not set to an instance of an object.' },
  { says: /Maximum call stack/i, hits: 'Maximum call stack size exceeded' },
  { says: /is not iterable/i, hits: 'headers is not iterable' },
  { says: /Failed to parse URL/i, hits: 'Failed to parse URL from /v1/apps' },
  { says: /Invalid URL/i, hits: 'Invalid URL: api.example.com' },
  { says: /ERR_INVALID_URL/i, hits: "code: 'ERR_INVALID_URL'" },
  { says: /Only absolute URLs/i, hits: 'Only absolute URLs are supported' },
  { says: /unknown url type/i, hits: "ValueError: unknown url type: 'api.example.com'" },
  { says: /MissingSchema/i, hits: 'requests.exceptions.MissingSchema' },
  { says: /UriFormatException/i, hits: 'System.UriFormatException' },
  { says: /MalformedURLException/i, hits: 'java.net.MalformedURLException: no protocol' },
  { says: /InvalidURL/i, hits: 'requests.exceptions.InvalidURL' },
  { says: /unsupported protocol scheme/i, hits: 'Get "api.example.com": unsupported protocol scheme ""' },
  { says: /ERR_INVALID_ARG_TYPE/i, hits: "code: 'ERR_INVALID_ARG_TYPE'" },
  { says: /multipart: boundary not found/i, hits: 'Error: Multipart: Boundary not found' },
  { says: /FormData/i, hits: 'FormData is needed to send a file' },
  {
    says: /cleartext (?:\S{1,80} ){0,5}not permitted|App Transport Security|requires the use of a secure connection/i,
    hits: [
      'CLEARTEXT communication to api.example.com not permitted by network security policy',
      'The resource could not be loaded because the App Transport Security policy requires a secure connection.',
    ],
    misses: 'cleartext password',
  },
]
const THROWS_IN_OWN_CODE = anyOf(OWN_CODE)

const KEEPS_ANSWER_BACK = /blocked by CORS policy|Cross-Origin Request Blocked|CORS request did not succeed/i
const CORS =
  /CORS|Access-Control-Allow-Origin|Cross-Origin Request Blocked|opaque response|preflight|set unsafe header/i

/** What is written about faults of client libraries in general; vendors add what is known of theirs. */
const LIBRARY_FAULT: readonly Phrase[] = [
  { says: /\bsdk (?:bug|defect|issue)/i, hits: ['this is an SDK bug', 'known sdk issue'] },
  {
    says: /(?:fixed|regression) in (?:version |v)?\d+\.\d+/i,
    hits: ['fixed in version 1.2', 'a regression in v2.0.1'],
    misses: 'fixed in the next version',
  },
]

const isAnswerOfAnApi = ({ facts }: Observed) =>
  facts.body.shape !== null || facts.body.form === 'empty' || facts.body.form === 'none'

/** Not a fault of authentication, or a proof of its success. */
export const otherRules: readonly Rule[] = [
  {
    id: 'expiry-repeats-for-hours',
    diagnosis: 'sdk-defect',
    basis: 'observed',
    // the token that was sent again and again has expired
    says: 'rejected',
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
  {
    id: 'known-sdk-symptom',
    diagnosis: 'sdk-defect',
    basis: 'observed',
    phrases: LIBRARY_FAULT,
    match: (one, seen) => {
      if (!atVendor(one.facts) || one.facts.status !== null) return null
      if (!THROWS_IN_OWN_CODE.test(seen.text) || !isThrownByLibrary(seen.frames, seen.catalogue)) return null
      const known = anyOf([...seen.catalogue.libraryFaults, ...LIBRARY_FAULT])
      const quote = quoteOf(one, seen, known) ?? known.exec(seen.frames)?.[0]
      return quote === undefined ? null : match('likely', one, { 'it says': quote })
    },
  },
  spoken({
    id: 'browser-blocks-answer',
    diagnosis: 'not-auth-client-bug',
    basis: 'documented',
    visible: true,
    confidence: 'certain',
    pattern: CORS,
    // a browser that keeps an answer back may still tell its status
    when: (one, seen) =>
      one.exchange.outcome.kind !== 'response' || one.facts.status === null || KEEPS_ANSWER_BACK.test(seen.text),
  }),
  spoken({
    id: 'module-not-found',
    diagnosis: 'not-auth-client-bug',
    basis: 'documented',
    visible: true,
    confidence: 'certain',
    phrases: NO_MODULE,
    when: (one) => one.facts.status === null,
  }),
  spoken({
    id: 'install-failed',
    diagnosis: 'not-auth-client-bug',
    basis: 'documented',
    confidence: 'likely',
    phrases: NO_INSTALL,
    when: (one) => one.facts.status === null,
  }),
  {
    id: 'source-code-in-address',
    diagnosis: 'not-auth-client-bug',
    basis: 'observed',
    visible: true,
    match: (one) =>
      /function(?:%20|\s|\()|%7B.{0,40}return|=>|=%3E|\[object|%5Bobject|return(?:%20| )this/i.test(
        one.exchange.request?.url ?? '',
      )
        ? match('certain', one, { 'in the address': 'program text' })
        : null,
  },
  spoken({
    id: 'exception-in-own-code',
    diagnosis: 'not-auth-client-bug',
    basis: 'inferred',
    confidence: 'likely',
    phrases: OWN_CODE,
    when: (one, seen) =>
      atVendor(one.facts) &&
      one.facts.status === null &&
      one.facts.body.shape === null &&
      parserMet(seen.text) === null &&
      !/ERR_INVALID_CHAR|header/i.test(seen.text),
  }),
  {
    id: 'answered-2xx',
    diagnosis: 'credentials-accepted',
    basis: 'documented',
    match: (one, seen) => {
      const { facts } = one
      const good =
        facts.status !== null && facts.status >= 200 && facts.status < 300 && facts.status !== 203 && atVendor(facts)
      if (!good || saysFailure(one) || facts.body.form === 'html' || (facts.tokenEndpoint && !hasToken(one)))
        return null
      const isKnown = facts.hostFacts?.known === true || facts.product !== null
      // a number that a program reports of a host that nothing names may be anybody's
      const isNamed = facts.host !== null || facts.body.shape !== null || one.firmness !== 'reported'
      const isSure = isNamed && !isOnlyTold(facts.status ?? 0, seen)
      return match(!isSure ? 'possible' : isKnown ? 'certain' : 'likely', one, {
        signed: sentNothing(facts) ? 'without credentials' : null,
      })
    },
  },
  {
    id: 'server-failed',
    diagnosis: 'not-auth-server-error',
    basis: 'documented',
    match: (one) =>
      one.facts.status !== null && one.facts.status >= 500 && atVendor(one.facts)
        ? match(isFaultOfSoap(one) ? 'possible' : 'certain', one, { server: one.facts.server })
        : null,
  },
  spoken({
    id: 'answer-says-server-fault',
    diagnosis: 'not-auth-server-error',
    basis: 'documented',
    confidence: 'likely',
    phrases: [
      { says: /internal server error/i, hits: '500 Internal Server Error' },
      {
        says: /service (?:is )?(?:currently |temporarily )?unavailable/i,
        hits: ['503 Service Unavailable', 'The service is temporarily unavailable'],
      },
      { says: /bad gateway/i, hits: '502 Bad Gateway' },
      { says: /gateway time-?out/i, hits: ['504 Gateway Time-out', 'gateway timeout'] },
      { says: /\bUNAVAILABLE\b/i, hits: 'rpc error: code = UNAVAILABLE' },
      { says: /server_error/i, hits: '{"error":"server_error"}' },
      { says: /temporarily_unavailable/i, hits: '{"error":"temporarily_unavailable"}' },
      {
        says: /upstream (?:connect|request)/i,
        hits: ['upstream connect error or disconnect/reset before headers', 'upstream request timeout'],
      },
      { says: /no healthy upstream/i, hits: 'no healthy upstream' },
      { says: /internal_error/i, hits: '{"errorCode":"internal_error"}' },
      { says: /under maintenance/i, hits: 'The API is under maintenance' },
    ],
    when: (one) => atVendor(one.facts) && (one.facts.status === null || one.facts.status >= 500),
  }),
  {
    id: 'request-not-valid',
    diagnosis: 'not-auth-validation',
    basis: 'documented',
    match: (one) => {
      const { facts } = one
      if (
        !atVendor(facts) ||
        facts.tokenEndpoint ||
        facts.body.shape === 'oauth' ||
        facts.status === null ||
        !isAnswerOfAnApi(one)
      )
        return null
      return [400, 409, 411, 412, 413, 414, 415, 422, 428, 431].includes(facts.status)
        ? match(facts.body.messages.length > 0 ? 'likely' : 'possible', one)
        : null
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
    id: 'answered-by-another-vendor',
    diagnosis: 'other-vendor',
    basis: 'documented',
    match: (one, seen) => {
      if (one.facts.hostFacts) return null
      const vendor = otherVendorOf(one, seen)
      return vendor ? match('likely', one, { vendor: vendor.name, 'its own page': vendor.docs }) : null
    },
  },
  spoken({
    id: 'validation-words',
    diagnosis: 'not-auth-validation',
    basis: 'documented',
    confidence: 'likely',
    phrases: [
      { says: /validation[ _-]error/i, hits: ['Validation error', 'errors/registry/validation-error'] },
      { says: /INVALID_ARGUMENT/i, hits: '{"error":{"status":"INVALID_ARGUMENT"}}' },
      { says: /FAILED_PRECONDITION/i, hits: '{"error":{"status":"FAILED_PRECONDITION"}}' },
      {
        says: /parameter (?:is |validation|missing)/i,
        hits: ['to parameter is not a valid address. please check documentation', 'Parameter validation'],
      },
      {
        says: /is not a valid (?:parameter|address|number|phone|e-?mail)/i,
        hits: ['+12 is not a valid number', "'me' is not a valid e-mail address"],
        misses: 'is not a valid token',
      },
      { says: /syntax_(?:invalid|constraint)/i, hits: '{"code":"syntax_invalid_json"}' },
      { says: /'(?:from|to|text|subject)' parameter/i, hits: "'from' parameter is missing" },
    ],
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
]

/** Nothing but sentences of people hold the number. */
function isOnlyTold(status: number, { source, statements }: Observations): boolean {
  const number = new RegExp(`(?<![\\d.])${status}(?![\\d.])`)
  const holding = source === 'paste' ? statements.filter(({ text }) => number.test(text)) : []
  return holding.length > 0 && holding.every(({ firmness }) => firmness === 'told')
}

/** Some APIs answer every call with 200 and say in the body that it failed. */
function saysFailure({ exchange, facts }: Observed): boolean {
  const body = exchange.outcome.kind === 'response' ? exchange.outcome.body.slice(0, 20_000) : ''
  return (
    (facts.body.status !== null && facts.body.status >= 400) ||
    /"(?:ok|success|succeeded)"\s{0,4}:\s{0,4}(?:false|0|"false")/i.test(body) ||
    /^\s{0,20}\{[^{}]{0,400}"(?:status|code|statusCode|error_code)"\s{0,4}:\s{0,4}"?4\d\d\b/i.test(body) ||
    /^\s{0,20}\{[^{}]{0,400}"errors?"\s{0,4}:\s{0,4}(?:"[^"]|\[\s{0,4}[{"]|\{\s{0,4}")/i.test(body)
  )
}

/** SOAP 1.1 section 6.2: every fault comes with the status 500, whosever fault it is. */
function isFaultOfSoap({ exchange }: Observed): boolean {
  return (
    exchange.outcome.kind === 'response' && /<(?:[\w-]{1,40}:)?Fault[\s>]/.test(exchange.outcome.body.slice(0, 20_000))
  )
}

function hasToken({ exchange, facts }: Observed): boolean {
  return (
    facts.body.form === 'json' && exchange.outcome.kind === 'response' && /access_token/.test(exchange.outcome.body)
  )
}

/** The first frame of the trace lies in a client library, not in the reader’s code. */
function isThrownByLibrary(frames: string, catalogue: LibraryCatalogue): boolean {
  const frame = /(?:^|\n)\s{0,12}(?:at |File ")[^\n]{0,300}/.exec(frames)?.[0] ?? ''
  return catalogue.isLibraryFrame(frame)
}
