import { StatusShape } from '@/components/ui/status'
import type { KeyAttempt } from '@/lib/vendors/sinch/signing/tokens/registration'
import { Panel } from './readout'

/** Which keys were tried on a signature. Shown where the right key does not fit. */
export function KeyAttempts({ attempts }: { readonly attempts: readonly KeyAttempt[] }) {
  if (attempts.length === 0 || attempts[0]?.matched) return null
  return (
    <Panel title="Keys that were tried on the signature">
      <ul>
        {attempts.map((attempt) => (
          <li key={attempt.name} className="flex gap-2.5 border-b border-line py-2 text-sm">
            <StatusShape status={attempt.matched ? 'pass' : 'not-tested'} className="mt-0.5" />
            <span className="min-w-0 grow">
              {attempt.name}
              {attempt.matched ? <span className="block text-xs text-soft">{attempt.means}</span> : null}
            </span>
            <span className="text-xs whitespace-nowrap text-soft">{attempt.matched ? 'fits' : 'excluded'}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
