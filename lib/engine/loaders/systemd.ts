import { lineEntry, unsetEntry, type LoadedEntry, type Loader, type Loading } from './model'

const isBreak = (c: string) => c === '\n' || c === '\r'
const isSpace = (c: string) => c === ' ' || c === '\t' || isBreak(c)

type State = 'name' | 'before value' | 'value' | 'escape' | 'single' | 'double' | 'double escape'

/**
 * systemd `EnvironmentFile=`: lines that begin with `#` or `;` are comments, and a `#` behind a value is part of it.
 * Quotes are taken off wherever the value begins, also over lines; a backslash takes the next character as it is, and
 * at the end of a line goes on with the next one; between double quotes it does so only before `"`, `\`, `` ` `` and
 * `$`. A carriage return ends a line. Nothing is expanded. Names of other characters than letters, digits and `_`, and
 * values with control characters, are left out.
 * Source: systemd.exec(5) `EnvironmentFile=`; github.com/systemd/systemd, src/basic/env-file.c and env-util.c.
 */
function loadSystemd(text: string): Loading {
  const entries: LoadedEntry[] = []
  let place = 0
  while (place < text.length) {
    const c = text[place] ?? ''
    if (isSpace(c)) place += 1
    else if (c === '#' || c === ';') place = endOfComment(text, place)
    else {
      const { name, value, next } = lineAt(text, place)
      place = next
      if (value !== null) entries.push(checked(name.replace(/[ \t\n\r]+$/, ''), value))
    }
  }
  return { entries, stopped: null }
}

/** Since v254 a backslash at the end of a comment does not go on with the next line. */
function endOfComment(text: string, from: number): number {
  let place = from
  while (place < text.length && !isBreak(text[place] ?? '')) place += 1
  return place + 1
}

type Line = { readonly name: string; readonly value: string | null; readonly next: number }

function lineAt(text: string, from: number): Line {
  let state: State = 'name'
  let name = ''
  let value = ''
  /** where the blanks at the end of the value begin: they are cut, unless an escape or a quote stands in them */
  let kept = 0
  let place = from
  for (; place < text.length; place += 1) {
    const c = text[place] ?? ''
    if (state === 'name') {
      if (isBreak(c)) return { name, value: null, next: place + 1 }
      if (c === '=' && name !== '') state = 'before value'
      else name += c
    } else if (state === 'before value') {
      if (isBreak(c)) break
      if (c === "'") state = 'single'
      else if (c === '"') state = 'double'
      else if (c === '\\') state = 'escape'
      else if (!isSpace(c)) {
        state = 'value'
        value += c
        kept = value.length
      }
    } else if (state === 'value') {
      if (isBreak(c)) break
      if (c === '\\') {
        state = 'escape'
        kept = value.length
      } else {
        value += c
        if (!isSpace(c)) kept = value.length
      }
    } else if (state === 'escape') {
      state = 'value'
      if (!isBreak(c)) value += c
      kept = value.length
    } else if (state === 'single') {
      if (c === "'") state = 'before value'
      else value += c
    } else if (state === 'double') {
      if (c === '"') state = 'before value'
      else if (c === '\\') state = 'double escape'
      else value += c
    } else {
      state = 'double'
      if ('"\\`$'.includes(c)) value += c
      else if (c !== '\n') value += `\\${c}`
    }
  }
  if (state === 'name') return { name, value: null, next: place }
  return { name, value: state === 'value' ? value.slice(0, kept) : value, next: place + 1 }
}

function checked(name: string, value: string): LoadedEntry {
  if (!/^[A-Za-z_]\w*$/.test(name))
    return unsetEntry(name, 'leaves it out: a name may hold letters, digits and “_” only')
  // oxlint-disable-next-line no-control-regex -- control characters are what systemd looks for
  if (/[\u0001-\u0008\u000b-\u001f\u007f]/.test(value))
    return unsetEntry(name, 'leaves it out: its value holds a control character')
  return lineEntry(name, value)
}

export const systemd: Loader = {
  id: 'systemd',
  name: 'systemd EnvironmentFile',
  short: 'systemd',
  reads: ['lines'],
  source: {
    title: 'systemd.exec(5), EnvironmentFile=; systemd/systemd, src/basic/env-file.c',
    url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=',
    version: '258',
    read: '2026-11-29',
    compared: [],
  },
  load: loadSystemd,
}
