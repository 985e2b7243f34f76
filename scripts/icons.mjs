#!/usr/bin/env node
// Makes app/favicon.ico (16, 32 and 48 pixels) and public/apple-touch-icon.png (180 pixels, no transparent corners:
// iOS rounds them itself and shows what is transparent as black) from app/icon.svg. Run it after a change of that file.
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'

const svg = readFileSync('app/icon.svg', 'utf8')
const opaque = svg.replace(' rx="6"', '')

/** A drawing as PNG. @param size of its edge, in pixels */
async function draw(page, source, size) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${source}`)
  return page.screenshot({ omitBackground: true })
}

/** An ICO file whose entries are PNG. @see https://en.wikipedia.org/wiki/ICO_(file_format) */
function icoOf(images) {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2) // type: icon
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [i, { size, png }] of images.entries()) {
    const entry = 6 + 16 * i
    head.writeUInt8(size, entry)
    head.writeUInt8(size, entry + 1)
    head.writeUInt16LE(1, entry + 4) // colour planes
    head.writeUInt16LE(32, entry + 6) // bits a pixel
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

const browser = await chromium.launch({ executablePath: findBrowser() })
const page = await browser.newPage()
const images = []
for (const size of [16, 32, 48]) images.push({ size, png: await draw(page, svg, size) })
writeFileSync('app/favicon.ico', icoOf(images))
writeFileSync('public/apple-touch-icon.png', await draw(page, opaque, 180))
await browser.close()
