import { base64 } from '../bytes/hash'
import { readObserved, type Observed, type Remark, type UnreadableReason } from './observed'
import { heardMistakes, type Recipe } from './recipe'
import { search, type Hit } from './search'
import type { MistakeId } from './vocabulary'

/** A published example that does not reproduce, recognised by its printed value. */
export type Stale = {
  readonly page: string
  readonly source: string
  readonly fault: string
  /** the signature that the inputs printed on the page really give */
  readonly correct: string
}

/** What came of comparing a pasted signature with the recipe. Plain data: a worker hands it over. */
export type Finding = {
  readonly state: 'idle' | 'hit' | 'miss'
  readonly looksLike: Observed['kind']
  readonly unreadable: { readonly reason: UnreadableReason; readonly bytes: number } | null
  readonly remarks: readonly Remark[]
  /** the application key that stood before the signature */
  readonly headerKey: 'absent' | 'same' | 'other-case' | 'secret' | 'other'
  /** the signature is right as it is */
  readonly right: boolean
  readonly hits: readonly Hit[]
  readonly stale: readonly Stale[]
  readonly candidates: number
  /** mistakes that were tried and are ruled out, alone and in combinations of three */
  readonly excluded: readonly MistakeId[]
  /** mistakes that change nothing with these inputs */
  readonly silent: readonly MistakeId[]
}

const IDLE: Finding = {
  state: 'idle',
  looksLike: 'empty',
  unreadable: null,
  remarks: [],
  headerKey: 'absent',
  right: false,
  hits: [],
  stale: [],
  candidates: 0,
  excluded: [],
  silent: [],
}

/** Published examples that print a digest, as a signature or as an MD5. */
export type FindStale = (digest: Uint8Array) => readonly Stale[]

export type Owner = { readonly applicationKey: string; readonly secret: string }

/** Reads what was pasted, recognises published examples, and looks for the mistakes that lead to it. */
export function examine(recipe: Recipe, pasted: string, owner: Owner, findStale: FindStale): Finding {
  const observed = readObserved(pasted, recipe)
  if (observed.kind === 'empty') return IDLE
  if (observed.kind === 'unreadable')
    return { ...IDLE, looksLike: 'unreadable', unreadable: { reason: observed.reason, bytes: observed.bytes } }
  if (observed.kind === 'md5') return examineMd5(recipe, observed, findStale)
  const { hits, candidates } = search(recipe, observed.target)
  const base = {
    ...IDLE,
    looksLike: observed.kind,
    remarks: observed.remarks,
    headerKey: compareKey(observed.key, owner),
    candidates,
  }
  const otherForm = observed.remarks.some((remark) => remark === 'base64-for-hex' || remark === 'sha256-for-sha1')
  return { ...base, ...conclude(recipe, hits, findStale(observed.target.digest), otherForm) }
}

function examineMd5(
  recipe: Recipe,
  { digest, text }: Extract<Observed, { kind: 'md5' }>,
  findStale: FindStale,
): Finding {
  const choices = recipe.parts.find((p) => p.part === 'md5')?.choices ?? []
  const line = base64(digest)
  const written: readonly MistakeId[] = text === line ? [] : ['md5-hex']
  const hits = choices
    .filter((choice) => choice.value === line)
    .map((choice): Hit => ({
      mistakes: [...choice.mistakes, ...written],
      details: choice.details,
      weight: choice.weight,
      differences: [{ part: 'md5', right: choices[0]?.value ?? null, used: text }],
      same: choice.same,
    }))
  return { ...IDLE, looksLike: 'md5', candidates: choices.length, ...conclude(recipe, hits, findStale(digest)) }
}

function conclude(
  recipe: Recipe,
  hits: readonly Hit[],
  published: readonly Stale[],
  otherForm = false,
): Pick<Finding, 'state' | 'right' | 'hits' | 'stale' | 'excluded' | 'silent'> {
  const right = !otherForm && hits.some((hit) => hit.mistakes.length === 0)
  const stale = right ? [] : published
  const heard = heardMistakes(recipe)
  return {
    state: hits.length > 0 || stale.length > 0 ? 'hit' : 'miss',
    right,
    hits: right ? [] : hits,
    stale,
    excluded: hits.length > 0 ? [] : heard,
    silent: [...new Set(recipe.silent)].filter((id) => !heard.includes(id)),
  }
}

function compareKey(key: string | null, owner: Owner): Finding['headerKey'] {
  if (key === null) return 'absent'
  if (key === owner.applicationKey) return 'same'
  if (key === owner.secret && key !== '') return 'secret'
  return key.toLowerCase() === owner.applicationKey.toLowerCase() ? 'other-case' : 'other'
}
