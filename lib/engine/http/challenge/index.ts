export type { Challenge, ChallengeFault, Challenges } from './define'
export { parseChallenges } from './parse'
export { explainChallenge, SCHEMES, type ExplainedChallenge } from './glossary'
