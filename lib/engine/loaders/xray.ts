import { hex, hmacSha256, utf8 } from '../bytes/hash'
import { actions } from './actions'
import { rawValueOf } from './file-lines'
import { fileKindOf } from './file-kind'
import { findingsOf } from './findings'
import { LOADERS } from './loaders'
import type { FileKind, LoadedEntry, Loader, Loading } from './model'
import { node, node20 } from './node'
import { properties } from './properties'
import { isShownName } from './shown-names'
import { TRAITS } from './traits'
import type { Xray, XrayCell, XrayRow } from './xray-model'

/** In characters. A longer text is no file of credentials. */
export const LARGEST_FILE = 256 * 1024

/**
 * What loaders would make of a file of credentials. No value is in the result.
 * @param text the file, at most `LARGEST_FILE` characters
 * @param key a random key by which equal values get equal marks, and nothing can be told from a mark
 */
export function xray(text: string, key: Uint8Array): Xray {
  const kind = fileKindOf(text)
  const loaders = loadersFor(text, kind)
  const loaded = loaders.map((loader) => ({ loader, loading: loader.load(text, kind) }))
  const keys = new Map<string, LoadedEntry>()
  for (const { loading } of loaded)
    for (const entry of loading.entries) keys.set(keyOf(entry), keys.get(keyOf(entry)) ?? entry)
  const values = loaded.flatMap(({ loading }) =>
    loading.entries.flatMap(({ name, outcome }) =>
      outcome.kind === 'set' ? [{ name: bare(name), value: outcome.value }] : [],
    ),
  )
  const rows = [...keys.values()].map((entry): XrayRow => {
    const raw = kind === 'lines' ? rawValueOf(text, bare(entry.name)) : null
    const cells = loaded.map(({ loader, loading }) => cellOf(loader, loading, entry, raw, key))
    const outcomes = new Set(cells.map(({ kind: outcome, mark }) => mark ?? outcome))
    const older = kind === 'lines' && differsInNode20(text, entry, kind)
    return {
      name: isShownName(bare(entry.name), values) ? bare(entry.name) : null,
      part: entry.part,
      cells,
      differs: outcomes.size > 1,
      findings: [...findingsOf(cells), ...(older ? ['Node 20 reads another value than Node 24 does.'] : [])],
    }
  })
  const notes = loaded.flatMap(({ loader, loading: { stopped } }) => (stopped ? [`${loader.short} ${stopped}.`] : []))
  return { kind, loaders, rows, notes }
}

/**
 * The values that one loader would give, by name, to fill a form with: the last of each name, as in an environment.
 * They are secrets, and no part of `Xray`.
 */
export function valuesLoadedBy(loader: Loader, text: string): Readonly<Record<string, string>> {
  const values = new Map<string, string>()
  for (const { name, outcome } of loader.load(text, fileKindOf(text)).entries)
    if (outcome.kind === 'set') values.set(name, outcome.value)
    else values.delete(name)
  return Object.fromEntries(values)
}

function loadersFor(text: string, kind: FileKind): readonly Loader[] {
  if (kind === 'actions') return [actions]
  const own = LOADERS.filter(({ reads }) => reads.includes(kind))
  const isProperties = kind === 'lines' && /^\s*(?:[\w-]+\.[\w.-]+\s*[=:]|[\w.-]+:\s)/m.test(text)
  return isProperties ? [...own, properties] : own
}

/** A name without the mark that some loaders take for its beginning. */
function bare(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .replace(/^export\s+/, '')
    .trim()
}

function keyOf({ name, part }: LoadedEntry): string {
  return `${part}\n${bare(name)}`
}

function cellOf(
  loader: Loader,
  { entries, stopped }: Loading,
  row: LoadedEntry,
  raw: string | null,
  key: Uint8Array,
): XrayCell {
  const none = { loader, characters: 0, bytes: 0, mark: null, traits: {} }
  const found = entries.findLast((entry) => keyOf(entry) === keyOf(row))
  if (!found && stopped !== null) return { ...none, kind: 'unread', why: stopped }
  if (!found) return { ...none, kind: 'unseen', why: 'sees no variable of that name' }
  const { outcome, name } = found
  if (outcome.kind !== 'set') return { ...none, kind: outcome.kind, why: outcome.why }
  if (name.startsWith('\uFEFF'))
    return { ...none, kind: 'unset', why: 'takes the byte order mark at the start of the file for a part of the name' }
  if (name !== bare(name)) return { ...none, kind: 'unset', why: 'takes more than the name for the name' }
  const { value } = outcome
  return {
    loader,
    kind: 'set',
    characters: [...value].length,
    bytes: utf8(value).length,
    mark: hex(hmacSha256(key, value)).slice(0, 6),
    traits: Object.fromEntries(
      TRAITS.flatMap(({ id, isIn }) => {
        const has = isIn(raw ?? value, value)
        return has === null ? [] : [[id, has]]
      }),
    ),
    why: null,
  }
}

function differsInNode20(text: string, row: LoadedEntry, kind: FileKind): boolean {
  const value = ({ load }: Pick<Loader, 'load'>) => {
    const outcome = load(text, kind).entries.findLast((entry) => entry.name === row.name)?.outcome
    return outcome?.kind === 'set' ? outcome.value : null
  }
  return value(node) !== value(node20)
}
