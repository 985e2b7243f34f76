import { combineLines } from './field'
import type { Challenge, Challenges } from '../../model/challenge'
import { Reader } from './reader'
import { recoverValue, wordsBelongToValue } from './recover'

const MAX_CHALLENGES = 200

type Open = { scheme: string; params: Map<string, string>; token68?: string; state: 'bare' | 'params' | 'token68' }

/**
 * Parses the values of `WWW-Authenticate` or `Proxy-Authenticate`, one string a field line. Single pass and linear.
 * Never throws: a fault is reported with its position, and reading goes on where one of the named recoveries applies
 * (missing comma, missing quote, unquoted value, typographic quotes, and the like). RFC 9110 §11.2, §11.3, §11.6.1; a
 * token followed by "=" is always a parameter, which is the whole disambiguation.
 */
export function parseChallenges(lines: readonly string[]): Challenges {
  const field = combineLines(lines)
  const reader = new Reader(field.text, field.lineEnds, field.faults)
  const list: Open[] = []
  if (reader.peek() === '\uFEFF') {
    reader.fault('The value starts with an invisible byte order mark.')
    reader.at++
  }
  let separated = true
  while (list.length < MAX_CHALLENGES) {
    separated = skipSeparators(reader) || separated
    if (reader.done()) break
    if (!separated) reader.fault('A comma is missing here.')
    const before = reader.at
    if (!readElement(reader, list)) break
    separated = false
    if (reader.at === before) break
  }
  return {
    challenges: list.map(closed),
    faults: reader.faults.toSorted((a, b) => a.offset - b.offset),
    text: field.text,
  }
}

function closed({ scheme, params, token68 }: Open): Challenge {
  return { scheme, params, ...(token68 === undefined ? {} : { token68 }) }
}

/** Commas and blanks between elements; says whether there was a comma. */
function skipSeparators(reader: Reader): boolean {
  let comma = false
  for (;;) {
    reader.skipBlank()
    if (reader.peek() === ';') reader.fault('Elements are separated by commas, not semicolons.')
    else if (reader.peek() !== ',') return comma
    comma = true
    reader.at++
  }
}

/** A parameter of the last challenge, or a new challenge; false when reading cannot go on. */
function readElement(reader: Reader, list: Open[]): boolean {
  const last = list.at(-1)
  const name = reader.parameterName()
  if (name && !last) {
    reader.faultAt(name.from, 'A name with a value stands where a scheme must stand first.')
    return false
  }
  if (name && last) {
    if (last.state === 'bare')
      reader.faultAt(name.from, 'A parameter follows a scheme after a comma; there should be a space and no comma.')
    if (last.state === 'token68') {
      reader.faultAt(name.from, 'A scheme has either one value or parameters, not both.')
      return false
    }
    last.state = 'params'
    return readParameter(reader, list, name.name, name.from)
  }
  return readChallenge(reader, list)
}

function readChallenge(reader: Reader, list: Open[]): boolean {
  const scheme = reader.token()
  if (!scheme) {
    reader.fault(reader.peek() === '=' ? 'A parameter has no name.' : 'A scheme name is expected here.')
    return false
  }
  const challenge: Open = { scheme: asciiLower(scheme), params: new Map(), state: 'bare' }
  if (reader.done() || reader.peek() === ';' || reader.commaAfterBlank()) {
    // after a space the list of parameters has begun, and its first element may be empty (RFC 9110 section 5.6.1)
    challenge.state = reader.peek() === ' ' ? 'params' : 'bare'
    list.push(challenge)
    return true
  }
  if (!reader.spaceAfterScheme()) return false
  list.push(challenge)
  challenge.state = 'params'
  if (reader.done() || reader.peek() === ',') return true
  const token68 = reader.token68()
  if (token68 !== null) {
    challenge.token68 = token68
    challenge.state = 'token68'
    return true
  }
  return readPaddedToken68(reader, challenge) ?? readFirstParameter(reader, list)
}

function readFirstParameter(reader: Reader, list: Open[]): boolean {
  const name = reader.parameterName()
  if (name) return readParameter(reader, list, name.name, name.from)
  reader.fault('After the scheme a parameter (name=value) or one value is expected.')
  return false
}

/** `Basic 2932ff== realm="x"`: the value can be read, what follows it cannot belong to it. */
function readPaddedToken68(reader: Reader, challenge: Open): false | null {
  const from = reader.at
  const value = reader.token68Run()
  if (value?.endsWith('==') && reader.isBlank(reader.at)) {
    challenge.token68 = value
    reader.skipBlank()
    reader.fault('A scheme has either one value or parameters, not both.')
    return false
  }
  reader.at = from
  return null
}

function readParameter(reader: Reader, list: Open[], name: string, from: number): boolean {
  const challenge = list.at(-1)
  if (!challenge) return false
  const value = readValue(reader)
  if (value === null) {
    if (challenge.params.size === 0 && reader.peek() !== ',' && !reader.done()) list.pop()
    return false
  }
  const key = asciiLower(name)
  if (challenge.params.has(key)) reader.faultAt(from, 'A parameter name may occur only once in a challenge.')
  else challenge.params.set(key, value)
  return true
}

/** The value after "=": a quoted string or a token, else what a recovery makes of it, else null. */
function readValue(reader: Reader): string | null {
  const from = reader.at
  if (reader.peek() === '"') {
    const quoted = reader.quotedString()
    return reader.endsElement() ? quoted : recoverValue(reader, from, quoted, 'quoted')
  }
  const token = reader.token()
  if (token && reader.endsElement() && !wordsBelongToValue(reader)) return token
  return recoverValue(reader, from, token, 'token')
}

/** Lower case of A to Z only: the Kelvin sign and the long s must not become letters of a name. */
function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (c) => c.toLowerCase())
}
