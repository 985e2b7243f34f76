import { googleRpcShape, oauthShape, problemDetailsShape } from '@/lib/engine/http/body-shapes'
import { member, shownJson, statusIn, textOf } from '@/lib/engine/http/json'
import type { BodyShape } from '@/lib/engine/model/body-shape'
import { FIVE_DIGIT_CODES } from './five-digit-codes'

const registryProblem: BodyShape = {
  id: 'registry-problem',
  order: 10,
  read(json) {
    const slug = /\/docs\/errors\/registry\/([a-z-]{1,60})/.exec(textOf(json, 'type') ?? '')?.[1]
    return slug
      ? { code: slug, messages: [textOf(json, 'title'), textOf(json, 'detail')], status: statusIn(json, 'status') }
      : null
  },
  name: 'Errors registry',
  example: shownJson({
    type: 'https://developers.sinch.com/docs/errors/registry/invalid-credentials',
    title: 'Invalid credentials',
    detail: '…',
  }),
  note:
    'From newer gateways. type ends with the reason: invalid-credentials, access-token-expired, ' +
    'permission-denied, not-found, validation-error.',
  source: 'developers.sinch.com/docs/errors',
  confidence: 'documented',
  settles: new Map([
    ['invalid-credentials', 'credentials-rejected'],
    ['access-token-expired', 'token-expired'],
  ]),
}

const papi: BodyShape = {
  id: 'papi',
  order: 30,
  read(json) {
    const code = member(json, 'errorCode')
    if (typeof code !== 'string' || /^\d+$/.test(code)) return null
    return { code, messages: [textOf(json, 'message'), textOf(json, 'resolution')] }
  },
  name: 'Provisioning error',
  example: shownJson({ errorCode: 'unauthorized_error', message: '…', resolution: '…', additionalInformation: {} }),
  note: 'errorCode is a word, and resolution says what to do.',
  source: 'sinch/skills:skills/sinch-provisioning-api/SKILL.md',
  confidence: 'documented',
}

const flatFiveDigit: BodyShape = {
  id: 'flat-five-digit',
  order: 40,
  read(json) {
    const code = textOf(json, 'errorCode')
    return code === null ? null : { code, messages: [textOf(json, 'message')], status: statusIn({ code }, 'code') }
  },
  name: 'Five-digit code',
  example: shownJson({ errorCode: 40102, message: 'Invalid signature.', reference: '…' }),
  note: 'The first three digits are the HTTP status; the table below says what each code means.',
  source: 'developers.sinch.com/docs/voice/api-reference/errors',
  confidence: 'documented',
  codes: FIVE_DIGIT_CODES,
  settles: new Map([['40301', 'auth-level-too-low']]),
}

const xms: BodyShape = {
  id: 'xms',
  order: 70,
  read(json) {
    const [code, text] = [textOf(json, 'code'), textOf(json, 'text')]
    return code !== null && text !== null ? { code, messages: [text] } : null
  },
  name: 'SMS (XMS) error',
  example: null,
  note: 'A 401 has no body at all. A 400 or 403 has code and text.',
  source: 'developers.sinch.com/docs/sms/api-reference/status-codes.md',
  confidence: 'documented',
}

const est: BodyShape = {
  id: 'est',
  order: 80,
  read(json) {
    const status = textOf(json, 'status')
    const words = textOf(json, 'message') ?? textOf(json, 'details')
    if (status === null || words === null) return null
    return {
      code: textOf(json, 'code') ?? status,
      messages: [words, textOf(json, 'details'), textOf(json, 'detail')],
      status: statusIn(json, 'status') ?? statusIn(json, 'code'),
    }
  },
  isVague: true,
  name: 'Elastic SIP Trunking error',
  example: shownJson({ status: 'UNAUTHENTICATED', message: '…', details: [] }),
  note: 'code may stand beside it. A 400 that says “is not enabled” is an accepted key.',
  source: 'developers.sinch.com/docs/est/api-reference/errors',
  confidence: 'documented',
}

const codeMessage: BodyShape = {
  id: 'code-message',
  order: 90,
  read(json) {
    const [code, message] = [textOf(json, 'code'), textOf(json, 'message')]
    return code !== null && message !== null ? { code, messages: [message], status: statusIn(json, 'code') } : null
  },
  isVague: true,
  name: 'Code and message',
  example: shownJson({ code: 401, message: '…' }),
  note: 'Seen from this API in third-party collections.',
  source: 'api-evangelist/sinch:errors/sinch-error-codes.yml',
  confidence: 'third-party',
}

/** The shapes of its own, and the general ones as its references describe them. */
export const bodyShapes: readonly BodyShape[] = [
  registryProblem,
  papi,
  flatFiveDigit,
  xms,
  est,
  codeMessage,
  { ...oauthShape, source: 'sinch/sinch-sdk-dotnet:src/Sinch/Auth/AuthApiError.cs', confidence: 'single-source' },
  { ...googleRpcShape, source: 'developers.sinch.com/docs/numbers/api-reference/error-codes/status-codes.md' },
  {
    ...problemDetailsShape,
    example: shownJson({ type: 'about:blank', title: 'Unauthorized', status: 401, detail: '…', traceId: '…' }),
    note: 'The docs page also shows code, message and traceId.',
    source: 'sinch/sinch-sdk-node:packages/number-lookup/src/models/v2',
  },
]
