import type { BodyCatalogue } from '../model/catalogue'
import type { BodyFacts } from '../model/facts'
import type { BodyShape } from '../model/body-shape'
import type { Json } from '../model/json'
import { isObject, readJson } from './json'

const NONE: BodyFacts = { form: 'none', shape: null, code: null, messages: [], status: null, page: null }
const MAX_JSON = 262_144
const MAX_MESSAGE = 600

/**
 * Reads a body by its shape; `null` means that none is known. The shape that is tried first and fits is taken; of a
 * body of no known shape the texts are kept. Never throws.
 */
export function bodyFactsOf({ bodyShapes }: Pick<BodyCatalogue, 'bodyShapes'>, body: string | null): BodyFacts {
  if (body === null) return NONE
  const text = body.slice(0, MAX_JSON).trim()
  if (text === '') return { ...NONE, form: 'empty' }
  if (text[0] === '{' || text[0] === '[') return jsonFacts(bodyShapes, text)
  if (isXmlData(text)) return { ...NONE, form: 'text', messages: wordsOfXml(text) }
  if (isPage(text)) {
    const [page, messages] = [titleOf(text), headingOf(text)]
    return { ...NONE, form: 'html', page, messages, status: statusOfPage(page ?? messages[0] ?? '') }
  }
  return {
    ...NONE,
    form: 'text',
    shape: bodyShapes.find((shape) => shape.text === text)?.id ?? null,
    messages: [text.slice(0, MAX_MESSAGE)],
  }
}

/** XML that an API answers with: it has elements, and none of a web page. */
function isXmlData(text: string): boolean {
  const start = text.slice(0, 4000)
  return (
    /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,400}-->\s{0,20})?<(?!\/|!|\?)[A-Za-z][\w.:-]{0,80}[\s/>]/.test(
      start,
    ) && !/<!doctype html|<html[\s>]|<(?:head|body|center|h1|p|div|title|pre|span|a|br|script|style)[\s/>]/i.test(start)
  )
}

/** The texts of its elements, as far as they are words. */
function wordsOfXml(text: string): string[] {
  const texts = text
    .slice(0, 20_000)
    .split(/<[^<>]{0,400}>/)
    .map((part) => part.replace(/&(?:quot|apos|amp|lt|gt);/g, ' ').trim())
  return clean(texts.filter((part) => /[A-Za-z]{3}/.test(part)).slice(0, 12))
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

/** The status that web servers put before its phrase in the title of a page. */
function statusOfPage(title: string): number | null {
  const found = /^(?:error |http(?: status)? )?([45]\d\d)\b[ :–-]{0,4}[A-Z]/i.exec(title)?.[1]
  return found === undefined ? null : Number(found)
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

function jsonFacts(shapes: readonly BodyShape[], text: string): BodyFacts {
  const parsed = readJson(text)
  if (parsed === undefined) return { ...NONE, form: 'broken-json', messages: [] }
  const value = Array.isArray(parsed) ? (parsed as readonly Json[])[0] : parsed
  const whole = shapeOf(shapes, value)
  if (whole !== null && whole.code !== null) return whole
  return held(shapes, value) ?? whole ?? { ...NONE, form: 'json', messages: clean(stringsOf(value)) }
}

function shapeOf(shapes: readonly BodyShape[], value: Json | undefined): BodyFacts | null {
  for (const shape of shapes) {
    const found = shape.read(value)
    if (found) return { ...NONE, form: 'json', shape: shape.id, ...found, messages: clean(found.messages) }
  }
  return null
}

/** The answer that an object holds for its only member which is one: clients wrap what came, `{error: {…}}`. */
function held(shapes: readonly BodyShape[], value: Json | undefined): BodyFacts | null {
  if (!isObject(value)) return null
  const members = Object.values(value).filter(isObject)
  const found = members.length === 1 ? shapeOf(shapes, members[0]) : null
  return found !== null && found.code !== null ? found : null
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
          ? Array.isArray(v)
            ? (v as readonly Json[])
                .slice(0, 4)
                .flatMap((one) => (typeof one === 'string' ? [one] : stringsOf(one, depth + 1)))
            : stringsOf(v, depth + 1)
          : [],
    )
  return all.slice(0, 8)
}

function clean(messages: readonly (string | null | undefined)[]): string[] {
  return [...new Set(messages.filter((m): m is string => Boolean(m)).map((m) => m.slice(0, MAX_MESSAGE)))]
}
