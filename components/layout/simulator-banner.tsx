import { StatusShape } from '@/components/ui/status'
import { catalogue } from '@/lib/vendors'

/** Shown on every page while vendor requests go to the simulator. */
export function SimulatorBanner() {
  return (
    <aside data-simulator="true" aria-label="Simulator" className="border-b border-warn bg-warn-wash">
      <p className="mx-auto flex max-w-[1168px] items-center gap-2 px-4 py-1.5 text-xs sm:px-6">
        <StatusShape status="warning" />
        <span>
          Simulator: requests go to a stand-in on this machine, not to {catalogue.vendorNames}. Do not enter real
          credentials.
        </span>
      </p>
    </aside>
  )
}
