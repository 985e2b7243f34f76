import type { Phrase } from './phrase'

/** How the client libraries of a vendor show in stack traces. */
export type LibraryTraces = {
  /** parts of a frame that lies in one of them */
  readonly frames: readonly string[]
  /** lines by which their known faults are told */
  readonly faults: readonly Phrase[]
}
