export type { Challenge, ChallengeFault } from '../../model/challenge'
export { parseChallenges } from './parse'
export { explainChallenge, type ExplainedChallenge } from './glossary'
