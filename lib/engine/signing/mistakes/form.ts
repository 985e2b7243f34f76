import { defineMistakes, type MistakeText, type Variant } from './define'
import type { Fix } from '../vocabulary'
import { BASE64_OUTPUT } from './fixes'

/** How the parts are put together. `order` holds indices of the parts. */
export type Joining = { readonly separator: string; readonly ending: string; readonly order: readonly number[] }

export type JoiningContext = {
  /** separators that people use in place of the right one */
  readonly separators: readonly (readonly [separator: string, detail: string])[]
  /** the index of the body among the parts, where more than it is signed and it is not empty; else null */
  readonly body: number | null
}

/** All orders of a list but its own. */
function otherOrders(order: readonly number[]): readonly (readonly number[])[] {
  if (order.length > 3) return swaps(order)
  const all = permutations(order)
  return all.filter((other) => other.join() !== order.join())
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]))
}

function swaps(order: readonly number[]): readonly (readonly number[])[] {
  return order.flatMap((_, i) =>
    order
      .slice(i + 1)
      .map((__, k) =>
        order.map((part, at) => (at === i ? (order[i + 1 + k] ?? part) : at === i + 1 + k ? (order[i] ?? part) : part)),
      ),
  )
}

const written = (parts: readonly number[], names: readonly string[]) => parts.map((i) => names[i] ?? '').join(', ')

/** Mistakes of putting parts together. `names` are the parts in the right order; `fix` is the line that joins them. */
export function joiningMistakes(names: readonly string[], fix: Fix) {
  return defineMistakes<Joining, JoiningContext>([
    {
      id: 'crlf',
      part: 'joining',
      stage: 0,
      weight: 3,
      title: 'Lines joined by CR LF',
      sentence: 'the lines are joined by CR LF instead of LF',
      fix,
      variants: (joining) => (joining.separator === '\n' ? [{ value: { ...joining, separator: '\r\n' } }] : []),
    },
    {
      id: 'wrong-separator',
      part: 'joining',
      stage: 0,
      weight: 4,
      title: 'Parts joined by another separator',
      sentence: 'the parts are joined by another separator',
      fix,
      variants: (joining, { separators }) =>
        separators.map(([separator, detail]): Variant<Joining> => ({ value: { ...joining, separator }, detail })),
    },
    {
      id: 'only-body-signed',
      part: 'joining',
      stage: 0,
      weight: 2,
      title: 'Only the body was signed',
      sentence: 'the signature is calculated over the body alone, without the other parts',
      fix,
      variants: (joining, { body }) => (body === null ? [] : [{ value: { ...joining, order: [body] } }]),
    },
    {
      id: 'wrong-part-order',
      part: 'joining',
      stage: 1,
      weight: 5,
      title: 'Parts in another order',
      sentence: 'the parts stand in another order',
      fix,
      variants: (joining) =>
        otherOrders(joining.order).map((order): Variant<Joining> => ({
          value: { ...joining, order },
          detail: written(order, names),
        })),
    },
    {
      id: 'trailing-newline',
      part: 'joining',
      stage: 2,
      weight: 3,
      title: 'Line break at the end',
      sentence: 'there is a line break at the end of what is signed',
      fix,
      variants: (joining) => [
        { value: { ...joining, ending: '\n' }, detail: 'LF' },
        { value: { ...joining, ending: '\r\n' }, detail: 'CR LF' },
      ],
    },
  ])
}

/** Mistakes that are seen in the form of the signature itself, so nothing has to be tried for them. */
export const OUTPUT_MISTAKES: readonly MistakeText[] = [
  {
    id: 'output-hex',
    part: 'output',
    stage: 0,
    weight: 2,
    title: 'Signature written as hexadecimal',
    sentence: 'the HMAC is written as hexadecimal instead of base64',
    fix: BASE64_OUTPUT,
  },
  {
    id: 'output-base64url',
    part: 'output',
    stage: 0,
    weight: 3,
    title: 'Signature in the URL-safe alphabet',
    sentence: 'the signature is written as base64url instead of base64 with padding',
    fix: BASE64_OUTPUT,
  },
  {
    id: 'hmac-sha1',
    part: 'output',
    stage: 1,
    weight: 3,
    title: 'HMAC-SHA1 in place of HMAC-SHA256',
    sentence: 'the HMAC is made with SHA-1 instead of SHA-256',
    fix: BASE64_OUTPUT,
  },
]
