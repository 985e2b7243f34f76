import type { FileKind } from './model'

/** What stands at the left edge of a manifest, in YAML or in JSON. */
const SIGNS: readonly (readonly [FileKind, RegExp])[] = [
  ['kubernetes', /^\s{0,4}"?apiVersion"?\s*:/m],
  ['compose', /^(?:\{\s*)?"?services"?\s*:/m],
  ['actions', /^(?:\{\s*)?"?(?:jobs|env)"?\s*:[ \t]*(?:#.*)?\r?$/m],
]

/** @returns the kind of file that a text is, told by its keys; `lines` where none of them stands in it */
export function fileKindOf(text: string): FileKind {
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? 'lines'
}
