import { assertionIn, cameIn, type Placed } from './assertions'
import { isFrame, withoutPlaces } from './frames'
import { isServerLine } from './own-server'
import { testNames } from './test-names'
import { isSipLine, sipCodeIn, speaksOfSip } from './sip'
import { repliesIn, speaksOfMail } from './smtp'
import { isCode, speakerOf } from './speakers'

/**
 * What a line of a paste is. `own-server`: how the reader's own application answered; `test-name`: what a test wants;
 * `code`: source text; `words`: the rest, which a program or a person says.
 */
export type LineKind = 'blank' | 'frame' | 'own-server' | 'sip' | 'smtp' | 'test-name' | 'code' | 'words'

/** A line with what was read from it. */
export type ReadLine = {
  readonly kind: LineKind
  readonly text: string
  readonly by: 'client-library' | 'person'
  /** the replies of a mail server, or the answers of SIP, that came */
  readonly codes: readonly number[]
  /** three-digit numbers that were wanted, and that came, where the line tells which is which */
  readonly wanted: readonly number[]
  readonly came: readonly number[]
  /** the line without numbers that are no status: places in files, wanted values, replies of a mail server */
  readonly statusText: string
}

const MAX_CONTEXT = 100_000

/** Full-width digits, letters and brackets, as East Asian texts print them, in their plain form. */
function narrow(text: string): string {
  return /[\uff01-\uff5e]/.test(text)
    ? text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    : text
}

/** A text with some of its places blanked. */
function blanked(text: string, places: readonly { readonly at: number; readonly to: number }[]): string {
  let out = text
  for (const { at, to } of places) out = out.slice(0, at) + ' '.repeat(to - at) + out.slice(to)
  return out
}

/** How many lines after one that says what was wanted the one that came may stand. */
const NEAR = 3

/** Different lines of which what was read is remembered. */
const MOST_REMEMBERED = 2500

/** What lines were read as, for whoever reads a part of the same text again: a log says the same many times. */
export type LineMemory = Map<string, Map<string, ReadLine>>

/**
 * Reads every line of a text for what it is. Lines beyond 2,000 characters are looked at from their beginning.
 *
 * @param memory of the same text
 */
export function readLines(lines: readonly string[], memory: LineMemory = new Map()): readonly ReadLine[] {
  const whole = lines.join('\n').slice(0, MAX_CONTEXT)
  const ofMail = speaksOfMail(whole)
  const ofSip = speaksOfSip(whole)
  const remembered = (afterWanted: boolean) => {
    // what a line is read as depends on what the text is about
    const about = `${ofMail} ${ofSip} ${afterWanted}`
    const known = memory.get(about) ?? new Map<string, ReadLine>()
    memory.set(about, known)
    return known
  }
  const before = { near: remembered(true), far: remembered(false) }
  const readOnce = (line: string, afterWanted: boolean): ReadLine => {
    const known = before[afterWanted ? 'near' : 'far']
    const read = known.get(line) ?? readLine(line, ofMail, ofSip, afterWanted)
    if (known.size < MOST_REMEMBERED) known.set(line, read)
    return read
  }
  const names = testNames(lines)
  let wantedAt = -NEAR - 1
  return lines.map((line, i) => {
    if (names.has(i)) return { kind: 'test-name', text: line, by: 'client-library', ...NO_NUMBER, statusText: '' }
    const read = isShownByFrame(line, lines[i - 1] ?? '') ? frameLine(line) : readOnce(line, i - wantedAt <= NEAR)
    if (read.wanted.length > 0 && read.came.length === 0) wantedAt = i
    return read
  })
}

/** The source that Python shows under the place of a frame. */
function isShownByFrame(line: string, before: string): boolean {
  return /^\s{2,}\S/.test(line) && /^\s*File ["'].{1,300}["'], line \d{1,7}, in /.test(before.slice(0, 600))
}

function frameLine(text: string): ReadLine {
  return { kind: 'frame', text, by: 'client-library', ...NO_NUMBER, statusText: '' }
}

const NO_NUMBER = { codes: [], wanted: [], came: [] } as const

function readLine(line: string, ofMail: boolean, ofSip: boolean, afterWanted: boolean): ReadLine {
  const by = 'client-library' as const
  if (line.trim() === '') return { kind: 'blank', text: line, by, ...NO_NUMBER, statusText: '' }
  if (isFrame(line)) return frameLine(line)
  if (ofSip && isSipLine(line)) {
    const code = sipCodeIn(withoutPlaces(line))
    return { kind: 'sip', text: line, by, ...NO_NUMBER, codes: code === null ? [] : [code], statusText: '' }
  }
  if (isServerLine(line)) return { kind: 'own-server', text: line, by, ...NO_NUMBER, statusText: '' }
  return wordsLine(line, ofMail, afterWanted)
}

function wordsLine(line: string, ofMail: boolean, afterWanted: boolean): ReadLine {
  const plain = withoutPlaces(narrow(line))
  const { wanted, came: told } = assertionIn(plain)
  const came = told.length === 0 && afterWanted && wanted.length === 0 ? cameIn(plain) : told
  const replies = repliesIn(plain, ofMail)
  const isWanted = (code: { readonly at: number }) => wanted.some(({ at }) => at === code.at)
  const codes = replies.filter((reply) => !isWanted(reply)).map(({ code }) => code)
  const inReply = new Set(replies.map(({ at }) => at))
  const statusOf = (all: readonly Placed[]) => all.filter(({ at }) => !inReply.has(at)).map(({ code }) => code)
  const code = isCode(line)
  const statusText = code ? '' : blanked(plain, [...wanted, ...replies.map(({ at }) => ({ at, to: at + 3 }))])
  return {
    kind: codes.length > 0 ? 'smtp' : code ? 'code' : 'words',
    text: line,
    by: speakerOf(line),
    codes,
    wanted: wanted.map(({ code: wantedCode }) => wantedCode),
    came: statusOf(came),
    statusText,
  }
}
