import 'server-only'
import { existsSync, readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { onePerProcess } from './one-per-process'

/** Folders that a build is in: the ordinary one, and the one that stands by itself. */
const BUILDS = ['.next', '.standalone']
const STATIC = '/_next/static/'
const ENDING = '.br'

const types: Readonly<Record<string, string>> = {
  js: 'application/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
}

const negotiated = new WeakMap<IncomingMessage, string>()

/**
 * Where the build has a file in Brotli (scripts/compress-static.mjs) and the client takes that coding (RFC 9110 section
 * 12.5.3), the request is given the address of that file; the framework serves it as it serves the other.
 * @param request whose `url` may be changed
 */
export function takeCompressed(request: IncomingMessage): void {
  const [target = '', query] = (request.url ?? '').split('?', 2)
  if (!compressed().has(target)) return
  const isTaken = takesBrotli(request.headers['accept-encoding'])
  negotiated.set(request, isTaken ? target : '')
  if (isTaken) request.url = `${target}${ENDING}${query === undefined ? '' : `?${query}`}`
}

/** Says in the head of an answer what {@link takeCompressed} chose, and that it depends on what the client takes. */
export function sayCompressed(request: IncomingMessage, response: ServerResponse): void {
  const target = negotiated.get(request)
  if (target === undefined) return
  response.setHeader('Vary', 'Accept-Encoding')
  if (target === '' || response.statusCode !== 200) return
  response.setHeader('Content-Encoding', 'br')
  response.setHeader('Content-Type', types[path.extname(target).slice(1)] ?? 'application/octet-stream')
}

/** @param header the value of Accept-Encoding, as in `gzip, deflate, br;q=0.5` */
export function takesBrotli(header: string | string[] | undefined): boolean {
  return String(header ?? '')
    .split(',')
    .some((one) => {
      const [coding = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase())
      return coding === 'br' && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
    })
}

/** The addresses of the files that have one beside them in Brotli. */
function compressed(): ReadonlySet<string> {
  return onePerProcess('files in Brotli', () => {
    const folder = BUILDS.map((build) => path.join(process.cwd(), build, 'static')).find((one) => existsSync(one))
    const names = folder === undefined ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return new Set(
      names
        .filter((name) => name.endsWith(ENDING))
        .map((name) => STATIC + name.slice(0, -ENDING.length).replaceAll(path.sep, '/')),
    )
  })
}
