import { hex, hmacSha256, utf8 } from '../bytes/hash'
import { actions } from './actions'
import { fileKindOf } from './file-kind'
import { findingsOf } from './findings'
import { LOADERS } from './loaders'
import type { FileKind, LoadedEntry, Loader } from './model'
import { node, node20 } from './node'
import { properties } from './properties'
import { rawValuesOf } from './raw-values'
import { shownNames } from './shown-names'
import { TRAITS } from './traits'
import type { Xray, XrayCell, XrayRow } from './xray-model'

/** In characters. A longer text is no file of credentials. */
export const LARGEST_FILE = 64 * 1024

/**
 * What loaders would make of a file of credentials. No value is in the result.
 * @param text the file, at most `LARGEST_FILE` characters
 * @param key a random key by which equal values get equal marks, and nothing can be told from a mark
 */
export function xray(text: string, key: Uint8Array): Xray {
  const kind = fileKindOf(text)
  const loaders = loadersFor(text, kind)
  const loaded = loaders.map((loader) => loadedBy(loader, text, kind))
  const raw = kind === 'lines' ? rawValuesOf(text) : new Map<string, string>()
  const olderNode = kind === 'lines' ? loadedBy({ ...node, load: node20.load }, text, kind) : null
  const newerNode = loaded.find(({ loader }) => loader === node)
  const isShown = shownNames(loaded.flatMap(({ byKey }) => [...byKey.values()]))
  const rows = new Map(loaded.flatMap(({ byKey }) => [...byKey]))
  return {
    kind,
    loaders,
    rows: [...rows].map(([rowKey, entry]): XrayRow => {
      const cells = loaded.map((one) => cellOf(one, rowKey, raw.get(bare(entry.name)) ?? null, key))
      const findings = findingsOf(cells)
      const isOlder =
        olderNode !== null && valueOf(olderNode.byKey.get(rowKey)) !== valueOf(newerNode?.byKey.get(rowKey))
      return {
        name: isShown(bare(entry.name)) ? bare(entry.name) : null,
        part: entry.part,
        cells,
        differs:
          new Set(cells.filter(({ kind: read }) => read !== 'unread').map((cell) => cell.mark ?? cell.kind)).size > 1,
        findings: isOlder ? [...findings, 'Node 20 reads another value than Node 24.'] : findings,
      }
    }),
    notes: loaded.flatMap(({ loader, stopped }) => (stopped === null ? [] : [`${loader.short} ${stopped}.`])),
  }
}

type Loaded = {
  readonly loader: Loader
  /** by the part of the file and the name; the last of each */
  readonly byKey: ReadonlyMap<string, LoadedEntry>
  readonly stopped: string | null
}

function loadedBy(loader: Loader, text: string, kind: FileKind): Loaded {
  const { entries, stopped } = loader.load(text, kind)
  return { loader, stopped, byKey: new Map(entries.map((entry) => [`${entry.part}\n${bare(entry.name)}`, entry])) }
}

function valueOf(entry: LoadedEntry | undefined): string | null {
  return entry?.outcome.kind === 'set' ? entry.outcome.value : null
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

function cellOf({ loader, byKey, stopped }: Loaded, rowKey: string, raw: string | null, key: Uint8Array): XrayCell {
  const none = { loader, characters: 0, bytes: 0, mark: null, traits: {} }
  const found = byKey.get(rowKey)
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
