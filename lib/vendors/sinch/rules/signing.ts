import { oneOf } from '@/lib/engine/http/patterns'
import { inWords, isoDate, utc } from '@/lib/engine/http/dates'
import type { Facts } from '@/lib/engine/model/facts'
import type { JwtFacts } from '@/lib/engine/model/authorization'
import { registrationFaults } from '../auth/registration-faults'
import { utcDay } from '../auth/registration-token'
import type { Observations, Observed, Rule } from '@/lib/engine/model/rule'
import { signedLinesIn } from '../signing/string-to-sign-faults'
import { hasCode } from './conditions'
import { foundInPaste, match, quoteOf, says, spoken } from '@/lib/engine/diagnose/rules/conditions'
import type { Phrase } from '@/lib/engine/model/phrase'
import { anyOf, wording } from '@/lib/engine/diagnose/rules/phrases'

/** The signature was refused: by its code, or in words by an API that takes signatures. */
const isSignatureRefused = (one: Observed, seen: Observations) =>
  hasCode(one, '40102') ||
  (!one.facts.foreign &&
    (one.facts.credentialSet === 'application' || (one.facts.product === null && isBareOfContext(seen))) &&
    one.facts.status === 401 &&
    says(one, seen, /invalid signature|signature (?:does not match|mismatch|invalid|verification failed)/i))

/** Nothing tells of a token or a callback, whose signatures are refused in the same words. */
const isBareOfContext = ({ text }: Observations) => !/jwt|token|webhook|callback|hmac|aws|key ?set/i.test(text)

/** Five minutes: no tolerance is documented, and clocks that are right differ by seconds. */
const SKEW = 300

/** Where examples are printed. */
const PAGE = /docs|documentation|developers\.sinch|example|sample page/

/** A name for the secret, as programs write it. */
const SECRET = /[\w$@.:>'"[\]{}()-]{0,60}secret[\w'"\])}]{0,30}/
/** Code that decodes something: what it decodes may be the secret. */
const DECODES = oneOf(
  [
    /base64_?-?decode|b64_?decode|(?:strict_|urlsafe_)?decode64|FromBase64String|DecodeString|getDecoder|decodeBase64/,
    /,\s{0,3}["']base64["']\s{0,3}\)|base64 (?:-d|--decode)|\.decode\(|\batob\(/,
  ],
  'i',
)
/** Code that keys an HMAC with the secret as it is written, in the languages of those who sign by hand. */
const SECRET_AS_TEXT: readonly Phrase[] = [
  {
    says: wording`hash_hmac(?:_algo)?\([^\n]{1,120},\s{0,3}${SECRET}\s{0,3}[,)]`,
    hits: "hash_hmac('sha256', $toSign, $applicationSecret, true)",
    misses: "hash_hmac('sha256', $toSign, $key, true)",
  },
  {
    says: wording`createHmac\(\s{0,3}["']sha-?256["'],\s{0,3}${SECRET}\s{0,3}\)`,
    hits: "crypto.createHmac('sha256', process.env.SINCH_APP_SECRET).update(toSign)",
    misses: "crypto.createHmac('sha256', key)",
  },
  {
    says: wording`hmac\.new\(\s{0,3}(?:bytes\(|str\()?\s{0,3}${SECRET}[^\n]{0,40}(?:encode|utf-?8|,)`,
    hits: [
      'hmac.new(app_secret.encode(), to_sign.encode(), hashlib.sha256)',
      "hmac.new(bytes(application_secret, 'utf-8'), msg, hashlib.sha256)",
    ],
    misses: 'hmac.new(key, msg, hashlib.sha256)',
  },
  {
    says: wording`HMAC\.(?:hex)?digest\([^\n]{1,60},\s{0,3}${SECRET}\s{0,3},`,
    hits: "OpenSSL::HMAC.digest('sha256', application_secret, to_sign)",
    misses: "OpenSSL::HMAC.digest('sha256', key, to_sign)",
  },
  {
    says: wording`hmac\.New\(\s{0,3}sha256\.New,\s{0,3}\[\]byte\(\s{0,3}${SECRET}\s{0,3}\)`,
    hits: 'mac := hmac.New(sha256.New, []byte(appSecret))',
    misses: 'hmac.New(sha256.New, key)',
  },
  {
    says: wording`HMACSHA256\([^\n]{0,40}GetBytes\(\s{0,3}${SECRET}\s{0,3}\)`,
    hits: 'new HMACSHA256(Encoding.UTF8.GetBytes(applicationSecret))',
    misses: 'new HMACSHA256(key)',
  },
  {
    says: wording`SecretKeySpec\(\s{0,3}${SECRET}\.(?:getBytes|toByteArray|encodeToByteArray)\(`,
    hits: ['new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256")', 'SecretKeySpec(appSecret.toByteArray(), ALG)'],
    misses: 'new SecretKeySpec(key, "HmacSHA256")',
  },
  {
    says: wording`-hmac\s{1,3}["']?${SECRET}`,
    hits: 'openssl dgst -sha256 -hmac "$APP_SECRET" -binary',
    misses: 'openssl dgst -sha256 -binary',
  },
  {
    says: wording`:crypto\.mac\(:hmac, :sha256, ${SECRET}\s{0,3},`,
    hits: ':crypto.mac(:hmac, :sha256, app_secret, to_sign)',
    misses: ':crypto.mac(:hmac, :sha256, key, to_sign)',
  },
]
const TAKES_TEXT = anyOf(SECRET_AS_TEXT)

/** Signed requests and registration tokens. */
export const signingRules: readonly Rule[] = [
  foundInPaste('string-to-sign-hash-wrong', 'body-hash-mismatch'),
  {
    ...foundInPaste('string-to-sign-path-wrong', 'signed-path-mismatch'),
    // the string that was signed is known, and its path is what is wrong with it
    overrides: ['signature-mismatch', 'body-hash-mismatch', 'secret-not-decoded'],
  },
  foundInPaste('string-to-sign-time-wrong', 'timestamp-out-of-range'),
  foundInPaste('string-to-sign-verb-wrong', 'signature-mismatch'),
  {
    id: 'signed-path-ends-in-slash',
    diagnosis: 'signed-path-mismatch',
    basis: 'inferred',
    match: (one, seen) =>
      isSignatureRefused(one, seen) &&
      /.\/$|\?|%[0-9a-f]{2}|\/\//i.test(`${one.facts.path ?? ''}${one.facts.query ? '?' : ''}`)
        ? match('likely', one, { 'the path': pathWords(one.facts) })
        : null,
  },
  {
    id: 'secret-keys-the-hmac-as-text',
    diagnosis: 'secret-not-decoded',
    basis: 'inferred',
    phrases: SECRET_AS_TEXT,
    match: (one, seen) => {
      if (seen.source !== 'paste' || !isSignatureRefused(one, seen) || DECODES.test(seen.text)) return null
      const quote = quoteOf(one, seen, TAKES_TEXT)
      return quote === null ? null : match('likely', one, { 'it says': quote })
    },
  },
  {
    id: 'signed-type-is-not-the-one-sent',
    diagnosis: 'signed-content-type-mismatch',
    basis: 'documented',
    match: (one, seen) => {
      const signed = seen.source === 'paste' && isSignatureRefused(one, seen) ? signedLinesIn(seen.text) : null
      const sent = one.facts.requestType ?? (signed && typeSentIn(seen.text))
      return signed !== null && sent !== null && signed.type !== '' && plainType(signed.type) !== plainType(sent)
        ? match('likely', one, { 'content type signed': signed.type, 'content type sent': sent })
        : null
    },
  },
  {
    id: 'signed-path-is-not-the-one-asked',
    diagnosis: 'signed-path-mismatch',
    basis: 'documented',
    match: (one, seen) => {
      const signed = seen.source === 'paste' && isSignatureRefused(one, seen) ? signedLinesIn(seen.text) : null
      const asked = one.facts.path
      return signed?.path.startsWith('/') === true && asked !== null && asked !== '/' && signed.path !== asked
        ? match('likely', one, { 'path signed': signed.path, 'path asked': asked })
        : null
    },
  },
  {
    id: 'code-40102',
    // the code names the signature, which says more than that something was refused
    overrides: ['credentials-rejected'],
    diagnosis: 'signature-mismatch',
    basis: 'documented',
    match: (one, seen) => (isSignatureRefused(one, seen) ? match('likely', one) : null),
  },
  {
    id: 'signed-without-body',
    diagnosis: 'body-hash-mismatch',
    basis: 'inferred',
    match: (one, seen) =>
      isSignatureRefused(one, seen) && one.facts.method === 'GET'
        ? match('possible', one, { 'without a body': 'the Content-MD5 line is empty' })
        : null,
  },
  {
    id: 'signed-content-type-with-charset',
    diagnosis: 'signed-content-type-mismatch',
    basis: 'inferred',
    match: (one, seen) =>
      isSignatureRefused(one, seen) &&
      (/charset/i.test(one.facts.requestType ?? '') || says(one, seen, /content-type[^\n]{0,60}charset/i))
        ? match('likely', one, { 'content type sent': one.facts.requestType })
        : null,
  },
  {
    id: 'secret-perhaps-not-decoded',
    diagnosis: 'secret-not-decoded',
    basis: 'inferred',
    match: (one, seen) => (isSignatureRefused(one, seen) ? match('possible', one) : null),
  },
  {
    id: 'body-hash-perhaps-other',
    diagnosis: 'body-hash-mismatch',
    basis: 'inferred',
    match: (one, seen) => (isSignatureRefused(one, seen) && one.facts.method !== 'GET' ? match('possible', one) : null),
  },
  {
    id: 'content-type-perhaps-other',
    diagnosis: 'signed-content-type-mismatch',
    basis: 'inferred',
    match: (one, seen) => (isSignatureRefused(one, seen) && one.facts.method !== 'GET' ? match('possible', one) : null),
  },
  {
    id: 'path-perhaps-other',
    diagnosis: 'signed-path-mismatch',
    basis: 'inferred',
    match: (one, seen) => (isSignatureRefused(one, seen) ? match('possible', one) : null),
  },
  spoken({
    id: 'base64-decoder-fails',
    diagnosis: 'secret-not-base64',
    basis: 'documented',
    confidence: 'likely',
    phrases: [
      { says: /not a valid base-?64/i, hits: 'The input is not a valid Base-64 string' },
      {
        says: /(?:invalid|illegal|bad|incorrect|malformed) base-?64/i,
        hits: ['invalid base64', 'Illegal base64 data at input byte 4'],
      },
      { says: /binascii\.Error/i, hits: 'binascii.Error: Incorrect padding' },
      { says: /Incorrect padding/i, hits: 'binascii.Error: Incorrect padding' },
      { says: /illegal base64 data/i, hits: 'illegal base64 data at input byte 4' },
      { says: /Illegal base64 character/i, hits: 'java.lang.IllegalArgumentException: Illegal base64 character 2d' },
      {
        says: /base64[^\n]{0,40}(?:invalid|illegal|error|fail)/i,
        hits: ['base64 decoding failed', 'base64.CorruptInputError: illegal data'],
        misses: 'the secret is base64',
      },
      {
        says: /string to be decoded is not correctly encoded/i,
        hits: "Failed to execute 'atob' on 'Window': The string to be decoded is not correctly encoded.",
      },
      { says: /Last unit does not have enough valid bits/i, hits: 'Last unit does not have enough valid bits' },
      {
        says: /Input byte array has (?:incorrect|wrong)/i,
        hits: ['Input byte array has incorrect ending byte at 20', 'Input byte array has wrong 4-byte ending unit'],
      },
      {
        says: /Input length (?:must be|not) (?:a )?multiple of/i,
        hits: ['Input length must be a multiple of 4', 'Input length not multiple of 4'],
      },
      { says: /Invalid length for a Base-64/i, hits: 'Invalid length for a Base-64 char array or string.' },
      { says: /Failed to execute 'atob'/i, hits: "Failed to execute 'atob' on 'Window'" },
    ],
    when: (one) => one.facts.status === null,
  }),
  spoken({
    id: 'secret-used-as-text',
    diagnosis: 'secret-not-decoded',
    basis: 'observed',
    confidence: 'likely',
    phrases: [
      {
        says: /secret[^\n]{0,40}(?:not (?:base64[- ])?decoded|must be (?:base64[- ])?decoded|without decoding)/i,
        hits: ['the secret was not base64-decoded', 'Secret must be decoded first', 'secret used without decoding'],
        misses: 'the secret was decoded',
      },
      {
        says: /secret[^\n]{0,40}as (?:utf-?8|text|string|ascii)/i,
        hits: ['signing with the secret as UTF-8', 'application secret taken as text'],
      },
      {
        says: /createHmac\([^\n]{0,40}(?:applicationSecret|app_?secret|secret)\s{0,3}\)/i,
        hits: "crypto.createHmac('sha256', applicationSecret)",
        misses: "crypto.createHmac('sha256', Buffer.from(applicationSecret, 'base64'))",
      },
      {
        says: /getBytes\(\)[^\n]{0,60}HmacSHA256/i,
        hits: 'new SecretKeySpec(secret.getBytes(), "HmacSHA256")',
      },
      { says: /secret\.encode\(\)/i, hits: 'hmac.new(secret.encode(), message, hashlib.sha256)' },
    ],
  }),
  spoken({
    id: 'md5-of-other-bytes',
    diagnosis: 'body-hash-mismatch',
    basis: 'observed',
    confidence: 'likely',
    phrases: [
      {
        says: /content-?md5[^\n]{0,80}(?:mismatch|differ|wrong|does not match|not match|invalid)/i,
        hits: ['Content-MD5 mismatch', 'the content-md5 in the string to sign does not match the body'],
        misses: 'Content-MD5 is the hash of the body',
      },
      {
        says: /body hash[^\n]{0,40}(?:mismatch|differ|wrong)/i,
        hits: ['body hash mismatch', 'the body hash is wrong'],
      },
      {
        says: /md5[^\n]{0,40}(?:hexdigest|toString\(["']hex)/i,
        hits: ['hashlib.md5(body).hexdigest()', "md5(body).toString('hex')"],
      },
      { says: /\.digest\(["']hex["']\)[^\n]{0,60}md5/i, hits: "const hash = h.digest('hex') // md5 of the body" },
      {
        says: /createHash\(["']md5["']\)[^\n]{0,60}hex/i,
        hits: "crypto.createHash('md5').update(body).digest('hex')",
        misses: "crypto.createHash('md5').update(body).digest('base64')",
      },
    ],
    when: (one, seen) => !one.facts.foreign && !quotesDocumentation(seen),
  }),
  {
    id: 'published-example-compared',
    diagnosis: 'stale-docs-example',
    basis: 'observed',
    visible: true,
    match: (one, seen) => {
      return quotesDocumentation(seen) && one.facts.status === null
        ? match('certain', one, { 'in the text': 'a value printed in the documentation' })
        : null
    },
  },
  spoken({
    id: 'example-does-not-reproduce',
    diagnosis: 'stale-docs-example',
    basis: 'observed',
    confidence: 'likely',
    phrases: [
      {
        says: wording`${PAGE}[^\n]{0,120}(?:does(?: not|n't) (?:match|reproduce)|cannot (?:be )?reproduc)`,
        hits: [
          'the example in the docs does not match',
          "developers.sinch.com/docs/voice: the signature doesn't reproduce",
          'the documentation prints a signature that cannot be reproduced',
        ],
        misses: 'the example matches',
      },
      {
        says: wording`${PAGE}[^\n]{0,120}(?:differs?|different (?:signature|md5|hash))`,
        hits: ['the documentation and my result differ', 'with the input of the sample page I get a different MD5'],
      },
      {
        says: /(?:does(?: not|n't) match|cannot reproduce)[^\n]{0,80}(?:the )?(?:docs|documentation|example)/i,
        hits: [
          'the signature I compute does not match the example on the documentation page',
          'I cannot reproduce the documentation',
        ],
        misses: 'the signature does not match',
      },
      {
        says: /differs? from[^\n]{0,80}(?:the )?(?:docs|documentation|example)/i,
        hits: 'my hash differs from the docs',
      },
    ],
    when: (one) => one.facts.status === null,
  }),
  {
    id: 'code-40101',
    diagnosis: 'timestamp-out-of-range',
    basis: 'documented',
    match: (one) => (hasCode(one, '40101') ? match('certain', one, { ...skewWords(one.facts) }) : null),
  },
  spoken({
    id: 'answer-speaks-of-timestamp',
    diagnosis: 'timestamp-out-of-range',
    basis: 'documented',
    confidence: 'likely',
    phrases: [
      {
        // whole words: a signature that is printed beside the header holds "not" or "too" now and then
        says: /x-timestamp[^\n]{0,60}\b(?:required|missing|invalid|expired|too|out of|skew(?:ed)?|(?:can)?not)\b/i,
        hits: [
          'X-Timestamp required.',
          'x-timestamp is missing',
          'x-timestamp header is too old',
          'x-timestamp cannot be parsed',
        ],
        misses: ['x-timestamp: 2026-02-12T11:00:00Z', 'x-timestamp:2026-02-12 Application key:aKnOt4tooBx='],
      },
      {
        says: /(?:request|signature|timestamp)[^\n]{0,40}(?:too old|too far|in the future)/i,
        hits: ['Request timestamp too old', 'the timestamp is too far away', 'signature date in the future'],
      },
      {
        says: /(?:request|signature|timestamp)[^\n]{0,40}(?:out of range|skewed|outside)/i,
        hits: ['the timestamp is out of range', 'request clock skewed', 'timestamp outside of the window'],
      },
      { says: /clock[ _-]?skew/i, hits: ['clock skew detected', 'clock_skew'] },
      {
        says: /timestamp (?:is )?(?:invalid|expired|missing|required|not (?:valid|within))/i,
        hits: ['timestamp is invalid', 'Timestamp expired', 'timestamp not within the window'],
        misses: 'timestamp is 2026-02-12T11:00:00Z',
      },
    ],
    when: (one, seen) => !one.facts.foreign && !/webhook/i.test(seen.text),
  }),
  {
    id: 'clock-of-request-is-off',
    diagnosis: 'timestamp-out-of-range',
    basis: 'inferred',
    match: (one) =>
      one.facts.skew !== null &&
      Math.abs(one.facts.skew) > SKEW &&
      (one.facts.status === 401 || one.facts.status === 403)
        ? match('likely', one, skewWords(one.facts))
        : null,
  },
  {
    id: 'kid-names-another-day',
    diagnosis: 'kid-date-mismatch',
    basis: 'documented',
    visible: true,
    match: (one) => {
      const faults = faultsOf(one)
      return faults?.kidDay
        ? match('certain', one, { 'date in kid': faults.kidDay.kid, 'UTC day of iat': faults.kidDay.iat })
        : null
    },
  },
  {
    id: 'kid-shown-of-another-day',
    diagnosis: 'kid-date-mismatch',
    basis: 'documented',
    match: (one, seen) => {
      const day = seen.source === 'paste' && !one.facts.foreign && !faultsOf(one) ? dayShownIn(seen.text) : null
      return day && isOfAnotherDay(day)
        ? match('likely', one, { 'date in kid': day.kid, 'UTC day of iat': day.iat })
        : null
    },
  },
  {
    id: 'registration-claims-wrong',
    diagnosis: 'registration-token-invalid',
    basis: 'documented',
    visible: true,
    match: (one) => {
      const faults = faultsOf(one)
      return faults && faults.wrong.length > 0
        ? match('certain', one, Object.fromEntries(faults.wrong.map(({ claim, reason }) => [claim, reason])))
        : null
    },
  },
  spoken({
    id: 'calling-client-failed',
    diagnosis: 'registration-token-invalid',
    basis: 'inferred',
    confidence: 'likely',
    phrases: [
      { says: /onClientFailed/i, hits: 'onClientFailed(client, error)' },
      { says: /clientDidFail/i, hits: '[Sinch] clientDidFail: registration credentials rejected' },
      {
        says: /client(?:\S{0,3}Did)?\S{0,3}Fail(?:ed)?[^\n]{0,80}(?:credential|authori|registration|token)/i,
        hits: ['SinchClientFailed: invalid registration token', 'client_failed with bad credentials'],
        misses: 'the client failed to connect',
      },
      { says: /onCredentialsRequired/i, hits: 'onCredentialsRequired(registrationCallback)' },
      {
        says: /clientRequiresRegistrationCredentials/i,
        hits: 'clientRequiresRegistrationCredentials(client, callback)',
      },
      {
        says: /registration (?:token|credentials)[^\n]{0,60}(?:fail|reject|invalid|refus|expired|missing)/i,
        hits: ['registration token is invalid', 'Registration credentials were rejected'],
        misses: 'a registration token was made',
      },
    ],
    when: (one, seen) => !faultsOf(one)?.kidDay && !isOfAnotherDay(dayShownIn(seen.text)) && !one.facts.foreign,
  }),
  {
    id: 'in-app-401',
    diagnosis: 'registration-token-invalid',
    basis: 'inferred',
    match: (one) =>
      one.facts.product === 'in-app-calling' &&
      (one.facts.status === 401 ||
        one.facts.status === 403 ||
        (one.facts.status === null && /^401\d\d$/.test(one.facts.body.code ?? '')))
        ? match('likely', one)
        : null,
  },
  {
    id: 'callback-header-lookup',
    diagnosis: 'sdk-defect',
    basis: 'inferred',
    match: (one) =>
      one.facts.foreign && one.facts.status === 401 && one.facts.scheme === 'application'
        ? match('possible', one, {
            'one cause': 'a callback validator that compares header names or the scheme word with case',
          })
        : null,
  },
]

/** Media types are compared without regard to case; what stands between the parameters is signed as it is sent. */
const plainType = (type: string) => type.trim().toLowerCase()

function faultsOf(one: Observed): ReturnType<typeof registrationFaults> | null {
  const jwt: JwtFacts | undefined = one.facts.sent?.jwt
  if (!jwt) return null
  const own =
    one.facts.product === 'in-app-calling' ||
    (jwt.kid ?? '').startsWith('hkdfv1-') ||
    /rtc\.sinch\.com/.test(String(jwt.claims.iss ?? ''))
  if (!own || one.facts.scheme === 'bearer') return null
  return registrationFaults(jwt, one.facts.serverTime ?? isoDate(one.exchange.at))
}

/** A header as programs print it: `'Content-Type': 'a/b'`, `Content-Type => a/b`, `-H "Content-Type: a/b"`. */
const TYPE_SENT =
  /\bcontent-type["']?\]?\s{0,8}(?:=>?|:)\s{0,8}\[?["']?([\w.+-]+\/[\w.+-]+(?:;\s?charset=["']?[\w-]+)?)/gi
/** Headers of a request that is signed: no answer has them. */
const OF_REQUEST = /\bx-timestamp["']?\]?\s{0,8}(?:=>?|:)|\bauthorization["']?\]?\s{0,8}(?:=>?|:)/i

/** The media type among the headers of a signed request, where a text shows one. */
function typeSentIn(text: string): string | null {
  const types = [...text.slice(0, 20_000).matchAll(TYPE_SENT)]
    .filter((m) => OF_REQUEST.test(text.slice(Math.max(0, m.index - 200), m.index + 200)))
    .map((m) => m[1] ?? '')
  return new Set(types).size === 1 ? (types[0] ?? null) : null
}

/** The day in the key id and that of the issue, where a text shows one header and one set of claims. */
function dayShownIn(text: string): { readonly kid: string; readonly iat: string } | null {
  const one = (pattern: RegExp) => {
    const values = new Set([...text.slice(0, 20_000).matchAll(pattern)].map((m) => m[1]))
    return values.size === 1 ? [...values][0] : undefined
  }
  const kid = one(/\bkid\b\W{1,8}hkdfv1-(\d{8})\b/g)
  const iat = one(/\biat\b["'\]]{0,2}\s{0,4}(?:=>?|:)\s{0,4}["']?(\d{10})(?:\d{3})?\b/g)
  return kid !== undefined && iat !== undefined ? { kid, iat: utcDay(Number(iat)) } : null
}

const isOfAnotherDay = (day: ReturnType<typeof dayShownIn>) => day !== null && day.kid !== day.iat

function pathWords({ path, query }: Facts): string {
  if (query) return 'has a query'
  return path?.endsWith('/') ? 'ends with a slash' : 'has encoded characters'
}

function skewWords({ skew, serverTime }: Facts): Record<string, string> {
  if (skew === null || serverTime === null || Math.abs(skew) < 60) return {}
  return {
    'x-timestamp': `${inWords(skew)} ${skew > 0 ? 'ahead of' : 'behind'} the server`,
    'clock of the answer': utc(serverTime),
  }
}

/** A value that is printed in the documentation stands in the text. */
function quotesDocumentation({ catalogue, text }: Observations): boolean {
  return catalogue.publishedValues.some((value) => text.includes(value))
}
