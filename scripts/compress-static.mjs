// Compresses the scripts and styles of a build once and as small as it goes, so that no request waits for it: the
// framework compresses each answer anew, with gzip, which leaves a seventh more.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)

/**
 * Puts a file in Brotli (RFC 7932) beside each script and style; lib/server/compressed-files.ts serves it.
 * @param {string} distDir the folder of the build
 */
export async function compressStatic(distDir) {
  const folder = path.join(distDir, 'static')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:js|css)$/.test(name))
  await Promise.all(
    files.map(async (name) => {
      const text = readFileSync(path.join(folder, name))
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      }
      writeFileSync(path.join(folder, `${name}.br`), await compress(text, { params }))
    }),
  )
}
