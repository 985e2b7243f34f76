import { fail, noneFailed, pass, untested, warn, type Check } from '@/lib/engine/signing/check'
import type { RequestInput } from '@/lib/engine/signing/request-input'
import { signInput, type Signed } from '../request'
import { requestRecipe } from '../request-recipe'
import type { Webhook, WebhookInput, WebhookReading } from '@/lib/engine/signing/webhooks/model'
import { readHeaders, type PastedHeaders } from '@/lib/engine/signing/webhooks/headers'
import { headersBox, notFound, type Source } from '@/lib/engine/signing/webhooks/missing'
import { compare, readReceived } from '@/lib/engine/signing/webhooks/received'

/** How one product signs the requests that it makes to its customers. */
export type Signer = {
  readonly kind: string
  /** the scheme of the Authorization header, in the letter case in which it arrives */
  readonly scheme: string
  /** what the vendor calls the two halves of the credential */
  readonly key: string
  readonly secret: string
  /** what the key names, within a sentence: "app" */
  readonly owner: string
  /** that line of the string-to-sign stays empty where there is no body, whatever header came */
  readonly contentTypeNeedsBody: boolean
  /** about another letter case of the scheme, one sentence */
  readonly otherCase: string
  /** about another letter case of the key, one sentence */
  readonly otherKeyCase: string
  readonly placeholder: string
  readonly remaining: readonly string[]
}

/** The request that the vendor signed, read from what arrived. */
function requestOf(input: WebhookInput, headers: PastedHeaders, signer: Signer): RequestInput {
  return {
    method: input.method === '' ? (headers.requestLine?.method ?? 'POST') : input.method,
    path: input.path === '' ? (headers.requestLine?.path ?? '') : input.path,
    body: input.body,
    contentType: signer.contentTypeNeedsBody && input.body === '' ? '' : (headers.get('content-type') ?? ''),
    timestamp: headers.get('x-timestamp') ?? '',
    applicationKey: input.applicationKey,
    applicationSecret: input.secret,
    signsQuery: false,
  }
}

type Credentials = { readonly scheme: string; readonly key: string | null; readonly signature: string | null }

function credentialsOf(headers: PastedHeaders): Credentials | null {
  const value = headers.get('authorization')
  if (value === null) return null
  const space = value.indexOf(' ')
  const scheme = space < 0 ? value : value.slice(0, space)
  const rest = space < 0 ? '' : value.slice(space + 1).trim()
  const colon = rest.lastIndexOf(':')
  return { scheme, key: colon < 0 ? rest : rest.slice(0, colon), signature: colon < 0 ? null : rest.slice(colon + 1) }
}

function schemeCheck(credentials: Credentials | null, source: Source, signer: Signer): Check {
  const title = 'Authorization'
  if (!credentials)
    return notFound(
      'authorization',
      title,
      source,
      'The header is missing. A proxy or a framework may have removed it before your code read it.',
    )
  if (credentials.scheme.toLowerCase() !== signer.scheme) {
    return fail(
      'authorization',
      title,
      credentials.scheme,
      `The scheme is not ${signer.scheme}, so this is not a callback that was signed with ${article(signer.secret)}.`,
    )
  }
  if (credentials.signature === null)
    return fail('authorization', title, credentials.scheme, `There is no colon and signature after the ${signer.key}.`)
  if (credentials.scheme !== signer.scheme) return warn('authorization', title, credentials.scheme, signer.otherCase)
  return pass('authorization', title, credentials.scheme, 'The scheme of a signed callback.')
}

function keyCheck(credentials: Credentials | null, applicationKey: string, source: Source, signer: Signer): Check {
  const title = signer.key
  const key = credentials?.key ?? null
  if (key === null || key === '')
    return notFound('applicationKey', title, source, `The header names no ${signer.owner}.`)
  if (applicationKey === '')
    return untested(
      'applicationKey',
      title,
      key,
      `Enter your ${signer.key} to see whether the callback belongs to that ${signer.owner}.`,
    )
  if (key === applicationKey) return pass('applicationKey', title, key, `The callback belongs to this ${signer.owner}.`)
  if (key.toLowerCase() === applicationKey.toLowerCase()) return warn('applicationKey', title, key, signer.otherKeyCase)
  return fail(
    'applicationKey',
    title,
    key,
    `The callback belongs to another ${signer.owner} than the one you entered, so another secret signed it.`,
  )
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/

function timestampCheck(value: string | null, source: Source): Check {
  const title = 'x-timestamp'
  if (value === null)
    return notFound('timestamp', title, source, 'The header is missing, and it is part of what is signed.')
  if (!ISO.test(value))
    return warn('timestamp', title, value, 'This is not an ISO 8601 time; it is signed as it stands.')
  return pass('timestamp', title, value, 'Signed exactly as it stands, with all its digits.')
}

function contentTypeCheck(value: string | null, signedAs: string): Check {
  const title = 'Content-Type'
  if (value !== null && signedAs === '')
    return pass('contentType', title, value, 'Not signed here: without a body that line stays empty.')
  if (value === null)
    return warn('contentType', title, '', 'No Content-Type was pasted, so that line of the string-to-sign is empty.')
  return pass('contentType', title, value, 'Signed exactly as it stands, charset included.')
}

function pathCheck(path: string): Check {
  const title = 'Path'
  if (path === '') return fail('path', title, '', 'Enter the path of your callback URL: it is part of what is signed.')
  return pass('path', title, path, 'The path that Sinch called. A proxy in front of your code may have changed it.')
}

function secretCheck(signed: Signed, received: string | null, signer: Signer): Check {
  const title = signer.secret
  if (signed.key.kind === 'empty') return untested('secret', title, '', `Enter the ${signer.secret}.`)
  if (signed.key.kind === 'decoded')
    return pass('secret', title, '', `Base64 that decodes to ${signed.key.bytes.length} bytes.`)
  const lenient = received !== null && received === signed.lenientSignature
  const matched = lenient
    ? ' Read as leniently as Node reads base64 it does give the signature that came; Java, .NET and PHP in ' +
      'strict mode refuse it.'
    : ''
  return fail('secret', title, '', `It is not base64, so it cannot be the secret as the dashboard shows it.${matched}`)
}

function read(signer: Signer, input: WebhookInput): WebhookReading {
  const headers = readHeaders(input.headers)
  const source = headersBox(headers)
  const request = requestOf(input, headers, signer)
  const signed = signInput(request)
  const credentials = credentialsOf(headers)
  const expected = signed.signature
  const form = readReceived(credentials?.signature ?? null, {
    writing: 'base64',
    algorithm: 'sha256',
    where: 'The signature in the Authorization header',
    source,
  })
  const checks = [
    schemeCheck(credentials, source, signer),
    keyCheck(credentials, input.applicationKey, source, signer),
    timestampCheck(headers.get('x-timestamp'), source),
    contentTypeCheck(headers.get('content-type'), request.contentType),
    pathCheck(request.path),
    secretCheck(signed, credentials?.signature ?? null, signer),
    ...((credentials?.signature ?? null) === null ? [] : [form.check]),
    compare(form.received, expected, source),
  ]
  return {
    checks,
    signed: signed.lines.map(({ name, text }) => ({ name, text })),
    joined: 'five lines, joined by LF',
    expected,
    valid: input.secret === '' || source.unread ? null : noneFailed(checks),
    recipe: input.secret === '' ? null : requestRecipe(request),
    received: form.received,
  }
}

function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? `an ${noun}` : `a ${noun}`
}

/** A callback that is signed like a request, as the bench checks it. */
function signedCallback(signer: Signer): Webhook {
  return {
    kind: signer.kind,
    form: 'callback',
    words: {
      headers: {
        hint: 'authorization, x-timestamp and content-type, one a line.',
        placeholder: signer.placeholder,
        rows: 5,
        optional: false,
      },
      body: { hint: 'The raw bytes that arrived, before your framework parsed them.', json: 'always' },
      key: { label: signer.key, hint: `To see whether the callback belongs to this ${signer.owner}.` },
      secret: {
        label: signer.secret,
        hint: `Of the ${signer.owner} named in the Authorization header. It stays in this page.`,
      },
      subject: 'The signature in the headers',
    },
    read: (input) => read(signer, input),
    remaining: signer.remaining,
  }
}

const BODY = 'The body: paste the bytes that arrived, not what your framework made of them after parsing.'
const REPLACED = 'The secret may have been replaced in the dashboard since the callback was sent.'

const application = (kind: string): Signer => ({
  kind,
  scheme: 'application',
  key: 'Application Key',
  secret: 'Application Secret',
  owner: 'app',
  contentTypeNeedsBody: false,
  otherCase: 'Callbacks arrive with application in lower case; the .NET SDK accepts that writing only.',
  otherKeyCase: 'The same key in other letter case; the Node SDK compares the exact text and refuses it.',
  placeholder: 'authorization: application …:…\nx-timestamp: 2026-01-02T03:04:05Z\ncontent-type: application/json',
  remaining: [
    BODY,
    'The path: it is that of the callback URL in the dashboard, before any proxy shortened or rewrote it.',
    'The secret: it is that of the app named in the Authorization header, at Sinch dashboard → Voice → Apps, ' +
      'or Verification → Apps.',
    REPLACED,
  ],
})

const service: Signer = {
  kind: 'voice-v2-webhook',
  scheme: 'service',
  key: 'Service ID',
  secret: 'Service Secret',
  owner: 'service',
  contentTypeNeedsBody: true,
  otherCase: 'Documented is service in lower case; the Node SDK takes any letter case.',
  otherKeyCase: 'The same id in other letter case; the Node SDK compares the exact text and refuses it.',
  placeholder:
    'authorization: service …:…\nx-timestamp: 2026-01-02T03:04:05.0000000Z\n' +
    'content-type: application/json; charset=utf-8',
  remaining: [
    BODY,
    'The path: it is that of the webhook URL, without host and query, before any proxy shortened or rewrote it.',
    'The secret: it is that of the service named in the Authorization header, not the Key Secret of the project ' +
      'and not the Application Secret of a Voice app.',
    REPLACED,
  ],
}

export const SIGNED_CALLBACKS: readonly Webhook[] = [
  application('voice-callback'),
  service,
  application('verification-callback'),
  application('in-app-callback'),
].map(signedCallback)
