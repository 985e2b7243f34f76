#!/usr/bin/env node
// Makes app/favicon.ico (16, 32 and 48 pixels) and public/apple-touch-icon.png (180 pixels, no transparent corners:
// iOS rounds them itself and shows what is transparent as black) from app/icon.svg, and public/preview.png, which chats
// show beside the link of a shared report: the same for every report. Run it after a change of the drawing.
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

const FONT = '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2'

/** @param font the typeface of the pages, as base64 */
function previewPage(font) {
  return `<style>
    @font-face { font-family: Plex; font-weight: 100 700; src: url(data:font/woff2;base64,${font}) }
    body { margin: 0; padding: 88px 96px; height: 454px; background: #fbfaf7; color: #16202c; font-family: Plex }
    header { display: flex; align-items: center; gap: 28px; font-size: 44px; font-weight: 600 }
    svg { width: 72px }
    h1 { margin: 92px 0 28px; border-top: 6px solid; padding-top: 36px; font-size: 76px; letter-spacing: -0.02em }
    p { margin: 0; color: #4c5560; font-size: 36px }
  </style>
  <header>${svg}Why401</header><h1>A shared report</h1>
  <p>Why an API call was refused, and what was already ruled out.</p>`
}

const browser = await chromium.launch({ executablePath: findBrowser() })
const page = await browser.newPage()
const images = []
for (const size of [16, 32, 48]) images.push({ size, png: await draw(page, svg, size) })
writeFileSync('app/favicon.ico', icoOf(images))
writeFileSync('public/apple-touch-icon.png', await draw(page, opaque, 180))
await page.setViewportSize({ width: 1200, height: 630 })
await page.setContent(previewPage(readFileSync(`node_modules/${FONT}`).toString('base64')))
await page.evaluate('document.fonts.ready')
writeFileSync('public/preview.png', await page.screenshot())
await browser.close()
