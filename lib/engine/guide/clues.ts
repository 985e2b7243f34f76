import { catalogue } from '@/lib/vendors'
import type { CredentialSetId, DiagnosisId, ProductId, SchemeId } from '../model/ids'
import type { Product } from '../model/product'
import type { KeyKind, Param } from './define'

/**
 * What a person may have instead of an answer. The first three are typed, the others chosen: a key itself is never
 * asked for.
 */
export type ClueId = 'base' | 'path' | 'error' | 'shape' | 'origin' | 'header'
export const CLUE_IDS: readonly ClueId[] = ['base', 'path', 'error', 'shape', 'origin', 'header']
export type Clues = Readonly<Partial<Record<ClueId, string>>>

/** What one clue says. `products` is null where it narrows nothing. */
export type Reading = {
  readonly says: string
  readonly products: readonly ProductId[] | null
  readonly scheme?: SchemeId
  readonly region?: string
  readonly key?: KeyKind
  readonly diagnosis?: DiagnosisId
  /** true where it is our own conclusion and not a documented fact */
  readonly hint?: true
}

export type ClueField = {
  readonly id: ClueId
  readonly label: string
  readonly help: string
  readonly kind: 'line' | 'text' | 'choice'
  readonly max: number
}

export const CLUE_FIELDS: Readonly<Record<ClueId, ClueField>> = {
  base: {
    id: 'base',
    label: 'A base URL or host',
    help: 'As it stands in your code or configuration, for example https://eu.conversation.api.sinch.com',
    kind: 'line',
    max: 300,
  },
  path: { id: 'path', label: 'A path that you call', help: 'For example /v1/projects/…/apps', kind: 'line', max: 300 },
  error: {
    id: 'error',
    label: 'An error message',
    help: 'What the API or the SDK said. Keys and tokens in it are taken out first.',
    kind: 'text',
    max: 600,
  },
  shape: {
    id: 'shape',
    label: 'What the key or secret looks like',
    help: 'Choose its form. Do not enter the value.',
    kind: 'choice',
    max: 40,
  },
  origin: {
    id: 'origin',
    label: 'Where you copied it from',
    help: 'The page of the dashboard.',
    kind: 'choice',
    max: 40,
  },
  header: {
    id: 'header',
    label: 'What your request sends',
    help: 'The beginning of the Authorization header.',
    kind: 'choice',
    max: 40,
  },
}

/** The clues that help with a question, the most telling first. */
export const CLUES_FOR: Readonly<Record<Param, readonly ClueId[]>> = {
  product: ['base', 'path', 'origin', 'shape', 'error', 'header'],
  use: ['header', 'error'],
  key: ['origin', 'shape', 'error'],
  region: ['base', 'error'],
}

const all: readonly (Product & { readonly id: ProductId })[] = catalogue.products

/** The products whose credentials are of these sets. */
export function ofCredentialSet(...sets: readonly CredentialSetId[]): readonly ProductId[] {
  return all.filter((p) => sets.includes(p.credentialSet)).map((p) => p.id)
}

export function withShape(...shapes: readonly Product['errorShapes'][number][]): readonly ProductId[] {
  return all.filter((p) => p.errorShapes.some((s) => shapes.includes(s))).map((p) => p.id)
}
