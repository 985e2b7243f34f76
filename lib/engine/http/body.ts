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
  if (isPage(text)) return { ...NONE, form: 'html', page: titleOf(text), messages: headingOf(text) }
  return {
    ...NONE,
    form: 'text',
    shape: bodyShapes.find((shape) => shape.text === text)?.id ?? null,
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

function jsonFacts(shapes: readonly BodyShape[], text: string): BodyFacts {
  const parsed = readJson(text)
  if (parsed === undefined) return { ...NONE, form: 'broken-json', messages: [] }
  const value = Array.isArray(parsed) ? (parsed as readonly Json[])[0] : parsed
  for (const shape of shapes) {
    const found = shape.read(value)
    if (found) return { ...NONE, form: 'json', shape: shape.id, ...found, messages: clean(found.messages) }
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
