import { appendFileSync } from 'node:fs'
import { toAnnotation } from '@/lib/engine/report/annotation'
import { toJunit } from '@/lib/engine/report/junit'
import { toSarif, type Place } from '@/lib/engine/report/sarif'
import { toTicket } from '@/lib/engine/report/ticket'
import { worded } from '@/lib/engine/report/worded'
import { catalogue } from '@/lib/vendors'
import { UsageFault, type Given, type OptionKind } from './command'
import { writeText } from './files'
import type { Checked } from './run-check'
import { showReport } from './show-report'
import { print } from './terminal'
import { VERSION } from './version'

export const RESULT_OPTIONS: Readonly<Record<string, OptionKind>> = {
  json: 'flag',
  junit: 'text',
  sarif: 'text',
  markdown: 'text',
  github: 'flag',
}

/**
 * Prints a check, and writes the files that were asked for.
 * @param isPassed the verdict is the expected one
 */
export function writeResults(given: Given, checked: Checked, isPassed: boolean, place: Place | null): void {
  const { shared } = checked
  const write = (option: string, text: () => string) => {
    const path = given.text(option)
    if (path !== null) writeText(path, text())
  }
  write('junit', () => toJunit(catalogue, shared, isPassed))
  write('sarif', () => `${JSON.stringify(toSarif(catalogue, shared, VERSION, place), null, 2)}\n`)
  write('markdown', () => toTicket(catalogue, shared))
  if (given.has('json')) print(JSON.stringify(worded(catalogue, shared), null, 2))
  else showReport(checked)
  if (given.has('github')) annotate(checked, isPassed, place)
}

/** The annotation goes to standard error where standard output is JSON: the runner reads both. */
function annotate({ shared }: Checked, isPassed: boolean, place: Place | null): void {
  process.stderr.write(`${toAnnotation(catalogue, shared, isPassed, place)}\n`)
  const summary = process.env.GITHUB_STEP_SUMMARY
  if (!summary) return
  try {
    appendFileSync(summary, toTicket(catalogue, shared))
  } catch {
    throw new UsageFault('The job summary that GITHUB_STEP_SUMMARY names cannot be written.')
  }
}
