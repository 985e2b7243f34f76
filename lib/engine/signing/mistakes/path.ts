import { defineMistakes, type Variant } from './define'
import { PATH_ONLY, PATH_WITH_QUERY } from './fixes'

/** The path line: what stands before the path, the path, and its query where that is signed. */
export type PathDraft = {
  readonly head: string
  readonly path: string
  readonly query: string | null
  readonly withQuery: boolean
}

export type PathContext = {
  /** hosts that the request may have gone to */
  readonly hosts: readonly string[]
}

export function pathLine({ head, path, query, withQuery }: PathDraft): string {
  return head + path + (withQuery && query !== null ? `?${query}` : '')
}

const withPath = (draft: PathDraft, path: string, detail?: string): Variant<PathDraft> => ({
  value: { ...draft, path },
  ...(detail === undefined ? {} : { detail }),
})

function decoded(draft: PathDraft): readonly Variant<PathDraft>[] {
  try {
    return [
      withPath(draft, decodeURIComponent(draft.path)),
      withPath(draft, decodeURI(draft.path), 'reserved characters kept'),
    ]
  } catch {
    return []
  }
}

const perSegment = (path: string, encode: (segment: string) => string) => path.split('/').map(encode).join('/')
const lowerHex = (text: string) => text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())

function encoded(draft: PathDraft): readonly Variant<PathDraft>[] {
  if (/[\ud800-\udfff]/.test(draft.path)) return []
  const strict = perSegment(draft.path, encodeURIComponent)
  return [
    withPath(draft, strict),
    withPath(draft, lowerHex(strict), 'in lower case'),
    withPath(draft, encodeURI(draft.path), 'reserved characters kept'),
    withPath(draft, encodeURIComponent(draft.path), 'slashes too'),
  ]
}

const ADDED = ['/calling', '/verification', '/calling/v1', '/verification/v1', '/v1', '/api'] as const

function prefixes(draft: PathDraft): readonly Variant<PathDraft>[] {
  const cut: Variant<PathDraft>[] = []
  let rest = draft.path
  for (let i = 0; i < 3; i++) {
    const slash = rest.indexOf('/', 1)
    if (slash < 0) break
    rest = rest.slice(slash)
    cut.push(withPath(draft, rest, `without ${draft.path.slice(0, draft.path.length - rest.length)}`))
  }
  return [...cut, ...ADDED.map((prefix) => withPath(draft, prefix + draft.path, `with ${prefix}`))]
}

function slashAtEnd(draft: PathDraft): readonly Variant<PathDraft>[] {
  return draft.path.endsWith('/')
    ? [withPath(draft, draft.path.slice(0, -1), 'left out')]
    : [withPath(draft, `${draft.path}/`, 'added')]
}

function fullUrls(draft: PathDraft, { hosts }: PathContext): readonly Variant<PathDraft>[] {
  return hosts.flatMap((host) =>
    [`https://${host}`, host, `http://${host}`].map((head) => ({ value: { ...draft, head }, detail: head })),
  )
}

export const PATH_MISTAKES = defineMistakes<PathDraft, PathContext>([
  {
    id: 'path-decoded',
    part: 'path',
    stage: 0,
    weight: 3,
    title: 'Path signed decoded',
    sentence: 'the path is signed percent-decoded, while it is sent encoded',
    fix: PATH_ONLY,
    variants: decoded,
  },
  {
    id: 'path-encoded',
    part: 'path',
    stage: 0,
    weight: 3,
    title: 'Path signed encoded',
    sentence: 'the path is signed percent-encoded, while it is sent as it stands above',
    fix: PATH_ONLY,
    variants: encoded,
  },
  {
    id: 'path-prefix',
    part: 'path',
    stage: 1,
    weight: 2,
    title: 'Path with another prefix',
    sentence: 'the path is signed with another beginning than the one that is requested',
    fix: PATH_ONLY,
    variants: prefixes,
  },
  {
    id: 'path-trailing-slash',
    part: 'path',
    stage: 2,
    weight: 2,
    title: 'Slash at the end of the path',
    sentence: 'the path differs by a slash at its end',
    fix: PATH_ONLY,
    variants: slashAtEnd,
  },
  {
    id: 'path-with-query',
    part: 'path',
    stage: 3,
    weight: 2,
    title: 'Path signed with its query',
    sentence: 'the query is signed as part of the path',
    fix: PATH_ONLY,
    variants: (draft) => (draft.query === null || draft.withQuery ? [] : [{ value: { ...draft, withQuery: true } }]),
  },
  {
    id: 'path-without-query',
    part: 'path',
    stage: 3,
    weight: 2,
    title: 'Path signed without its query',
    sentence: 'the query is left out of the signed path',
    fix: PATH_WITH_QUERY,
    variants: (draft) => (draft.query === null || !draft.withQuery ? [] : [{ value: { ...draft, withQuery: false } }]),
  },
  {
    id: 'path-without-slash',
    part: 'path',
    stage: 4,
    weight: 1,
    title: 'Path without its first slash',
    sentence: 'the path does not begin with a slash',
    fix: PATH_ONLY,
    variants: (draft) => (draft.path.startsWith('/') ? [withPath(draft, draft.path.slice(1))] : []),
  },
  {
    id: 'path-full-url',
    part: 'path',
    stage: 4,
    weight: 2,
    title: 'Whole URL in place of the path',
    sentence: 'the host is signed together with the path',
    fix: PATH_ONLY,
    variants: fullUrls,
  },
])
