#!/usr/bin/env node
// Writes NOTICE: every package that comes with the product, its version and licence, and the text of each licence.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const HEAD = `Why401 comes with the packages below. Each is under its own licence; the texts follow the list, as they
stand in the packages. A package for one platform only, of which a machine installs its own, has no text here: it is
under the licence of the package that needs it. Made by \`npm run notice\`.
`

/** The packages of the lock file that are installed where the product runs. */
function packages() {
  const { packages: locked } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(locked)
    .filter(([place, { dev, devOptional, link }]) => place !== '' && !dev && !devOptional && !link)
    .map(([place, { version, license, os, cpu, optional }]) => ({
      place,
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license: license ?? 'not named',
      isForOnePlatform: Boolean(os || cpu || optional),
    }))
    .toSorted((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1))
}

/** The licence files of an installed package. */
function texts({ place, isForOnePlatform }) {
  const folder = path.join(root, place)
  if (isForOnePlatform || !existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file))
    .toSorted()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim())
}

/** What NOTICE has to say today. */
export function notice() {
  const all = packages()
  const list = all.map(({ name, version, license }) => `- ${name} ${version}: ${license}`)
  const byText = new Map()
  for (const one of all)
    for (const text of texts(one)) byText.set(text, [...(byText.get(text) ?? []), `${one.name} ${one.version}`])
  const sections = [...byText].map(([text, names]) => `${'-'.repeat(80)}\n${names.join(', ')}\n\n${text}\n`)
  return `${HEAD}\n${list.join('\n')}\n\n${sections.join('\n')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path.join(root, 'NOTICE'), notice())
