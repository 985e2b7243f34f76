/** What a supporter may propose. */
export type StepId =
  | 'run-check'
  | 'sweep-regions'
  | 'permission-matrix'
  | 'compare-fingerprint'
  | 'show-challenge'
  | 'open-sign-bench'
  | 'corrected-value'
