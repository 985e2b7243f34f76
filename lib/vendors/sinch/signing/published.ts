import type { Stale } from '@/lib/engine/signing/examine'
import { sameBytes, decodeEither } from '@/lib/engine/signing/bytes'
import { signature, stringToSign } from '../auth/signed-request'
import { decodeLeniently } from '@/lib/engine/signing/bytes'

/**
 * A worked example as a vendor printed it, whose printed values do not follow from its printed inputs. Somebody who
 * compares with it looks for a fault that is not there. The right values are calculated from the inputs, never written
 * down.
 */
export type PublishedExample = {
  readonly id: string
  /** what the page is called, and where it is */
  readonly page: string
  readonly source: string
  readonly printed: { readonly signature: string; readonly contentMd5: string | null }
  /** one sentence: what is wrong with the example */
  readonly fault: string
  readonly inputs: {
    readonly applicationKey: string
    readonly applicationSecret: string
    readonly method: string
    readonly path: string
    readonly contentType: string
    readonly timestamp: string
    readonly body: string
  }
}

const SMS_2014 = {
  signature: 'qDXMwzfaxCRS849c/2R0hg0nphgdHciTo7OdM6MsdnM=',
  contentMd5: 'jANzQ+rgAHyf1MWQFSwvYw==',
} as const

const documentationApp = {
  applicationKey: '5F5C418A0F914BBC8234A9BF5EDDAD97',
  applicationSecret: 'JViE5vDor0Sw3WllZka15Q==',
  method: 'POST',
  contentType: 'application/json',
  timestamp: '2014-06-04T13:41:58Z',
} as const

const verificationBody = '{"identity": {"type": "number", "endpoint": "+46700000000"}, "method": "sms"}'

const retiredInstance = {
  applicationKey: '00a3ffb1-0808-4dd4-9c7d-e4383d82e445',
  applicationSecret: 'bRo76GRddEyetgJDTgkLHA==',
  method: 'PUT',
  contentType: 'application/json',
} as const

const shopBody = '{"groupId":13,"quantity":1}'
const shopPath = '/v1/organisations/id/8888123/numbers/shop'
const numbersPath = '/v1/applications/key/bb7b4e39-4227-4913-8c81-2db4abb54fb3/numbers'

/** What the printed values belong to: the SMS example of 2014, which does reproduce. */
export const PRINTED_VALUES_BELONG_TO = {
  ...documentationApp,
  path: '/v1/sms/+46700000000',
  body: '{"message":"Hello world"}',
} as const

/** Published examples that do not reproduce, the ones people meet today first. */
export const PUBLISHED_EXAMPLES: readonly PublishedExample[] = [
  {
    id: 'verification-signed-request',
    page: 'Verification API, application signed request',
    source: 'https://developers.sinch.com/docs/verification/api-reference/authentication/application-signed-request',
    printed: SMS_2014,
    fault: 'The page shows a verification request together with the MD5 and the signature of an SMS request from 2014.',
    inputs: { ...documentationApp, path: '/verification/v1/verifications', body: verificationBody },
  },
  {
    id: 'voice-signed-request',
    page: 'Voice API, signed request',
    source: 'https://developers.sinch.com/docs/voice/api-reference/authentication/signed-request',
    printed: SMS_2014,
    fault: 'The page shows another path together with the MD5 and the signature of an SMS request from 2014.',
    inputs: { ...documentationApp, path: '/calling/v1/callouts', body: '{"message":"Hello world"}' },
  },
  {
    id: 'number-lookup-signed-request',
    page: 'Number Lookup API version 1, signed request',
    source: 'https://developers.sinch.com/docs/number-lookup-api/api-reference/authentication/signed-request',
    printed: SMS_2014,
    fault: 'The page shows the path /v1/lookups together with the MD5 and the signature of an SMS request from 2014.',
    inputs: { ...documentationApp, path: '/v1/lookups', body: '{"message":"Hello world"}' },
  },
  {
    id: 'instance-reserve-number-signature',
    page: 'Using REST (2021), instance signing example 1, signature',
    source: 'sinch/docs:docs/voice/using-rest.md',
    printed: { signature: 'a6p7RYw8bMr3JuZh1LArvWTLJjIgCeQj5nsRZaXW7VQ=', contentMd5: null },
    fault: 'The printed signature follows from none of the timestamps on the page, and the Instance scheme is retired.',
    inputs: { ...retiredInstance, path: shopPath, body: shopBody, timestamp: '2015-06-20T11:43:05.270Z' },
  },
  {
    id: 'instance-reserve-number-header',
    page: 'Using REST (2021), instance signing example 1, header',
    source: 'sinch/docs:docs/voice/using-rest.md',
    printed: { signature: 'rMc5t4BI62b3o7JhPWX6/CslXYdbkC7rs5dyqBj9MIA=', contentMd5: null },
    fault:
      'The header carries another signature than the text above it, and neither belongs to the request; the ' +
      'Instance scheme is retired.',
    inputs: { ...retiredInstance, path: shopPath, body: shopBody, timestamp: '2015-06-20T11:43:10.944Z' },
  },
  {
    id: 'instance-list-numbers-signature',
    page: 'Using REST (2021), instance signing example 2, signature',
    source: 'sinch/docs:docs/voice/using-rest.md',
    printed: { signature: 'VE1UwyOa8r9DscyBWGVZ43qEDn+SGJGoNe2aN8WrR+8=', contentMd5: null },
    fault: 'The printed signature does not belong to the printed string-to-sign, and the Instance scheme is retired.',
    inputs: { ...retiredInstance, method: 'GET', path: numbersPath, body: '', timestamp: '2015-06-20T11:43:10.944Z' },
  },
  {
    id: 'instance-list-numbers-header',
    page: 'Using REST (2021), instance signing example 2, header',
    source: 'sinch/docs:docs/voice/using-rest.md',
    printed: { signature: 'xz+CPft5te5h9bCFJAeCd1OKhSW2ZUFnmX4gcGuZqcY=', contentMd5: null },
    fault:
      'The header carries another signature than the text above it, and neither belongs to the request; the ' +
      'Instance scheme is retired.',
    inputs: { ...retiredInstance, method: 'GET', path: numbersPath, body: '', timestamp: '2015-06-20T11:43:10.944Z' },
  },
]

/** The signature that the inputs of an example really give. */
export function correctSignature(example: PublishedExample): string {
  return signature(decodeLeniently(example.inputs.applicationSecret), stringToSign(example.inputs))
}

/** Published examples that print this digest, as a signature or as an MD5, with the right value of each. */
export function publishedWith(digest: Uint8Array): readonly Stale[] {
  return PUBLISHED_EXAMPLES.filter(({ printed }) =>
    [printed.signature, printed.contentMd5].some((text) => isDigest(text, digest)),
  ).map((example) => ({
    page: example.page,
    source: example.source,
    fault: example.fault,
    correct: correctSignature(example),
  }))
}

function isDigest(text: string | null, digest: Uint8Array): boolean {
  const bytes = text === null ? null : decodeEither(text)
  return bytes !== null && sameBytes(bytes, digest)
}
