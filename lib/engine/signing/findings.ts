import type { Base64Fault } from '../bytes/hash'
import { core, describeRun } from '../credentials/characters'
import { byteLength } from './bytes'
import { readKey, type RequestInput } from './request-input'

/**
 * What is odd about the value of one field. `fail`: it cannot be right; `warning`: it may be. Nothing here quotes the
 * value.
 */
export type FieldFinding = { readonly field: string; readonly status: 'fail' | 'warning'; readonly message: string }

/** 1 MiB: larger bodies are not read. */
export const MOST_BODY = 1_048_576

const FAULTS: Record<Base64Fault, (at: number) => string> = {
  empty: () => 'It is empty.',
  'white-space': (at) => `There is white space at character ${at + 1}.`,
  'url-safe-alphabet': (at) =>
    `Character ${at + 1} is - or _, which base64 does not have; that is the URL-safe alphabet.`,
  'foreign-character': (at) => `Character ${at + 1} does not occur in base64.`,
  'misplaced-padding': (at) => `There is an equals sign at character ${at + 1}, where none belongs.`,
  'missing-padding': () => 'The equals signs at the end are missing: it may be cut off.',
  'wrong-length': () => 'Its length is that of no base64 text: it is cut off, or a character was added.',
  'trailing-bits': () => 'Its last character does not fit: one was changed or lost.',
}

const UUID = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/

/** An Application Secret that is decoded before use. */
export function secretFindings(field: string, secret: string): readonly FieldFinding[] {
  const key = readKey(secret)
  if (key.kind === 'empty') return []
  if (UUID.test(secret))
    return [
      {
        field,
        status: 'fail',
        message: 'It has the form of an Application Key. The secret is the other value, 24 characters that end in ==.',
      },
    ]
  if (key.kind === 'broken') {
    const why = FAULTS[key.fault](key.at)
    return [
      {
        field,
        status: 'fail',
        message: `It is not base64. ${why} No signature is calculated; the rest of the page works.`,
      },
    ]
  }
  if (key.bytes.length !== 16)
    return [
      { field, status: 'warning', message: `It decodes to ${key.bytes.length} bytes; every published secret has 16.` },
    ]
  return []
}

/** White space and invisible characters around a value. */
export function edgeFindings(field: string, value: string): readonly FieldFinding[] {
  const { start, end } = core(value)
  if (value === '' || start >= end) return []
  const parts = [
    start > 0 ? `${describeRun(value.slice(0, start))} before it` : '',
    end < value.length ? `${describeRun(value.slice(end))} after it` : '',
  ].filter((part) => part !== '')
  return parts.length === 0
    ? []
    : [{ field, status: 'warning', message: `There is ${parts.join(' and ')}. It is taken as it stands.` }]
}

const TYPOGRAPHIC = /[\u201c\u201d\u2018\u2019]/

/** A body that is taken byte for byte. `json`: it is sent as JSON. */
export function bodyFindings(field: string, body: string, json: boolean): readonly FieldFinding[] {
  if (body === '') return []
  const bytes = byteLength(body)
  if (bytes > MOST_BODY)
    return [
      {
        field,
        status: 'fail',
        message:
          `It has ${bytes.toLocaleString('en-GB')} bytes; bodies up to 1 MiB (1,048,576 bytes) are read. What ` +
          'depends on the body is left out.',
      },
    ]
  const position = json ? faultIn(body) : null
  if (position === null) return []
  const where = position < 0 ? '' : ` at character ${position + 1}`
  const quotes = TYPOGRAPHIC.test(body)
    ? ' It holds typographic quotes, as an old documentation page prints them; JSON has straight ones.'
    : ''
  return [
    {
      field,
      status: 'fail',
      message: `It is not valid JSON${where}.${quotes} It is signed byte for byte all the same.`,
    },
  ]
}

/**
 * Position of the first fault of a JSON text, -1 where the engine names none, null where there is none. The message is
 * not used: it quotes the text.
 */
function faultIn(text: string): number | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    const position = error instanceof SyntaxError ? /at position (\d{1,9})/.exec(error.message)?.[1] : undefined
    return position === undefined ? -1 : Number(position)
  }
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|\+00:?00)$/

function timestampFindings(value: string): readonly FieldFinding[] {
  const field = 'timestamp'
  if (value === '' || ISO.test(value)) return edgeFindings(field, value)
  if (/^\d{9,13}$/.test(value))
    return [
      {
        field,
        status: 'fail',
        message:
          'It is a number of seconds or milliseconds; x-timestamp is ISO 8601 in UTC, like 2026-01-02T03:04:05Z.',
      },
    ]
  return [
    {
      field,
      status: 'fail',
      message:
        'It is not ISO 8601 in UTC, like 2026-01-02T03:04:05Z or 2026-01-02T03:04:05.678Z. It is signed as it stands.',
    },
  ]
}

function pathFindings(path: string): readonly FieldFinding[] {
  const field = 'path'
  if (path === '' || path.startsWith('/')) return edgeFindings(field, path)
  if (/^https?:\/\//i.test(path))
    return [{ field, status: 'warning', message: 'This is a whole URL. Only its path is signed.' }]
  return [{ field, status: 'fail', message: 'A path begins with a slash. It is signed as it stands.' }]
}

const TOKEN = /^[A-Za-z][A-Za-z-]{0,19}$/

/** Everything odd about a request, field by field. Fields that are empty are not complained about. */
export function requestFindings(input: RequestInput): readonly FieldFinding[] {
  const method = input.method === '' || TOKEN.test(input.method)
  return [
    ...(method
      ? []
      : [{ field: 'method', status: 'fail' as const, message: 'A method is one word, like GET or POST.' }]),
    ...pathFindings(input.path),
    ...edgeFindings('contentType', input.contentType),
    ...timestampFindings(input.timestamp),
    ...bodyFindings('body', input.body, /json/i.test(input.contentType)),
    ...edgeFindings('applicationKey', input.applicationKey),
    ...secretFindings('applicationSecret', input.applicationSecret),
  ]
}
