import { realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { UsageFault } from '../command'

/** Gives the real path of a file that may be read. Throws a `UsageFault` for any other. */
export type Paths = (path: string) => string

/**
 * Files below the working folder and below folders that were allowed, after every link is followed.
 * @param allowed further folders
 */
export function pathsBelow(folder: string, allowed: readonly string[]): Paths {
  const roots = [folder, ...allowed].map(realPath)
  const isBelow = (path: string) =>
    roots.some((root) => {
      const way = relative(root, path)
      return way !== '' && !way.startsWith('..') && !isAbsolute(way)
    })
  return (path) => {
    const wanted = resolve(roots[0] ?? folder, path)
    // what lies outside is refused before it is looked for: nobody learns whether it is there
    if (!isBelow(wanted)) throw new UsageFault(OUTSIDE)
    const real = realPath(wanted)
    if (!isBelow(real)) throw new UsageFault(OUTSIDE)
    if (!statSync(real).isFile()) throw new UsageFault('That is no file.')
    return real
  }
}

const OUTSIDE = 'That file is not below the working folder. Start the server with --allow-path FOLDER to allow another.'

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    throw new UsageFault('There is no such file or folder.')
  }
}
