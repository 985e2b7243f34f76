import { code, prose as escaped } from '../report/ticket'
import { utcText } from '../report/words'
import type { CaseHead, Ending, Over, ShownEvent, StepResult } from './events'
import { changeSentence } from './changes'
import { fieldLabelOf, placeOf, type CaseNames } from './names'
import { placeChange, type CaseState } from './state'
import { findStep, type RunMode } from './steps'

const RUNS: Record<RunMode, string> = {
  check: 'the check',
  regions: 'a sweep of the regions',
  matrix: 'the permission matrix',
}

export const ENDINGS: Record<Ending, string> = {
  customer: 'The customer ended the case.',
  supporter: 'The supporter ended the case.',
  idle: 'The case ended after 15 minutes without anything happening.',
}

/** One line of the trail: who did what. */
export type TrailLine = { readonly seq: number; readonly at: string; readonly who: string; readonly what: string }

/** What happened, line by line, in words that both sides read. Stages are left out: the report lists them. */
export function trailOf(names: CaseNames, head: CaseHead, state: CaseState): readonly TrailLine[] {
  let { who } = head
  return state.events.flatMap((event) => {
    const said = lineOf(names, who, state, event)
    if (event.type === 'handed') who = event.to
    return said ? [{ seq: event.seq, at: event.at, who: said[0], what: said[1] }] : []
  })
}

function lineOf(names: CaseNames, who: string, state: CaseState, event: ShownEvent): readonly [string, string] | null {
  const title = (proposal: number) => {
    const step = state.proposals.find((p) => p.seq === proposal)?.step
    return `“${step ? (findStep(step)?.title ?? step) : 'a step'}”`
  }
  switch (event.type) {
    case 'joined':
      return ['Customer', event.via === 'code' ? 'joined with the code' : 'joined with the link']
    case 'sharing':
      return ['Customer', event.on ? 'shares every result from now on' : 'shares single results only from now on']
    case 'proposed':
      return [who, `proposed “${findStep(event.step)?.title ?? event.step}”`]
    case 'answered':
      return ['Customer', `${event.allowed ? 'allowed' : 'declined'} ${title(event.proposal)}`]
    case 'started':
      return [
        'Customer',
        `ran ${RUNS[event.run]} (attempt ${event.attempt}, ${placeOf(names, event.product, event.region)})`,
      ]
    case 'result':
      return [
        'Customer',
        (
          `shared attempt ${event.attempt}: ${event.words?.headline.word ?? event.report.verdict}. ` +
          `${event.words?.headline.sentence ?? ''}`
        ).trim(),
      ]
    case 'stopped':
      return ['Customer', `attempt ${event.attempt} gave no result: ${event.because}`]
    case 'found':
      return ['Customer', `${title(event.proposal)}: ${foundSentence(names, event.found)}`]
    case 'handed':
      return [event.from, `handed the case to ${event.to}`]
    case 'said':
      return [who, `wrote: ${event.text}`]
    case 'stage':
      return null
  }
}

/** What came of a step that is not a run. */
export function foundSentence(names: CaseNames, found: StepResult): string {
  switch (found.kind) {
    case 'fingerprint': {
      const label = fieldLabelOf(names, found.field) ?? 'Secret'
      return found.same
        ? `${label}: the server holds the value that was checked.`
        : `${label}: the server holds another value than the one that was checked.`
    }
    case 'challenge':
      return found.challenge === null
        ? `${found.host} answered ${found.status} without a challenge.`
        : `${found.host} answered ${found.status} with ${found.challenge}`
    case 'opened':
      return 'opened.'
  }
}

/**
 * The whole case as Markdown for a ticket: who proposed, allowed and ran what, with which result, then each shared
 * report. Both sides make it from the same events, so both hold the same text. Free text is escaped: none of it is
 * markup.
 */
export function transcriptOf(names: CaseNames, head: CaseHead, state: CaseState, ended: Over | null): string {
  const parts = [
    `# Support case: ${prose(placeOf(names, head.product, head.region))}`,
    facts(head, state, ended),
    ...(head.note === '' ? [] : ['## Note', prose(head.note)]),
    '## What happened',
    trailOf(names, head, state)
      .map((l) => `- ${code(utcText(l.at).slice(11))} **${prose(l.who)}** ${prose(l.what)}`)
      .join('\n') || 'Nothing yet.',
    ...state.attempts.flatMap((a, i) => attemptText(names, state, i, a.number)),
    'The supporter saw what is written here and nothing else of the customer’s page.',
  ]
  return `${parts.join('\n\n')}\n`
}

function facts(head: CaseHead, { joined }: CaseState, ended: Over | null): string {
  return [
    `- Opened: ${utcText(head.openedAt)} by ${prose(head.who)}`,
    ...(head.ticket ? [`- Ticket: ${prose(head.ticket)}`] : []),
    `- Joined: ${joined ? `${utcText(joined.at)} with the ${joined.via}` : 'nobody'}`,
    `- Ended: ${ended ? `${utcText(ended.at)}. ${ENDINGS[ended.by]}` : 'not yet'}`,
  ].join('\n')
}

function attemptText(names: CaseNames, state: CaseState, index: number, number: number): string[] {
  const attempt = state.attempts[index]
  if (!attempt?.result) return []
  const change = changeSentence(names, attempt.result.changes, placeChange(state.attempts[index - 1], attempt))
  const ticket = (attempt.result.words?.ticket ?? '').trim().replace(/^(#{2,4}) /gm, '#$1 ')
  return [`## Attempt ${number}: ${RUNS[attempt.run]}`, ...(change ? [prose(change)] : []), ticket]
}

/** Free text as text: no markup, and no address that a renderer would turn into a link by itself. */
function prose(text: string): string {
  return escaped(text)
    .replaceAll('://', '\\://')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
}
