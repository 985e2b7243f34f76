import { findLiterals } from './find'
import { readForm, readMultipart } from './form'
import { readLines } from './lines'
import { readLiteralAt } from './literal'
import { readTable } from './table'
import type { NotationReading } from './tree'
import { readXml } from './xml'

/** Longer texts are read up to here. In UTF-16 code units. */
const LONGEST = 1_048_576

/** What may stand around one value: the name under which it was logged, a semicolon, the end of a sentence. */
const MOST_AROUND = 200

/**
 * Reads a text that is one value in some notation: JSON and what languages print like it, XML, YAML and its kin, a form
 * or multipart body, a table. Never throws; linear.
 * @returns null where the text has none of these forms: what it holds is unknown then, not missing
 */
export function readNotation(text: string): NotationReading | null {
  const input = text.slice(0, LONGEST)
  const from = input.length - input.trimStart().length
  if (from === input.length) return null
  return (
    readMultipart(input) ??
    markup(input, from) ??
    wholeLiteral(input, from) ??
    readForm(input) ??
    readTable(input) ??
    labelled(input) ??
    readLines(input)
  )
}

/** Markup has end tags; what a language prints of an object in angle brackets has none. */
function markup(text: string, from: number): NotationReading | null {
  if (text[from] !== '<' || !/^<(?:\?xml|!DOCTYPE plist|!--|[\p{L}_])/u.test(text.slice(from, from + 40))) return null
  if (/^<!doctype html|^<html/i.test(text.slice(from, from + 40)) || !/<\/|\/>|^<\?xml/.test(text.slice(from)))
    return null
  return readXml(text)
}

function wholeLiteral(text: string, from: number): NotationReading | null {
  const reading = readLiteralAt(text, from)
  if (reading === null) return null
  const { entries, items } = reading.root
  const holds =
    entries.length > 0 || items.some((item) => item.kind !== 'bare') || /^(?:\{\s*\}|\[\s*\])/.test(text.slice(from))
  return holds && /^[;,.\s]*$/.test(text.slice(reading.span.to)) ? reading : null
}

/** The one value in brackets that nearly all of the text is. */
function labelled(text: string): NotationReading | null {
  const [longest] = findLiterals(text).toSorted((a, b) => b.span.to - b.span.from - (a.span.to - a.span.from))
  if (!longest || longest.span.from > MOST_AROUND || text.length - longest.span.to > MOST_AROUND) return null
  const around = text.length - (longest.span.to - longest.span.from)
  return around < longest.span.to - longest.span.from && !text.slice(0, longest.span.from).trim().includes('\n')
    ? longest
    : null
}
