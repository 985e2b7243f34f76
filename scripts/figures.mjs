// Measures what /trust says in numbers and writes it down with the date: `npm run figures`. No server, nothing is sent.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

const file = path.resolve('.simulator/trust-figures.mjs')
await bundle('lib/testing/all-vendors/trust-figures.ts', file)
const { trustFigures } = await import(pathToFileURL(file).href)
const figures = { measured: new Date().toISOString().slice(0, 10), ...(await trustFigures()) }
writeFileSync('components/trust/figures.json', `${JSON.stringify(figures, null, 2)}\n`)
console.log(figures)
