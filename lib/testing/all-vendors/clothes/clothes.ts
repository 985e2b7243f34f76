import type { Header } from '@/lib/engine/model/exchange'
import type { Call, Told } from './exchange'

/** A form in which people paste an exchange. */
export type Clothes = {
  readonly id: string
  readonly tells: readonly Told[]
  /** the form exists for failures only */
  readonly failuresOnly?: boolean
  /** a long answer is cut off */
  readonly cuts?: boolean
  /** one value of a notation: nothing can be put before its lines */
  readonly whole?: boolean
  readonly render: (call: Call) => string
}

/** Where a form that cuts cuts an answer, in characters. */
export const CUT = 120

export const EVERYTHING: readonly Told[] = ['place', 'status', 'challenge', 'answer', 'given', 'sent', 'headers']
/** what a client prints of both sides, though not what goes out below it */
export const BOTH_SIDES: readonly Told[] = ['place', 'status', 'challenge', 'answer', 'given', 'headers']
export const ANSWER_SIDE: readonly Told[] = ['place', 'status', 'challenge', 'answer', 'headers']
export const SUMMARY: readonly Told[] = ['place', 'status', 'answer']

export function lines(...all: readonly (string | readonly string[] | null)[]): string {
  return all
    .flat()
    .filter((one) => one !== null)
    .join('\n')
}

export const colons = (headers: readonly Header[], before = '') => headers.map(([n, v]) => `${before}${n}: ${v}`)
export const lower = (headers: readonly Header[]) => headers.map(([n, v]): Header => [n.toLowerCase(), v])
export const record = (headers: readonly Header[]) => Object.fromEntries(lower(headers))
export const cut = (text: string) => (text.length > CUT ? `${text.slice(0, CUT)} (truncated...)` : text)

/** The time of a call, and some milliseconds later. */
export const stamp = ({ at }: Call, ms = 0) => new Date(at.getTime() + ms).toISOString()
export const clock = (call: Call) => stamp(call).slice(0, 19).replace('T', ' ')

/** The call as a command for curl. */
export function curl({ method, url, headers, body }: Call): string {
  const given = headers.filter(([n]) => !/^(?:accept|content-length)$/i.test(n))
  return [
    `curl -X ${method} '${url}'`,
    ...given.map(([n, v]) => `-H '${n}: ${v}'`),
    ...(body === '' ? [] : [`-d '${body}'`]),
  ].join(' \\\n  ')
}
