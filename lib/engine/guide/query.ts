import { CLUE_IDS, CLUE_LENGTHS, type Clues } from './clues'
import { PARAMS, type Param } from './define'
import { LANGUAGE_PARAM, languageFrom, type LanguageChoice } from '../snippets/code-language'
import type { ValueKindCatalogue } from '../model/value-kind'
import { scrub } from './scrub'
import type { Answers } from './walk'

/** The state of the guide as it stands in the address. */
export type State = {
  readonly answers: Answers
  readonly clues: Clues
  /** in which language somebody writes: no question of the tree, since it decides nothing about credentials */
  readonly language?: LanguageChoice
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

const first = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '')

/**
 * Reads the state from query parameters; whatever is not a parameter of the guide is ignored. Clues come out scrubbed.
 */
export function stateFrom(catalogue: ValueKindCatalogue, query: Query): State {
  const answers = PARAMS.flatMap((p): [Param, string][] => (first(query[p]) ? [[p, first(query[p]).slice(0, 40)]] : []))
  const clues = CLUE_IDS.flatMap((c) => {
    const text = scrub(catalogue, first(query[c]), CLUE_LENGTHS[c])
    return text ? [[c, text] as const] : []
  })
  const language = languageFrom(first(query[LANGUAGE_PARAM]))
  const state = { answers: Object.fromEntries(answers), clues: Object.fromEntries(clues) }
  return language ? { ...state, language } : state
}

/** True when the address holds something that had to be taken out: it should be replaced. */
export function needsScrubbing(catalogue: ValueKindCatalogue, query: Query): boolean {
  const { clues } = stateFrom(catalogue, query)
  return CLUE_IDS.some(
    (c) =>
      first(query[c])
        .trim()
        .replace(/\p{Cc}+/gu, ' ') !== (clues[c] ?? ''),
  )
}

/** The address of a state. Parameters stand in the order of the questions. */
export function hrefOf({ answers, clues, language }: Partial<State>): string {
  const params = new URLSearchParams()
  for (const p of PARAMS) if (answers?.[p]) params.set(p, answers[p])
  for (const c of CLUE_IDS) if (clues?.[c]) params.set(c, clues[c])
  if (language) params.set(LANGUAGE_PARAM, language)
  const text = params.toString()
  return text ? `/guide?${text}` : '/guide'
}
