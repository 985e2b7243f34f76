import { lineEntry, type Loader, type Loading } from './model'

const QUOTED = ["'(?:\\\\'|[^'])*'", '"(?:\\\\"|[^"])*"', '`(?:\\\\`|[^`])*`'].map((quoted) => `\\s*${quoted}`)
const VALUE = [...QUOTED, '[^#\\r\\n]+'].join('|')

/** A name, `=` or `: `, and a value, to the end of a line. */
const BINDING = new RegExp(`^\\s*(?:export\\s+)?([\\w.-]+)(?:\\s*=\\s*?|:\\s+?)(${VALUE})?\\s*(?:#.*)?$`, 'gm')

/**
 * `dotenv` of npm: carriage returns are line feeds. One pair of equal quotes around the value is taken off; between
 * double ones `\n` and `\r` are read, and no other escape. Without quotes any `#` ends the value. Nothing is expanded.
 * Source: github.com/motdotla/dotenv, `parse`.
 */
function loadDotenv(text: string): Loading {
  const lines = text.replace(/\r\n?/g, '\n')
  const entries = [...lines.matchAll(BINDING)].map(([, name = '', given = '']) => {
    const trimmed = given.trim()
    const value = trimmed.replace(/^(['"`])([\s\S]*)\1$/gm, '$2')
    return lineEntry(name, trimmed.startsWith('"') ? value.replace(/\\n/g, '\n').replace(/\\r/g, '\r') : value)
  })
  return { entries, stopped: null }
}

export const dotenv: Loader = {
  id: 'dotenv',
  name: 'dotenv (npm)',
  short: 'dotenv',
  reads: ['lines'],
  source: {
    title: 'motdotla/dotenv, parse',
    url: 'https://github.com/motdotla/dotenv',
    version: '18.0.10',
    read: '2026-11-29',
    compared: ['lines'],
  },
  load: loadDotenv,
}
