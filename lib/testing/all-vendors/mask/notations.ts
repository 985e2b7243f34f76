import { viewOf } from '@/components/explain/engine'
import { redactPaste } from '@/lib/engine/mask/pasted-text'
import { answerOf } from '@/lib/engine/explain/answer'
import { explain } from '@/lib/engine/explain/explain'
import { toCurl } from '@/lib/engine/report/curl'
import { toShared } from '@/lib/engine/report/project'
import { toTicket } from '@/lib/engine/report/ticket'
import { catalogue } from '@/lib/vendors'
import further from './further-notations.fixture.json'
import fixture from './notations.fixture.json'

const NOW = '2026-11-29T12:00:00Z'
const ID = '5e0f7a31-66c2-4f0a-9b1d-2c3d4e5f6071'

/** Random characters that are the same in each run. */
function picker(seed: number): (alphabet: string, length: number) => string {
  let state = seed * 2_654_435_761
  return (alphabet, length) =>
    Array.from({ length }, () => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9
      return alphabet[(state >>> 8) % alphabet.length]
    }).join('')
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const ALNUM = `${LETTERS}0123456789`
const HEX = '0123456789abcdef'

/** Secrets of the forms that vendors hand out, and of some that no look at the value alone gives away. */
const SHAPES: Readonly<Record<string, (seed: number) => string>> = {
  dotted: (seed) => {
    const pick = picker(seed)
    return `${pick(LETTERS, 4)}.${pick(ALNUM, 4)}~${pick(ALNUM, 5)}&${pick(ALNUM, 4)}`
  },
  tilde: (seed) => {
    const pick = picker(seed)
    return `${pick(ALNUM, 5)}~${pick(ALNUM, 5)}.${pick(ALNUM, 4)}_${pick(ALNUM, 3)}`
  },
  short: (seed) => picker(seed)(ALNUM, 9),
  alnum: (seed) => picker(seed)(ALNUM, 32),
  base64: (seed) => Buffer.from(picker(seed)(ALNUM, 16)).toString('base64'),
  hex: (seed) => [32, 8, 8].map((length) => picker(seed + length)(HEX, length)).join('-'),
  jwt: (seed) =>
    [
      { alg: 'RS256', kid: 'a' },
      { iss: 'x', exp: 1_900_000_000, sub: picker(seed + 100)(ALNUM, 12) },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .concat(picker(seed)(ALNUM, 86))
      .join('.'),
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const inBase64 = (text: string) => Buffer.from(text).toString('base64')

function filled(template: string, secret: string): string {
  const values: Record<string, string> = {
    S: secret,
    J: inJson(secret),
    JJ: inJson(inJson(secret)),
    X: inXml(secret),
    U: encodeURIComponent(secret),
    B: inBase64(secret),
    BC: inBase64(`${ID}:${secret}`),
    L: String(Buffer.byteLength(secret)),
  }
  return template.replace(/\{([A-Z]{1,2})\}/g, (all, name: string) => values[name] ?? all)
}

/** All that the page shows and lets people copy. */
function shownOf(text: string): string {
  const view = viewOf({ text }, NOW)
  const shared = toShared(catalogue, view.report)
  const explained = explain(catalogue, { text }, NOW)
  return [
    JSON.stringify(view, (_, value: unknown) => (value instanceof Map ? [...value] : value)),
    JSON.stringify(answerOf(catalogue, explained)),
    JSON.stringify(explained.evidence),
    redactPaste(catalogue, text).text,
    toTicket(catalogue, shared),
    JSON.stringify(toCurl(catalogue, shared)),
  ].join('\n')
}

/** Runs of eight characters of a secret that stand in a text, in any encoding. */
function readable(output: string, secret: string): string[] {
  const forms = [
    secret,
    encodeURIComponent(secret),
    inXml(secret),
    inBase64(secret).replace(/=+$/, ''),
    inBase64(`${ID}:${secret}`).slice(50).replace(/=+$/, ''),
    inBase64(`api:${secret}`).slice(6).replace(/=+$/, ''),
    Buffer.from(secret).toString('hex'),
    [...secret].toReversed().join(''),
  ]
  const runs = forms.flatMap((form) =>
    Array.from({ length: Math.max(1, form.length - 7) }, (_, i) => form.slice(i, i + 8)),
  )
  return runs.filter((run) => run.length >= 8 && output.includes(run))
}

type Notation = { readonly id: string; readonly text: string; readonly shapes?: readonly string[] }

/** Of the forms of secrets one that shells split, one that no shape gives away, and one that has a shape. */
const TELLING = ['dotted', 'short', 'hex']

/** Texts with a place for a secret, and the forms of secrets that each is filled with. */
export const NOTATIONS: readonly { readonly id: string; readonly text: string; readonly shapes: readonly string[] }[] =
  [
    ...(fixture.notations as readonly Notation[]).map((one) => ({ ...one, shapes: one.shapes ?? Object.keys(SHAPES) })),
    ...(further as readonly Notation[]).map((one) => ({
      ...one,
      shapes: TELLING.filter((shape) => one.shapes?.includes(shape) ?? true),
    })),
  ]

/** Texts that hold no secret, with the parts of them that must stay. */
export const OPEN_TEXTS = fixture.readable

type Left = { readonly runs: readonly string[]; readonly masked: string }

/** What is left of a secret of the form in anything that is shown of the text, and the masked text, for a message. */
export function leftOf(notation: Notation, shape: string): Left {
  return left(notation, shape, shownOf)
}

/** The same of the masked text alone, which takes a small part of the time. */
export function leftInMasked(notation: Notation, shape: string): Left {
  return left(notation, shape, (paste) => redactPaste(catalogue, paste).text)
}

function left({ text }: Notation, shape: string, show: (paste: string) => string): Left {
  const secret = SHAPES[shape]?.(1) ?? ''
  const paste = filled(text, secret)
  return { runs: readable(show(paste), secret), masked: redactPaste(catalogue, paste).text }
}
