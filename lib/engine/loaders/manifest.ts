import { isMap, isScalar, isSeq, parseAllDocuments, type Document, type YAMLMap } from 'yaml'

/** A scalar of a manifest: its text, and whether the notation makes a text of it. */
export type ManifestValue = { readonly text: string; readonly type: 'text' | 'number' | 'truth' | 'nothing' | 'other' }

export type ManifestPair = { readonly name: string; readonly value: ManifestValue }

/** A map of a manifest. */
export type ManifestMap = {
  readonly text: (key: string) => string | null
  readonly map: (key: string) => ManifestMap | null
  /** the maps among the items of a list; none where there is no list */
  readonly maps: (key: string) => readonly ManifestMap[]
  /** the scalars among the items of a list; null where there is no list */
  readonly items: (key: string) => readonly ManifestValue[] | null
  readonly pairs: readonly ManifestPair[]
  /** the maps by their keys, in order */
  readonly children: readonly (readonly [string, ManifestMap])[]
}

/**
 * The documents of a YAML file.
 * @param version of YAML that the loader follows: under 1.1 `yes` and `off` are truth values
 * @returns the maps at the top of each document; or the number of the line in which the file cannot be read
 * @see https://yaml.org/spec/1.2.2/
 */
export function readManifest(
  text: string,
  version: '1.1' | '1.2',
): { readonly documents: readonly ManifestMap[] } | { readonly unreadable: number } {
  const documents = [...parseAllDocuments(text, { version, uniqueKeys: true, logLevel: 'silent' })]
  const fault = documents.flatMap((document) => document.errors)[0]
  if (fault) return { unreadable: fault.linePos?.[0].line ?? 1 }
  return {
    documents: documents.flatMap((document) =>
      isMap(document.contents) ? [mapOf(document.contents as YAMLMap, document)] : [],
    ),
  }
}

function mapOf(node: YAMLMap, document: Document): ManifestMap {
  const entries = node.items.map(
    ({ key, value }) => [String(isScalar(key) ? key.value : key), resolved(value, document)] as const,
  )
  const at = (key: string) => entries.find(([name]) => name === key)?.[1]
  const listAt = (key: string): readonly unknown[] | null => {
    const found = at(key)
    return isSeq(found) ? found.items.map((item) => resolved(item, document)) : null
  }
  const asMap = (found: unknown) => (isMap(found) ? mapOf(found as YAMLMap, document) : null)
  return {
    text: (key) => {
      const found = at(key)
      return isScalar(found) && typeof found.value === 'string' ? found.value : null
    },
    map: (key) => asMap(at(key)),
    maps: (key) => (listAt(key) ?? []).flatMap((item) => asMap(item) ?? []),
    items: (key) => listAt(key)?.map(valueOf) ?? null,
    pairs: entries.map(([name, value]) => ({ name, value: valueOf(value) })),
    children: entries.flatMap(([name, value]) => {
      const map = asMap(value)
      return map ? [[name, map] as const] : []
    }),
  }
}

/** What an alias stands for. */
function resolved(node: unknown, document: Document): unknown {
  const isAlias = typeof node === 'object' && node !== null && 'resolve' in node
  return isAlias ? (node as { resolve: (in_: Document) => unknown }).resolve(document) : node
}

function valueOf(node: unknown): ManifestValue {
  if (node === null || node === undefined) return { text: '', type: 'nothing' }
  if (!isScalar(node)) return { text: '', type: 'other' }
  const { value } = node
  if (typeof value === 'string') return { text: value, type: 'text' }
  if (value === null) return { text: '', type: 'nothing' }
  const type = typeof value === 'boolean' ? 'truth' : 'number'
  return { text: typeof value === 'boolean' ? String(value) : (node.source ?? String(value)), type }
}
