import fc from 'fast-check'

const NAMES = ['A', 'B', 'KEY_1', 'my.key', 'k-v', '1X', 'SECRET', 'export', 'É']
/** Pieces of values: every character that a loader gives a meaning, and what surrounds it. */
const PIECES = [
  ['a', 'b7', 'xyz', '-', '_', '.', '/', '+', '=', ':', ',', '@', '%', '*', '?', '[x]', '{y}', 'é', '😀'],
  [' ', ' ', '  ', '\t', '\r', '\u00a0', '#', ' #', ' # c', '"', '"', "'", "'"],
  ['\\', '\\n', '\\t', '\\"', "\\'", '\\$', '\\\\', '\\ ', '\\\n', '\\r', '\\0101', '\\a', '\\c'],
  ['$', '$A', '${A}', '${B:-d}', '${A-e}', '$$', '${', '}', '${NONE}', '$NONE', '${B:+z}', '${A B}'],
  ['~', '!', '^'],
].flat()

const piece = fc.constantFrom(...PIECES)
const body = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
const value = fc.oneof(
  { weight: 3, arbitrary: body },
  { weight: 2, arbitrary: body.map((text) => `"${text}"`) },
  { weight: 2, arbitrary: body.map((text) => `'${text}'`) },
  { weight: 1, arbitrary: fc.tuple(body, body).map(([a, b]) => `"${a}\n${b}"`) },
  { weight: 1, arbitrary: fc.tuple(body, body).map(([a, b]) => `'${a}\n${b}'`) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', 'plain', 'pl41n+/=') },
)
const tail = fc.constantFrom('', '', '', ' ', ' # comment', '#x', '\t', ' more', '\r')
const name = fc.constantFrom(...NAMES, 'A', 'B', 'A', 'B')
const sign = fc.constantFrom('=', '=', '=', '=', '=', ' = ', '= ', ' =', ': ', '')
const lead = fc.constantFrom('', '', '', '', ' ', 'export ', 'export  ', '\t')
const line = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.tuple(lead, name, sign, value, tail).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '# note', '  # note', ';note', ' ', '#\\', '=x') },
)

/**
 * Files of `NAME=value` lines as people write them, well and badly, for the comparison of a reader with its program.
 * None has a backtick or `$(` in it, so that bash runs no command but those that no machine has.
 */
export const envFile: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '', '\uFEFF'),
    fc.array(line, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
    fc.boolean(),
  )
  .map(([mark, lines, end, last]) => mark + lines.join(end) + (last ? end : ''))

/** The files over which programs were run that are not on every machine; `scripts/record-loaders.mjs` runs them. */
export const RECORDED_FILES: readonly string[] = fc.sample(envFile, { numRuns: 500, seed: 401 })
