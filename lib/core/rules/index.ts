import { ACROSS } from './across'
import type { Rule } from './define'

/** Every rule; among equals the order decides. */
export const RULES: readonly Rule[] = [...ACROSS]
