import type { DiagnosisCatalogue } from '../../model/catalogue'
import type { Facts } from '../../model/facts'
import type { Phrase } from '../../model/phrase'
import type { Observations, Observed, Rule } from '../../model/rule'
import { oneOf } from '../../http/patterns'
import { atVendor, hasNotSucceeded, match, quoteOf, spoken, tellsSuccess } from './conditions'
import { anyOf, near, wording } from './phrases'

/** What the reader's own server says when it refuses a callback; vendors add the names of their headers and helpers. */
const CALLBACK: readonly Phrase[] = [
  { says: /webhook[^\n]{0,60}signature/i, hits: 'webhook: the signature is wrong' },
  { says: /signature[^\n]{0,60}webhook/i, hits: 'the signature of this webhook is wrong' },
  {
    says: /(?:invalid|wrong|bad|mismatched|missing) (?:webhook|callback|request)[ _-]signature/i,
    hits: ['Invalid webhook signature', 'missing callback_signature', 'bad request signature'],
    misses: 'invalid signature',
  },
  {
    says: /callback[^\n]{0,40}(?:signature|authenti)[^\n]{0,40}(?:fail|invalid|mismatch|\b(?:can)?not\b)/i,
    hits: [
      'callback signature validation failed',
      'callback could not be authenticated: not signed',
      'callback signature cannot be verified',
    ],
    misses: 'callback signature: aKnOt4tooBx=',
  },
  {
    says: /(?:signature|hmac)[^\n]{0,60}(?:verification|validation|check)[^\n]{0,20}(?:fail|error)/i,
    hits: ['signature verification failed', 'HMAC check error'],
    misses: 'signature verification passed',
  },
  { says: /verifyWebhook/i, hits: 'at verifyWebhook (/app/server.js:1:1)' },
  {
    says: /signature (?:mismatch|not (?:valid|verified))[^\n]{0,60}(?:callback|webhook)/i,
    hits: ['signature mismatch in callback handler', 'signature not valid for webhook'],
  },
]

/** A signature that does not fit, in any order of words. Who signed what is told by the words around it. */
const NO_MATCH =
  /mismatch\w*|(?:do(?:es)?|did)(?: not|n.t) match|not match\w*|not (?:valid|verified|ok)|invalid|incorrect|wrong/
const SIGNATURE = /signatures?|(?:hash_)?hmac|digest/
const MISMATCH: readonly Phrase[] = [
  {
    says: wording`\b${SIGNATURE}\b[^\n]{0,40}\b(?:${NO_MATCH}|failed|failure)\b`,
    hits: ['Signatures not match.', 'HMAC mismatch', 'the signature did not match', 'signature verification failed'],
    misses: 'signature: abc',
  },
  {
    says: wording`\b(?:${NO_MATCH}|bad|unable to verify|could not verify|cannot verify)\b[^\n]{0,20}\b${SIGNATURE}\b`,
    hits: ['Invalid signature', 'bad hmac', 'Could not verify the signature', 'mismatched signature'],
    misses: 'verified the signature',
  },
]
const IS_MISMATCH = anyOf(MISMATCH)

/** An API that refuses the signature of a request, in the languages in which APIs answer. */
const SIGNATURE_WRONG: readonly Phrase[] = [
  ...MISMATCH,
  {
    says: oneOf(
      [
        /signatur (?:ist )?(?:ungültig|falsch|stimmt nicht)|ungültige signatur/,
        /signature (?:incorrecte|invalide|non valide)/,
      ],
      'i',
    ),
    hits: ['Die Signatur ist ungültig', 'Ungültige Signatur', 'Signature invalide'],
    misses: 'Signatur: abc',
  },
  {
    says: oneOf(
      [
        /(?:firma|assinatura) (?:es |é |non )?(?:inválida|no válida|incorrecta|incorreta|valida)/,
        /неверная подпись|подпись (?:неверна|не совпадает)/,
      ],
      'i',
    ),
    hits: ['Firma inválida', 'Assinatura inválida', 'Неверная подпись'],
    misses: 'firma del documento',
  },
  {
    says: /(?:签名|簽名|验签|署名|서명)(?:验证|検証|驗證)?(?:失败|失敗|错误|錯誤|不匹配|不正确|不正|无效|無効|が一致|エラー|오류)/i,
    hits: ['签名验证失败', '签名错误', '署名が一致しません'],
  },
]
const IS_SIGNATURE_WRONG = anyOf(SIGNATURE_WRONG)

/** How programs compare what was signed with what they computed. */
const COMPARES = oneOf([
  /hash_equals|timing_?safe_?equals?|compare_digest|secure_?compare|constant_?time_?(?:compare|eq\w{0,3})/,
  /hmac\.equal|MessageDigest\.isEqual/,
  /(?:verif|valid|check)\w{0,6}_?(?:the_?)?(?:[a-z]{1,12}_)?(?:signature|hmac|hash|digest)\w{0,12}/,
  /is_?valid_?signature|(?:signature|hmac)_?(?:is_?)?valid\w{0,4}/,
])
const IS_FALSE = /\b(?:false|nil)\b|\bfail(?:s|ed)?\b|never (?:match|true|equal)|总是 ?false|常に ?false/
/** A comparison in the code of the reader that does not come out right. */
const COMPARED_WRONG: readonly Phrase[] = [
  {
    says: near(COMPARES, IS_FALSE, 160),
    hits: [
      'verifySignature() in MailRequest returns false',
      "hash_equals($signature, hash_hmac('sha256', $timestamp.$token, $key)) => false",
      'return hmac.compare_digest(signature, digest)   # always False',
      'crypto.timingSafeEqual(a, b) // false',
      'isValidSignature always returns false',
      'ActiveSupport::SecurityUtils.secure_compare(a, b) => false',
    ],
    misses: ['verifySignature() returns true', 'signature: abc'],
  },
]
const IS_COMPARED_WRONG = anyOf(COMPARED_WRONG)

/** Signatures of other things: tokens, packages, certificates, requests to an API that takes signatures. */
const OF_OTHER_THINGS = oneOf(
  [
    /jwt|jws|jsonwebtoken|token|keyset|certificate|SSL|TLS|package|apt|gpg|commit|release/,
    /SignatureDoesNotMatch|errorCode/,
  ],
  'i',
)
/** What stands beside the refusal of a callback: middleware, headers with signatures, the names of what is called. */
const OF_CALLBACK = oneOf(
  [
    /webhook|\bhooks?\b|callback|middleware|x-[\w-]{0,40}signature|signature header|raw ?body/,
    /express|handler|inbound|mailbox|ngrok/,
  ],
  'i',
)

/** Paths at which servers take callbacks. */
const CALLBACK_PATH: readonly Phrase[] = [
  { says: /webhook/i, hits: '/webhooks/inbound' },
  { says: /callback/i, hits: '/voice/callback' },
  { says: /hooks?\b/i, hits: ['/hooks/sms', '/hook'], misses: '/hooked' },
  { says: /inbound/i, hits: '/inbound-sms' },
  { says: /\bmime\b/i, hits: '/routes/mime' },
  { says: /events?\b/i, hits: ['/events', '/event'] },
  { says: /delivery/i, hits: '/delivery-reports' },
  { says: /dlr/i, hits: '/dlr' },
  { says: /\bmo\b/i, hits: '/sms/mo', misses: '/mobile' },
  { says: /notif/i, hits: '/notifications' },
]
const IS_CALLBACK_PATH = anyOf(CALLBACK_PATH)

/** Callbacks that the reader's own server refuses. */
export const signingRules: readonly Rule[] = [
  {
    id: 'own-endpoint-refuses-callback',
    diagnosis: 'webhook-signature-mismatch',
    basis: 'documented',
    phrases: [...CALLBACK, ...CALLBACK_PATH, ...MISMATCH, ...COMPARED_WRONG],
    match: (one, seen) => {
      const { facts } = one
      const refuses = facts.status === 401 || facts.status === 403 || facts.status === 406
      const callback = quoteOfCallback(one, seen) !== null || isCallback(facts, seen.catalogue)
      return facts.foreign && refuses && callback ? match('likely', one) : null
    },
  },
  spoken({
    id: 'answer-says-signing-clock-is-off',
    diagnosis: 'timestamp-out-of-range',
    basis: 'documented',
    confidence: 'likely',
    phrases: [
      { says: /RequestTimeTooSkewed/i, hits: '<Code>RequestTimeTooSkewed</Code>' },
      {
        says: /signature (?:has )?expired: \d{8}T\d{6}Z|signature not yet current/i,
        hits: [
          'Signature expired: 20260504T080000Z is now earlier than',
          'Signature not yet current: 20260504T080000Z',
        ],
        misses: 'signature expired',
      },
      {
        says: /difference between the request time and the (?:current|server.{0,3}) time/i,
        hits: 'The difference between the request time and the current time is too large.',
      },
    ],
    when: hasNotSucceeded,
  }),
  {
    id: 'answer-calls-signature-wrong',
    diagnosis: 'signature-mismatch',
    basis: 'inferred',
    phrases: SIGNATURE_WRONG,
    match: (one, seen) => {
      const { facts } = one
      const judged = facts.status === null || facts.status === 401 || facts.status === 403 || facts.status === 400
      if (!judged || !atVendor(facts) || facts.tokenEndpoint || facts.body.form !== 'json') return null
      const said = facts.body.messages.find((message) => IS_SIGNATURE_WRONG.test(message))
      return said && !OF_OTHER_THINGS.test(said) && !OF_CALLBACK.test(`${said} ${seen.text}`)
        ? match('likely', one, { 'it says': said })
        : null
    },
  },
  {
    id: 'callback-check-failed',
    diagnosis: 'webhook-signature-mismatch',
    basis: 'documented',
    match: (one, seen) => {
      if (one.facts.hostFacts !== null && one.facts.hostFacts.known && one.facts.host !== null) return null
      const quote = quoteOfCallback(one, seen)
      return quote ? match('likely', one, { 'it says': quote }) : null
    },
  },
]

/** Whether words and stack traces speak of a callback whose signature did not fit. */
function isMismatchOfCallback({ text, frames }: Observations, quote: string): boolean {
  return !OF_OTHER_THINGS.test(quote) && (OF_CALLBACK.test(text) || OF_CALLBACK.test(frames))
}

function quoteOfCallback(one: Observed, seen: Observations): string | null {
  // a product that only words name is that of whoever calls back
  const mayBeCallback = one.facts.product === null || one.facts.host === null
  const mismatch = mayBeCallback ? quoteOf(one, seen, IS_MISMATCH) : null
  if (mismatch !== null && isMismatchOfCallback(seen, mismatch)) return mismatch
  const around = seen.statements.filter(({ speaker }) => speaker === 'own-server').map(({ text }) => text)
  const compared = OF_CALLBACK.test([seen.text, one.facts.path ?? '', ...around].join('\n'))
    ? quoteOf(one, seen, IS_COMPARED_WRONG)
    : null
  if (compared !== null && !OF_OTHER_THINGS.test(compared)) return compared
  const said = quoteOf(one, seen, anyOf([...seen.catalogue.callbackPhrases, ...CALLBACK]))
  return said !== null && !SURELY_OF_A_TOKEN.test(said) && !tellsSuccess(said) ? said : null
}

/** What libraries for tokens say of a token's own signature. */
const SURELY_OF_A_TOKEN = /\bIDX1\d{4}\b|\bJWT\b|JsonWebToken|\bJWS\b|\bjose\b|token does not have a kid/i

/** The path takes callbacks or has the name of a vendor, or the request is signed with a header of one. */
function isCallback({ path, scheme }: Facts, { products }: DiagnosisCatalogue): boolean {
  if (IS_CALLBACK_PATH.test(path ?? '')) return true
  return products.some(
    ({ vendor }) => new RegExp(`/${vendor}\\b`, 'i').test(path ?? '') || scheme?.startsWith(`x-${vendor}`),
  )
}
