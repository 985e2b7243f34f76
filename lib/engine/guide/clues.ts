import type { GuideCatalogue } from '../model/catalogue'
import type { ChoiceClueId, ClueId, ClueReading } from '../model/guide'
import type { Param } from './define'

export const CLUE_IDS: readonly ClueId[] = ['base', 'path', 'error', 'shape', 'origin', 'header']
export type Clues = Readonly<Partial<Record<ClueId, string>>>

/** Most characters that are kept of a clue. */
export const CLUE_LENGTHS: Readonly<Record<ClueId, number>> = {
  base: 300,
  path: 300,
  error: 600,
  shape: 40,
  origin: 40,
  header: 40,
}

/** The clues that help with a question, the most telling first. */
export const CLUES_FOR: Readonly<Record<Param, readonly ClueId[]>> = {
  product: ['base', 'path', 'origin', 'shape', 'error', 'header'],
  use: ['header', 'error'],
  key: ['origin', 'shape', 'error'],
  region: ['base', 'error'],
}

/** How a clue is asked for. */
export type ClueField = {
  readonly id: ClueId
  readonly label: string
  readonly help: string
  readonly kind: 'line' | 'text' | 'choice'
  readonly max: number
}

export function clueField({ guide: { examples } }: GuideCatalogue, id: ClueId): ClueField {
  const fields: Readonly<Record<ClueId, Pick<ClueField, 'label' | 'help' | 'kind'>>> = {
    base: {
      label: 'A base URL or host',
      help: `As it stands in your code or configuration, for example ${examples.base}`,
      kind: 'line',
    },
    path: { label: 'A path that you call', help: `For example ${examples.path}`, kind: 'line' },
    error: {
      label: 'An error message',
      help: 'What the API or the SDK said. Keys and tokens in it are taken out first.',
      kind: 'text',
    },
    shape: {
      label: 'What the key or secret looks like',
      help: 'Choose its form. Do not enter the value.',
      kind: 'choice',
    },
    origin: { label: 'Where you copied it from', help: 'The page of the dashboard.', kind: 'choice' },
    header: { label: 'What your request sends', help: 'The beginning of the Authorization header.', kind: 'choice' },
  }
  return { id, ...fields[id], max: CLUE_LENGTHS[id] }
}

/** What a chosen clue says; null for a choice that does not exist. */
export function readChoice(catalogue: GuideCatalogue, clue: ChoiceClueId, id: string): ClueReading | null {
  return catalogue.guide.choices[clue].find((c) => c.id === id)?.reading ?? null
}

/** @param text an error message or body; at most the length of its field */
export function readError({ guide }: GuideCatalogue, text: string): ClueReading {
  return (
    guide.errors.find(({ form }) => form.test(text))?.reading ?? {
      says: 'This message names no API that is known here. The error explainer reads whole answers, headers included.',
      products: null,
    }
  )
}
