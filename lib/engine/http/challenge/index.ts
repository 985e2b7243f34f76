export type { Challenge, ChallengeFault, Challenges } from '../../model/challenge'
export { parseChallenges } from './parse'
export { explainChallenge, SCHEMES, type ExplainedChallenge } from './glossary'
