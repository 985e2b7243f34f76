import { randomBytes } from 'node:crypto'
import { knownOf } from '@/lib/engine/mask/check-values'
import { findLeaks, leavesOf } from '@/lib/engine/mask/leaks'
import type { CheckInput } from '@/lib/engine/check/model'
import { fingerprintsOf } from '@/lib/engine/report/fingerprint'
import { toFragment } from '@/lib/engine/report/fragment'
import { CONTAINS, DOES_NOT_CONTAIN, previewOf } from '@/lib/engine/report/preview'
import { catalogue } from '@/lib/vendors'
import { UsageFault, type Given, type OptionKind } from './command'
import type { Checked } from './run-check'
import { confirm, isInteractive, plain, say } from './terminal'

export const SHARE_OPTIONS: Readonly<Record<string, OptionKind>> = { report: 'flag', server: 'text', from: 'text' }

/**
 * Makes a link that holds the whole report, after what is in it was shown and searched for the values of the check. It
 * goes to standard error, so that standard output stays the result.
 */
export async function shareReport(given: Given, input: CheckInput, { shared }: Checked): Promise<void> {
  const report = { ...shared, fingerprints: fingerprintsOf(catalogue, input.values, randomBytes(16).toString('hex')) }
  if (findLeaks(catalogue, leavesOf(report), knownOf(catalogue, input.values)).length > 0)
    throw new Error('The report still held a part of what was checked, so no link is made')
  const origin = originOf(given)
  say(`\nA shared report contains:\n${CONTAINS.map((line) => `  ${line}`).join('\n')}`)
  say(`It does not contain:\n${DOES_NOT_CONTAIN.map((line) => `  ${line}`).join('\n')}`)
  for (const { title, rows } of previewOf(report))
    say(`\n${plain(title)}\n${rows.map(({ label, value }) => `  ${plain(label)}: ${plain(value)}`).join('\n')}`)
  if (!given.has('yes') && !isInteractive()) return say('\nNobody can be asked here, so no link is made: add --yes.')
  if (!given.has('yes') && !(await confirm('\nMake the link?'))) return say('No link is made.')
  say(`\n${origin}/r#${await toFragment(report)}`)
}

function originOf(given: Given): string {
  const server = given.text('server')
  if (server === null) return ''
  const url = URL.canParse(server) ? new URL(server) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.origin !== server.replace(/\/$/, ''))
    throw new UsageFault('--server takes the address of a Why401 such as https://auth-check.example, without a path.')
  return url.origin
}
