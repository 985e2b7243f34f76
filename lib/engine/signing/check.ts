import type { Status } from '../model/exchange'

/** One thing that was looked at, and what was found. */
export type Check = {
  /** unique among the checks of one page: a claim name, or the part of a webhook */
  readonly id: string
  readonly title: string
  readonly status: Status
  /** the value as it may be shown, or the empty string */
  readonly value: string
  /** one sentence: what that means */
  readonly found: string
}

export const pass = (id: string, title: string, value: string, found: string): Check => ({
  id,
  title,
  status: 'pass',
  value,
  found,
})
export const fail = (id: string, title: string, value: string, found: string): Check => ({
  id,
  title,
  status: 'fail',
  value,
  found,
})
export const warn = (id: string, title: string, value: string, found: string): Check => ({
  id,
  title,
  status: 'warning',
  value,
  found,
})
export const untested = (id: string, title: string, value: string, found: string): Check => ({
  id,
  title,
  status: 'not-tested',
  value,
  found,
})
export const unsure = (id: string, title: string, value: string, found: string): Check => ({
  id,
  title,
  status: 'could-not-verify',
  value,
  found,
})

export const noneFailed = (checks: readonly Check[]) => checks.every((check) => check.status !== 'fail')
