const DAY = 24 * 60 * 60_000

/** The first of the last so many weeks before this one. */
export function firstWeekOf(weeks: number): string {
  return weekOf(Date.now() - weeks * 7 * DAY)
}

/**
 * The week of a time in UTC: weeks begin on Monday, and the first one of a year holds its first Thursday.
 * @param time milliseconds since the epoch
 * @returns such as `2026-W48` (ISO 8601); later weeks sort after earlier ones
 */
export function weekOf(time: number): string {
  const midnight = new Date(time)
  midnight.setUTCHours(0, 0, 0, 0)
  const day = (midnight.getUTCDay() + 6) % 7
  const thursday = new Date(midnight.getTime() + (3 - day) * DAY)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
