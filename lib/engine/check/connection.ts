import type { Evidence } from '../model/evidence'
import type { Phase, Phases } from '../model/exchange'
import type { Recorder } from './model'

type Stage = { readonly probe: keyof Phases & Phase; readonly title: string; readonly passed: string }

const STAGES: readonly Stage[] = [
  { probe: 'dns', title: 'Resolve the host name', passed: 'The name resolves from this server.' },
  { probe: 'tcp', title: 'Open a connection', passed: 'The host accepts connections from this server.' },
  {
    probe: 'tls',
    title: 'Verify the certificate',
    passed: 'The certificate is valid for this host and its chain is trusted.',
  },
]

/** The way to the vendor as stages of its own, read from the phases of the first request. */
export function recordConnection(recorder: Recorder, first: Evidence): void {
  const failed = first.outcome.kind === 'no-response' ? first.outcome.phase : null
  let broken = false
  for (const { probe, title, passed } of STAGES) {
    const row = {
      id: `${probe}:${first.host ?? ''}`,
      probe,
      title: `${title}: ${first.host ?? ''}`,
      product: first.product,
    }
    const ms = first.phases[probe]
    if (broken) recorder.notTested({ ...row, because: 'The stage before it failed.' })
    else if (failed === probe) {
      broken = true
      recorder.checked({
        ...row,
        status: 'could-not-verify',
        found: `Failed: ${first.outcome.kind === 'no-response' ? first.outcome.code : ''}`,
        proves: 'Nothing is known about the credential: it was not sent.',
      })
    } else if (ms === undefined)
      recorder.notTested({
        ...row,
        because:
          probe === 'tls'
            ? 'No TLS: requests go to the simulator over plain HTTP.'
            : 'Reused: an open connection or an address was at hand.',
      })
    else recorder.checked({ ...row, status: 'pass', found: `${ms} ms`, proves: passed })
  }
}
