import type { Halt } from './call'
import type { Said } from './words'

/** Why a trial ended without a result. */
export type Stop = Halt | 'undecided' | 'reversed' | 'unexplained' | 'changing' | 'control'

const STOPS: Readonly<Record<Stop, Said>> = {
  stopped: {
    headline: 'Stopped before it was proven',
    means: ['The trial was stopped, or took longer than it may. What was asked so far is shown; nothing is proven.'],
  },
  'rate-limited': {
    headline: 'Stopped at a 429',
    means: [
      'The vendor answered 429, too many requests, so nothing more was sent and nothing is proven.',
      'Wait as long as it asks, then try again.',
    ],
  },
  'held-back': {
    headline: 'Stopped by this site’s own limits',
    means: [
      'This site held the next request back, because too many are under way, the id was tried too often or the host ' +
        'does not answer. Nothing is proven; try again in a minute.',
    ],
  },
  budget: {
    headline: 'Not narrowed down within the calls that are allowed',
    means: ['Some of these differences decide, and which of them was not settled: nothing is proven.'],
  },
  undecided: {
    headline: 'Stopped: an answer said nothing about the credential',
    means: [
      'A network fault, an error of the vendor or a page that is not the API’s came back, which says nothing. ' +
        'Nothing is proven; try again later.',
    ],
  },
  reversed: {
    headline: 'The other way round: the failing call works now',
    means: [
      'The call in the box “This fails” is accepted now and the other is refused. If the boxes were mixed up, ' +
        'exchange their contents; else the credential that worked was withdrawn.',
    ],
  },
  unexplained: {
    headline: 'The differences do not explain it',
    means: [
      'The working call is accepted, and the failing one is refused with all that could be carried over from it. ' +
        'What is left cannot be repeated from here.',
    ],
  },
  changing: {
    headline: 'The answers changed while it was tried',
    means: [
      'The failing call as it is was refused first and accepted later, so no difference is responsible. A new ' +
        'key or a change in the account may need a moment: try again in a minute.',
    ],
  },
  control: {
    headline: 'Nothing is proven: a wrong secret was not refused',
    means: [
      'The same call with a deliberately wrong secret was not clearly refused, so an acceptance proves nothing: ' +
        'something may be answering in the API’s place, or the call needs no credential.',
    ],
  },
}

export function saidOfStop(stop: Stop): Said {
  return STOPS[stop]
}
