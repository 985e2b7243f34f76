import type { ComparisonTrial } from '../model/comparison-trial'
import type { Comparison } from './model'

/** The comparison as programs read it. */
export function comparisonAnswer({ differences }: Pick<Comparison, 'differences'>, trial: ComparisonTrial | null) {
  return {
    differences: differences.map(({ key, id, relevance, diagnosis }) => ({
      id,
      relevance,
      diagnosis,
      decisive:
        trial && trial.result !== 'stopped'
          ? (trial.differences.find((tried) => tried.key === key)?.decisive ?? false)
          : null,
    })),
    trial: trial && { result: trial.result, calls: trial.calls },
  }
}
