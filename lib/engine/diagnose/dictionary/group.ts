import type { DeclaredDiagnosis, DiagnosisGroup } from '../../model/diagnosis'

/** The general diagnoses of a group, numbered 10, 20, 30 … so that those of vendors can stand between them. */
export function inGroup(
  group: DiagnosisGroup,
  rows: readonly Omit<DeclaredDiagnosis, 'group' | 'order'>[],
): readonly DeclaredDiagnosis[] {
  return rows.map((row, i) => ({ ...row, group, order: (i + 1) * 10 }))
}
