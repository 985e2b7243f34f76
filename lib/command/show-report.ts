import { headlineOf } from '@/lib/engine/report/headline'
import { catalogue } from '@/lib/vendors'
import type { Checked } from './run-check'
import { plain, print, styled, type Style } from './terminal'

const COLOURS: Readonly<Record<string, Style>> = { Accepted: 'green', Rejected: 'red', Undecided: 'yellow' }

/** A check for people: the verdict, its cause, what proves it, what to do. */
export function showReport({ live }: Checked): void {
  const { word, subject, sentence, detail } = headlineOf(catalogue, live)
  print(`${styled(COLOURS[word] ?? 'bold', styled('bold', word))}: ${plain(subject)}`)
  print(plain(sentence))
  if (detail) print(styled('dim', plain(detail)))
  const [first, ...others] = live.diagnoses
  if (first) {
    const { title, why, fix, docs } = catalogue.explanation(first.id)
    print(`\n${styled('bold', title)} (${first.confidence}${first.proven ? ', proven' : ''})\n${why}`)
    if (first.proof) print(`Proof: ${plain(first.proof.change)}, and the call succeeds.`)
    for (const [i, step] of fix.entries()) print(`  ${i + 1}. ${step}`)
    if (docs[0]) print(styled('dim', docs[0]))
  }
  for (const { id, confidence } of others) print(`Also ${confidence}: ${catalogue.explanation(id).title}`)
  const { requests, tokens } = live.sideEffects
  print(styled('dim', `Requests made: ${requests}, access tokens minted: ${tokens}.`))
}
