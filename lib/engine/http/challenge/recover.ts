import type { Reader } from './reader'

/**
 * What can still be read of a parameter value that breaks the grammar. Each recovery is a mistake that servers or
 * copied texts are known to make; where none applies the result is null.
 */
export function recoverValue(
  reader: Reader,
  from: number,
  read: string | null,
  form: 'quoted' | 'token',
): string | null {
  return (
    typographic(reader, from) ??
    escapedQuotes(reader, from) ??
    singleQuotes(reader, from) ??
    (form === 'quoted'
      ? (quoteOfNextLine(reader, from) ?? innerQuotes(reader, from) ?? missingCommaAfterQuote(reader, read))
      : null) ??
    (form === 'token' ? (unquotedWords(reader, from) ?? unquoted(reader, from)) : null) ??
    lost(reader, from)
  )
}

/** After a token value come blanks and words that are no parameter and no scheme: they belong to the value. */
export function wordsBelongToValue(reader: Reader): boolean {
  if (!reader.isBlank(reader.at)) return false
  let words = false
  for (let at = reader.at; at < reader.text.length; at++) {
    const c = reader.text[at]
    if (c === '=' || c === '"') return false
    if (c === ',' || c === ';') break
    words ||= !reader.isBlank(at)
  }
  return words
}

function endOf(reader: Reader, from: number, stops: string): number {
  let at = from
  while (at < reader.text.length && !stops.includes(reader.text[at] ?? '')) at++
  return at
}

function take(reader: Reader, faultAt: number, to: number, value: string, reason: string): string {
  reader.faultAt(faultAt, reason)
  reader.at = to
  return value
}

/** realm=“Realm” */
function typographic(reader: Reader, from: number): string | null {
  if (!/[“”„«‘’]/.test(reader.text[from] ?? '')) return null
  const end = endOf(reader, from + 1, '“”»’')
  if (end >= reader.text.length) return null
  return take(
    reader,
    from,
    end + 1,
    reader.text.slice(from + 1, end),
    'The value has typographic quotes; HTTP knows only straight ones.',
  )
}

/** realm=\"x\", as copied out of a JSON log */
function escapedQuotes(reader: Reader, from: number): string | null {
  if (!reader.text.startsWith('\\"', from)) return null
  const end = reader.text.indexOf('\\"', from + 2)
  const to = end < 0 ? reader.text.length : end
  return take(
    reader,
    from,
    Math.min(to + 2, reader.text.length),
    reader.text.slice(from + 2, to),
    'The quotes are escaped, as in a JSON log.',
  )
}

/** realm='a b': an apostrophe is an ordinary character of a token */
function singleQuotes(reader: Reader, from: number): string | null {
  if (reader.text[from] !== "'") return null
  const end = reader.text.indexOf("'", from + 1)
  if (end < 0) return null
  return take(
    reader,
    from,
    end + 1,
    reader.text.slice(from + 1, end),
    'The value has single quotes; HTTP knows only double ones.',
  )
}

/** The quote that closed it stands in another field line: the value ends with its own line. */
function quoteOfNextLine(reader: Reader, from: number): string | null {
  const end = reader.lineEnds.find((e) => e > from)
  if (end === undefined || end >= reader.at) return null
  return take(reader, from, end, reader.text.slice(from + 1, end), 'The closing quote is missing.')
}

/** error_description="The "scope" is wrong": the inner quotes are not escaped */
function innerQuotes(reader: Reader, from: number): string | null {
  if (reader.text[reader.at - 2] !== ' ') return null
  for (let at = reader.at; at < reader.text.length; at++) {
    if (reader.text[at] !== '"') continue
    let next = at + 1
    while (reader.isBlank(next)) next++
    if (next >= reader.text.length || reader.text[next] === ',') {
      return take(
        reader,
        reader.at - 1,
        at + 1,
        reader.text.slice(from + 1, at),
        'A quote inside the value is not escaped.',
      )
    }
  }
  return null
}

/** realm="a"error="b" */
function missingCommaAfterQuote(reader: Reader, read: string | null): string | null {
  const at = reader.at
  const name = reader.parameterName()
  reader.at = at
  return name ? read : null
}

/** error_description=The access token expired */
function unquotedWords(reader: Reader, from: number): string | null {
  if (!wordsBelongToValue(reader)) return null
  let end = endOf(reader, from, ',;')
  while (reader.isBlank(end - 1)) end--
  return take(reader, from, end, reader.text.slice(from, end), 'A value with spaces must stand in quotes.')
}

/** realm=https://auth.example.com/token, or padded base64 */
function unquoted(reader: Reader, from: number): string | null {
  const end = endOf(reader, from, ', \t')
  const value = reader.text.slice(from, end)
  if (value === '' || /["\\]/.test(value)) return null
  return take(reader, from, end, value, 'A value with these characters must stand in quotes.')
}

function lost(reader: Reader, from: number): null {
  reader.faultAt(Math.max(from, reader.at), 'The value of this parameter cannot be read.')
  return null
}
