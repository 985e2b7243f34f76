import type { BodyFacts } from '../model/facts'
import type { BodyShapeId } from '../model/ids'
import { isObject, member, readJson, textOf, type Json } from './json'

const NONE: BodyFacts = { form: 'none', shape: null, code: null, messages: [], status: null, page: null }
const MAX_JSON = 262_144
const MAX_MESSAGE = 600

/** Reads a body; `null` means that none is known. Never throws. */
export function bodyFactsOf(body: string | null): BodyFacts {
  if (body === null) return NONE
  const text = body.slice(0, MAX_JSON).trim()
  if (text === '') return { ...NONE, form: 'empty' }
  if (text[0] === '{' || text[0] === '[') return jsonFacts(text)
  if (isPage(text)) return { ...NONE, form: 'html', page: titleOf(text), messages: headingOf(text) }
  return {
    ...NONE,
    form: 'text',
    shape: text === 'Forbidden' ? 'mailgun' : null,
    messages: [text.slice(0, MAX_MESSAGE)],
  }
}

function isPage(text: string): boolean {
  return (
    /^(?:<!doctype html|<html|<head|<body|<center|<h1|<title|<\?xml)/i.test(text) ||
    /<\/html>|<body[\s>]/i.test(text.slice(0, 4000))
  )
}

function titleOf(text: string): string | null {
  const at = /<title[^>]{0,100}>/i.exec(text.slice(0, 20_000))
  if (!at) return null
  const from = at.index + at[0].length
  return (
    text
      .slice(from, from + 200)
      .split('<')[0]
      ?.trim() || null
  )
}

/** The text of the first heading of a page. */
function headingOf(text: string): string[] {
  const at = /<h1[^>]{0,100}>/i.exec(text.slice(0, 20_000))
  const heading = at
    ? text
        .slice(at.index + at[0].length)
        .slice(0, 200)
        .split('<')[0]
        ?.trim()
    : ''
  return heading ? [heading] : []
}

function jsonFacts(text: string): BodyFacts {
  const parsed = readJson(text)
  if (parsed === undefined) return { ...NONE, form: 'broken-json', messages: [] }
  const value = Array.isArray(parsed) ? (parsed as readonly Json[])[0] : parsed
  for (const read of SHAPES) {
    const found = read(value)
    if (found) return { ...NONE, form: 'json', ...found, messages: clean(found.messages) }
  }
  return { ...NONE, form: 'json', messages: clean(stringsOf(value)) }
}

/** All texts of an object of unknown shape, nested once: one of them is meant for a person. */
function stringsOf(value: Json | undefined, depth = 0): string[] {
  if (!isObject(value)) return []
  const all = Object.values(value)
    .slice(0, 20)
    .flatMap((v) =>
      typeof v === 'string'
        ? [v]
        : depth < 2
          ? stringsOf(Array.isArray(v) ? (v as readonly Json[])[0] : v, depth + 1)
          : [],
    )
  return all.slice(0, 8)
}

function clean(messages: readonly (string | null | undefined)[]): string[] {
  return [...new Set(messages.filter((m): m is string => Boolean(m)).map((m) => m.slice(0, MAX_MESSAGE)))]
}

type Found = {
  shape: BodyShapeId
  code: string | null
  messages: (string | null | undefined)[]
  status?: number | null
}

/** First match wins. Sources: the ten shapes of the vendors' references, RFC 6749 §5.2, RFC 9457. */
const SHAPES: readonly ((value: Json | undefined) => Found | null)[] = [
  registry,
  googleRpc,
  papi,
  fiveDigit,
  oauth,
  problem,
  xms,
  est,
  codeMessage,
  mailgun,
]

function statusIn(value: Json | undefined, key: string): number | null {
  const found = /^[1-5]\d\d(?=\D|$)/.exec(textOf(value, key) ?? '')
  return found ? Number(found[0]) : null
}

function registry(v: Json | undefined): Found | null {
  const slug = /\/docs\/errors\/registry\/([a-z-]{1,60})/.exec(textOf(v, 'type') ?? '')?.[1]
  return slug
    ? {
        shape: 'registry-problem',
        code: slug,
        messages: [textOf(v, 'title'), textOf(v, 'detail')],
        status: statusIn(v, 'status'),
      }
    : null
}

function googleRpc(v: Json | undefined): Found | null {
  const error = member(v, 'error')
  if (!isObject(error) || (textOf(error, 'message') === null && textOf(error, 'status') === null)) return null
  return {
    shape: 'google-rpc',
    code: textOf(error, 'status'),
    messages: [textOf(error, 'message'), ...detailsOf(error)],
    status: statusIn(error, 'code'),
  }
}

function detailsOf(error: Json): string[] {
  const details = member(error, 'details')
  return (Array.isArray(details) ? (details as readonly Json[]) : [])
    .slice(0, 10)
    .flatMap((d) => textOf(d, 'description') ?? textOf(d, 'reason') ?? [])
}

function papi(v: Json | undefined): Found | null {
  const code = member(v, 'errorCode')
  if (typeof code !== 'string' || /^\d+$/.test(code)) return null
  return { shape: 'papi', code, messages: [textOf(v, 'message'), textOf(v, 'resolution')] }
}

function fiveDigit(v: Json | undefined): Found | null {
  const code = textOf(v, 'errorCode')
  return code === null
    ? null
    : { shape: 'flat-five-digit', code, messages: [textOf(v, 'message')], status: statusIn({ code }, 'code') }
}

function oauth(v: Json | undefined): Found | null {
  const error = member(v, 'error')
  if (typeof error !== 'string') return null
  const words = ['error_description', 'error_verbose', 'error_hint', 'message', 'description', 'details'].map((k) =>
    textOf(v, k),
  )
  return {
    shape: 'oauth',
    code: error.slice(0, 100),
    messages: [error, ...words],
    status: statusIn(v, 'status_code') ?? statusIn(v, 'status'),
  }
}

function problem(v: Json | undefined): Found | null {
  const title = textOf(v, 'title')
  if (title === null) return null
  return {
    shape: 'problem-details',
    code: textOf(v, 'code') ?? textOf(v, 'type'),
    messages: [title, textOf(v, 'detail')],
    status: statusIn(v, 'status'),
  }
}

function xms(v: Json | undefined): Found | null {
  const [code, words] = [textOf(v, 'code'), textOf(v, 'text')]
  return code !== null && words !== null ? { shape: 'xms', code, messages: [words] } : null
}

function est(v: Json | undefined): Found | null {
  const status = textOf(v, 'status')
  const words = textOf(v, 'message') ?? textOf(v, 'details')
  if (status === null || words === null) return null
  return {
    shape: 'est',
    code: textOf(v, 'code') ?? status,
    messages: [words, textOf(v, 'details'), textOf(v, 'detail')],
    status: statusIn(v, 'status') ?? statusIn(v, 'code'),
  }
}

function codeMessage(v: Json | undefined): Found | null {
  const [code, words] = [textOf(v, 'code'), textOf(v, 'message')]
  return code !== null && words !== null
    ? { shape: 'code-message', code, messages: [words], status: statusIn(v, 'code') }
    : null
}

function mailgun(v: Json | undefined): Found | null {
  const words = textOf(v, 'message')
  return words === null ? null : { shape: 'mailgun', code: null, messages: [words] }
}
