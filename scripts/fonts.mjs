// The two typefaces, cut to what nearly every page shows: `next build` and `next dev` make them. The whole files are
// three times as large and on a slow line as heavy as half of the scripts; a page loads them when it shows a character
// that is not here, and app/fonts.ts says which those are.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const FOLDER = '.fonts'

/** The Unicode ranges of what is kept: printable ASCII, the signs that our prose is set with, brackets of a mask. */
export const KEPT = 'U+20-7E, U+A0, U+A7, U+B7, U+D7, U+2013-2014, U+2018-201D, U+2022, U+2026, U+2039-203A'

/** The file that is made, and the one of a package that it is cut from. */
export const FONTS = [
  ['plex.woff2', 'ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2'],
  ['jetbrains.woff2', 'jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2'],
]

/** Pairs that are moved together, and figures of one width; no page asks for more. */
const FEATURES = ['kern', 'tnum']
/** From the lightest weight that a page uses to the heaviest. */
const WEIGHTS = { min: 400, max: 600, default: 400 }

/** @param {string} ranges as `unicode-range` of CSS has them @returns {number[]} the code points in them */
export function codePointsIn(ranges) {
  return ranges.split(', ').flatMap((range) => {
    const [first = 0, last = first] = range
      .slice('U+'.length)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })
}

/** Makes each file that is not there yet or older than what it is made from. */
export async function cutFonts() {
  for (const [name, source] of FONTS) await cutIfOlder(path.join(root, FOLDER, name), sourceOf(source))
}

/** @param {string} source */
function sourceOf(source) {
  return path.join(root, 'node_modules', '@fontsource-variable', source)
}

/** @param {string} file @param {string} source */
async function cutIfOlder(file, source) {
  const changed = Math.max(...[source, fileURLToPath(import.meta.url)].map((one) => statSync(one).mtimeMs))
  if (existsSync(file) && statSync(file).mtimeMs > changed) return
  const { default: subsetFont } = await import('subset-font')
  const cut = await subsetFont(readFileSync(source), String.fromCodePoint(...codePointsIn(KEPT)), {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    variationAxes: { wght: WEIGHTS },
  })
  mkdirSync(path.dirname(file), { recursive: true })
  const made = `${file}.${randomUUID()}` // whoever reads it meanwhile has a whole one
  writeFileSync(made, cut)
  renameSync(made, file)
}
