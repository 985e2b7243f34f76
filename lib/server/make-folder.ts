import 'server-only'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder and those that it stands in, for this user alone. The platform's own way does not end where a system
 * says of a folder in one that exists that there is no such thing, as Linux does in `/proc`.
 * @throws what the platform says of the first that cannot be made
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (!existsSync(folder)) throw error // another instance may have made it meanwhile
  }
}
