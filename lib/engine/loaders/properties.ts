import { lineEntry, type LoadedEntry, type Loader, type Loading } from './model'

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' }

/**
 * A `.properties` file as `java.util.Properties` reads it: `=`, `:` or a blank ends a name; quotes, `$` and a `#`
 * belong to the value, and so do blanks at its end; a backslash begins an escape, and at the end of a line goes on with
 * the next one. Source: docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html,
 * `load(Reader)`.
 */
function loadProperties(text: string): Loading {
  const entries: LoadedEntry[] = []
  const lines = text.split(/\r\n|\n|\r/)
  for (let i = 0; i < lines.length; i += 1) {
    let line = (lines[i] ?? '').replace(/^[ \t\f]+/, '')
    if (line === '' || line.startsWith('#') || line.startsWith('!')) continue
    while (/(?:^|[^\\])(?:\\\\)*\\$/.test(line)) {
      i += 1
      line = line.slice(0, -1) + (lines[i] ?? '').replace(/^[ \t\f]+/, '')
      if (i >= lines.length) break
    }
    if (line === '') continue
    const name = /^(?:\\.|[^\\=: \t\f])*/.exec(line)?.[0] ?? ''
    const value = line.slice(name.length).replace(/^[ \t\f]*[=:]?[ \t\f]*/, '')
    try {
      entries.push(lineEntry(unescaped(name), unescaped(value)))
    } catch {
      return { entries: [], stopped: `refuses the file: line ${i + 1} has a “\\u” without four digits` }
    }
  }
  return { entries, stopped: null }
}

/** @throws RangeError for `\u` without four hexadecimal digits */
function unescaped(text: string): string {
  return text.replace(/\\(u[^]{0,4}|[^]?)/g, (_, escape: string) => {
    if (!escape.startsWith('u')) return ESCAPES[escape] ?? escape
    if (!/^u[0-9a-f]{4}$/i.test(escape)) throw new RangeError('no character')
    return String.fromCharCode(Number.parseInt(escape.slice(1), 16))
  })
}

export const properties: Loader = {
  id: 'properties',
  name: 'Java Properties',
  short: 'Java',
  reads: ['lines'],
  source: {
    title: 'java.util.Properties, load(Reader)',
    url: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html#load(java.io.Reader)',
    version: '21',
    read: '2026-11-29',
    compared: [],
  },
  load: loadProperties,
}
