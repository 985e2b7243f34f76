import type { CheckStreamEvent, Reported } from '../../check/stream'
import type { SharedReport } from '../../report/shared'

/** The report of a trial with its words, and exactly what of it may be handed on: no session keeps the values. */
export type TrialReported = Reported & { readonly prepared: SharedReport | null }

export type TrialStreamEvent = Exclude<CheckStreamEvent, Reported> | TrialReported
