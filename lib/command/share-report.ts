import { randomBytes } from 'node:crypto'
import { knownOf } from '@/lib/engine/mask/check-values'
import { findLeaks, leavesOf } from '@/lib/engine/mask/leaks'
import type { CheckInput } from '@/lib/engine/check/model'
import { fingerprintsOf } from '@/lib/engine/report/fingerprint'
import { toFragment } from '@/lib/engine/report/fragment'
import { SENDER_PARTS, senderOf, withSender, type Sender } from '@/lib/engine/report/sender'
import { senderFaults } from '@/lib/engine/report/sender-search'
import { VANTAGE, type SharedReport } from '@/lib/engine/report/shared'
import { contentsOf, missingFrom, previewOf } from '@/lib/engine/report/preview'
import { catalogue } from '@/lib/vendors'
import { UsageFault, type Given, type OptionKind } from './command'
import type { Checked } from './run-check'
import { confirm, isInteractive, plain, say } from './terminal'

export const SHARE_OPTIONS: Readonly<Record<string, OptionKind>> = {
  report: 'flag',
  server: 'text',
  from: 'text',
  sender: 'text',
  ticket: 'text',
}

/** Which option a part of the sender comes from. */
const SENDER_OPTIONS = { name: 'sender', ticket: 'ticket' } as const

/**
 * Makes a link that holds the whole report, or stores it on a server, after what is in it was shown and searched for
 * the values of the check. All of that goes to standard error, so that standard output stays the result.
 */
export async function shareReport(given: Given, input: CheckInput, { shared }: Checked): Promise<void> {
  const { server, from } = placesOf(given)
  const fingerprints = fingerprintsOf(catalogue, input.values, randomBytes(16).toString('hex'))
  const made: SharedReport = { ...shared, fingerprints, ...(from === null ? {} : { from }) }
  const report = withSender(made, senderIn(given))
  if (findLeaks(catalogue, leavesOf(report), knownOf(catalogue, input.values)).length > 0)
    throw new Error('The report still held a part of what was checked, so no link is made')
  say(
    `\nA shared report contains:\n${contentsOf(report)
      .map((line) => `  ${line}`)
      .join('\n')}`,
  )
  say(
    `It does not contain:\n${missingFrom(report)
      .map((line) => `  ${line}`)
      .join('\n')}`,
  )
  for (const { title, rows } of previewOf(report))
    say(`\n${plain(title)}\n${rows.map(({ label, value }) => `  ${plain(label)}: ${plain(value)}`).join('\n')}`)
  if (!given.has('yes') && !isInteractive()) return say('\nNobody can be asked here, so no link is made: add --yes.')
  if (!given.has('yes') && !(await confirm('\nMake the link?'))) return say('No link is made.')
  const fragment = await toFragment(report)
  if (from !== null) {
    const query = new URLSearchParams({ product: input.product, ...(input.region ? { region: input.region } : {}) })
    say(`\nBeside a check from there: ${server ?? ''}/check?${query}#report=${fragment}`)
  }
  const stored = server === null ? null : await upload(server, report)
  if (stored)
    return say(
      `\n${stored.url}\nIt expires at ${stored.expiresAt}. To revoke it: ${stored.url}#revoke=${stored.revokeToken}`,
    )
  say(`\n${server ?? ''}/r#${fragment}`)
}

type Stored = { readonly url: string; readonly expiresAt: string; readonly revokeToken: string }

/** Null where the server did not take the report; why is said, and the link that holds all of it still works. */
async function upload(server: string, report: SharedReport): Promise<Stored | null> {
  try {
    const response = await fetch(`${server}/api/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ report }),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    })
    if (response.status === 201) return (await response.json()) as Stored
    say(`The server answered ${response.status} and did not store the report. This link holds all of it:`)
  } catch {
    say('The server could not be reached, so it stores nothing. This link holds all of the report:')
  }
  return null
}

/** Where a report goes and whence it comes. Throws a `UsageFault` for what is no address and no name. */
export function placesOf(given: Given): { readonly server: string | null; readonly from: string | null } {
  const from = given.text('from')
  if (!given.has('report') && ['server', 'from', 'sender', 'ticket'].some((option) => given.has(option)))
    throw new UsageFault('--server, --from, --sender and --ticket go with --report.')
  if (from !== null && !VANTAGE.test(from))
    throw new UsageFault('--from takes a name of letters and digits, 40 at most.')
  const server = given.text('server')
  if (server === null) return { server, from }
  const url = URL.canParse(server) ? new URL(server) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.origin !== server.replace(/\/$/, ''))
    throw new UsageFault('--server takes the address of a Why401 such as https://auth-check.example, without a path.')
  return { server: url.origin, from }
}

function senderIn(given: Given): Sender | null {
  return senderOf({ name: given.text('sender') ?? '', ticket: given.text('ticket') ?? '' })
}

/**
 * Throws a `UsageFault` where what is given of the sender cannot be handed on, before anything is sent.
 * @param values of the check, none of which may stand there
 */
export function assertSender(given: Given, values: CheckInput['values']): void {
  const faults = senderFaults(catalogue, senderIn(given), knownOf(catalogue, values))
  const part = SENDER_PARTS.find((one) => faults?.[one] !== undefined)
  if (part) throw new UsageFault(`--${SENDER_OPTIONS[part]}: ${faults?.[part]} Nothing was sent.`)
}
