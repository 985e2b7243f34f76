/**
 * The version of catalogue and rules, shown in the footer and kept in every report. Raise it when a rule changes its
 * answer.
 */
export const RULES_VERSION = '2026.11'
