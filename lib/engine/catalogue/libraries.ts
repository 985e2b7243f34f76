import type { LibraryCatalogue } from '../model/catalogue'
import type { Vendor } from '../model/vendor'

export function composeLibraries(
  vendors: readonly Pick<Vendor, 'libraryTraces' | 'callbackPhrases' | 'statusPhrases'>[],
): LibraryCatalogue {
  const frames = vendors.flatMap((v) => v.libraryTraces.frames)
  return {
    isLibraryFrame: (line) => frames.some((part) => line.includes(part)),
    libraryFaults: vendors.flatMap((v) => v.libraryTraces.faults),
    statusPhrases: vendors.flatMap((v) => v.statusPhrases ?? []),
    callbackPhrases: vendors.flatMap((v) => v.callbackPhrases),
  }
}
