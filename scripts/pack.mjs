#!/usr/bin/env node
// Makes dist/why401.tgz, a package of npm with the command as one file that needs no other package.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleCommand } from './command.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The path of the package. */
export async function pack() {
  const { version, license, description, engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const dist = path.join(root, 'dist')
  const folder = path.join(dist, 'package')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await bundleCommand(path.join(folder, 'why401.mjs'), true)
  for (const file of ['LICENSE', 'NOTICE', 'docs/ci.md'])
    copyFileSync(path.join(root, file), path.join(folder, file === 'docs/ci.md' ? 'README.md' : file))
  const manifest = { name: 'why401', version, license, description, type: 'module', engines, bin: 'why401.mjs' }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--json', '--pack-destination', dist], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(stderr)
  const [{ filename, size, unpackedSize }] = JSON.parse(stdout)
  const file = path.join(dist, 'why401.tgz')
  renameSync(path.join(dist, filename), file)
  return { file, size, unpackedSize }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { file, size, unpackedSize } = await pack()
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`
  console.log(`${path.relative(root, file)}: ${kilobytes(size)}, ${kilobytes(unpackedSize)} unpacked`)
}
