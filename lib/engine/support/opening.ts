import type { NextQuestion } from './events'
import type { CaseState } from './state'

/** What to ask while there is no result to ask about. */
export function openingQuestion({ joined, attempts, proposals }: CaseState): NextQuestion | null {
  if (!joined)
    return {
      ask: 'Can you open the link, or enter this code on the page “Join a case”?',
      why: 'Nothing is known until the customer has joined with a click.',
      step: null,
    }
  const last = attempts.at(-1)
  if (last && !last.result && last.stopped === null) return null
  if (last?.stopped) return { ask: 'Can you run the check once more?', why: last.stopped, step: 'run-check' }
  if (attempts.some((a) => a.result)) return null
  if (proposals.some((p) => p.state === 'open'))
    return {
      ask: 'Do you see the proposal at the top of your page?',
      why: 'It waits for the customer’s answer.',
      step: null,
    }
  return {
    ask: 'Which call fails, and which credentials does it use? Please enter them on your own page.',
    why: 'Nothing has been shared yet; a check shows where the call fails.',
    step: 'run-check',
  }
}

/** Texts that fit every case. */
export const GENERAL_TEXTS = [
  {
    title: 'What I see',
    text:
      'I see only results that you share, with secrets and ids masked. What you type stays in your browser and ' +
      'goes to this server for the check; I do not see it, not even its length.',
  },
  {
    title: 'Do not send secrets',
    text: 'Please do not send me a key or a secret in any other way. If one was sent, replace it in the dashboard now.',
  },
  { title: 'One moment', text: 'I am reading the result. Please leave the page open.' },
] as const
