// Makes one file for Node of TypeScript sources, which Node 20 cannot load.
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/**
 * @typedef {object} BundleOptions
 * @property {string} [banner] the first line of the bundle
 * @property {Readonly<Record<string, string>>} [aliases] paths in the repository that stand for a package
 * @property {boolean} [minify]
 * @property {readonly string[]} [external] packages that are loaded where it runs, such as those with native parts
 */

/**
 * @param {string} input a path in the repository
 * @param {string} file where the bundle is written
 * @param {BundleOptions} [options]
 */
export async function bundle(input, file, { banner = '', aliases = {}, minify = false, external = [] } = {}) {
  const { build } = await import('rolldown')
  // whoever runs the bundle meanwhile has the old one whole, and whoever makes it at the same moment another one
  const made = `${file}.${randomUUID()}`
  await build({
    input: path.join(root, input),
    platform: 'node',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'warn',
    external: [...external],
    resolve: { alias: Object.fromEntries(Object.entries(aliases).map(([name, to]) => [name, path.join(root, to)])) },
    // one file: what the engine loads late in a page is of no use here
    output: { file: made, format: 'esm', codeSplitting: false, banner, minify },
  })
  renameSync(made, file)
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

/** @type {Map<string, Promise<void>>} what is being made by this process, by the file */
const making = new Map()

/**
 * The same, where a source is newer than the bundle; who asks while it is made waits for that one.
 * @param {string} input @param {string} file @param {readonly string[]} sources the folders that it is made of
 * @param {BundleOptions} [options]
 * @returns {Promise<string>} the path of the bundle
 */
export async function bundleIfOlder(input, file, sources, options) {
  const changed = Math.max(...sources.map((dir) => newest(path.join(root, dir))))
  if (!existsSync(file) || statSync(file).mtimeMs <= changed) {
    if (!making.has(file))
      making.set(
        file,
        bundle(input, file, options).finally(() => making.delete(file)),
      )
    await making.get(file)
  }
  return file
}
