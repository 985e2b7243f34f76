// Makes one file for Node of TypeScript sources, which Node 20 cannot load.
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
