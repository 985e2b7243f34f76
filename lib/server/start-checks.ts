import 'server-only'
import { mkdtempSync, rmdirSync } from 'node:fs'
import path from 'node:path'
import { optionFaults } from './dumps'
import { env } from './env'
import { makeFolder } from './make-folder'
import { nodeFault } from './node-floor'
import { authorityFault } from './upstream'

/** What speaks against serving as things are, in sentences that name it. */
export type StartFaults = {
  /** the instance cannot be used */
  readonly fatal: readonly string[]
  /** it can, and somebody should know; fatal with `STRICT=1` */
  readonly warnings: readonly string[]
}

/**
 * What of the machine does not fit, beyond the variables themselves.
 * @param node the version of Node, without `v`
 */
export function startFaults(node = process.versions.node): StartFaults {
  const { DATABASE_URL, DATA_DIR, ORIGIN, STRICT, TRUSTED_PROXY_HOPS, WHY401_LOCAL } = env()
  const unwritable = DATABASE_URL ? null : folderFault(DATA_DIR)
  const isPublic = process.env.NODE_ENV === 'production' && !WHY401_LOCAL
  const hops =
    isPublic && ORIGIN.startsWith('https:') && TRUSTED_PROXY_HOPS === 0
      ? 'TRUSTED_PROXY_HOPS is 0 while ORIGIN is https://, which a proxy in front answers: all visitors then count ' +
        'as one address in the limits. Set it to the number of proxies'
      : null
  const options = optionFaults(process.execArgv, process.env.NODE_OPTIONS)
  const warnings = [nodeFault(node), hops, ...options].filter((fault) => fault !== null)
  const fatal = [unwritable, authorityFault()].filter((fault) => fault !== null)
  return STRICT === '1' ? { fatal: [...fatal, ...warnings], warnings: [] } : { fatal, warnings }
}

/** What a full disk says, with which an instance goes on: it makes checks, and keeps nothing. */
const FULL = ['ENOSPC', 'EDQUOT']

/** Whether the folder of the embedded store can be made and written to: tried, as a system may only say that it can. */
function folderFault(folder: string): string | null {
  const resolved = path.resolve(/* turbopackIgnore: true */ folder)
  try {
    makeFolder(resolved)
    rmdirSync(mkdtempSync(path.join(/* turbopackIgnore: true */ resolved, 'start-')))
    return null
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    return FULL.includes(code)
      ? null
      : `DATA_DIR cannot be written by this user (${code}): shared reports, cases and limits are kept there`
  }
}
