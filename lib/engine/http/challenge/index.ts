export type { Challenge, ChallengeFault, Challenges } from '../../model/challenge'
export { parseChallenges } from './parse'
export { explainChallenge, type ExplainedChallenge } from './glossary'
