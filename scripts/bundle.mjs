// Makes one file for Node of TypeScript sources, which Node 20 cannot load.
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** @param {string} input a path in the repository @param {string} file where the bundle is written */
export async function bundle(input, file) {
  const { build } = await import('rolldown')
  await build({
    input: path.join(root, input),
    platform: 'node',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'warn',
    // one file: what the engine loads late in a page is of no use here
    output: { file, format: 'esm', codeSplitting: false },
  })
}

/** @param {string} dir @returns {number} when a source in it was last changed */
function newest(dir) {
  let time = 0
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const where = path.join(dir, entry.name)
    if (entry.isDirectory()) time = Math.max(time, newest(where))
    else if (!entry.name.includes('.test.')) time = Math.max(time, statSync(where).mtimeMs)
  }
  return time
}

/**
 * The same, where a source is newer than the bundle.
 * @param {string} input @param {string} file @param {readonly string[]} sources the folders that it is made of
 * @returns {Promise<string>} the path of the bundle
 */
export async function bundleIfOlder(input, file, sources) {
  const changed = Math.max(...sources.map((dir) => newest(path.join(root, dir))))
  if (!existsSync(file) || statSync(file).mtimeMs <= changed) await bundle(input, file)
  return file
}
