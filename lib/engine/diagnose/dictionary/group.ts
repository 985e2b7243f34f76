import type { DeclaredDiagnosis, DiagnosisGroup } from '../../model/diagnosis'

/**
 * The general diagnoses of a group, numbered 10, 20, 30 … so that those of vendors can stand between them; one with a
 * number of its own stands there.
 */
export function inGroup(
  group: DiagnosisGroup,
  rows: readonly (Omit<DeclaredDiagnosis, 'group' | 'order'> & Partial<Pick<DeclaredDiagnosis, 'order'>>)[],
): readonly DeclaredDiagnosis[] {
  return rows.map((row, i) => ({ order: (i + 1) * 10, ...row, group }))
}
