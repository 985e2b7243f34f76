#!/usr/bin/env node
// Proves what the README says of a deployment, as root on Debian: the server that stands by itself runs from a folder
// of its own as a user without rights, on a tree that is mounted read-only; and Caddy, with deploy/Caddyfile in front,
// does what the app relies on. `npm run standalone` comes first; Caddy is left out where it is not installed.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { request } from 'node:https'
import { connect } from 'node:tls'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const NOBODY = 65_534
const APP = Number(process.env.APP_PORT ?? 4470)
const HTTPS = APP + 1
const HTTP = APP + 2
const ECHO = APP + 3

let failed = 0
function say(what, holds, detail = '') {
  if (!holds) failed += 1
  console.log(`${holds ? 'yes' : 'NO '}  ${what}${detail === '' ? '' : `: ${detail}`}`)
}

async function untilAnswers(url) {
  for (let i = 0; i < 100; i += 1) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return true
    await wait(200)
  }
  return false
}

async function standalone(work) {
  const app = path.join(work, 'app')
  const data = path.join(work, 'data')
  cpSync(path.join(root, '.standalone/app'), app, { recursive: true })
  mkdirSync(data)
  chownSync(data, NOBODY, NOBODY)
  chmodSync(work, 0o755)
  spawnSync('mount', ['--bind', app, app])
  const isReadOnly = spawnSync('mount', ['-o', 'remount,bind,ro', app]).status === 0
  let said = ''
  const server = spawn(process.execPath, ['server.js'], {
    cwd: app,
    uid: NOBODY,
    gid: NOBODY,
    // nothing of this machine's: no PATH, no home
    env: {
      NODE_ENV: 'production',
      PORT: String(APP),
      HOSTNAME: '127.0.0.1',
      ORIGIN: `https://localhost:${HTTPS}`,
      SESSION_PASSWORD: randomBytes(32).toString('hex'),
      DATA_DIR: data,
      TRUSTED_PROXY_HOPS: '1',
      LOG_LEVEL: 'warn',
    },
  })
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (said += chunk))
  const ended = new Promise((resolve) => server.once('exit', (code, signal) => resolve(code ?? signal)))
  const origin = `http://127.0.0.1:${APP}`
  say(`starts as user ${NOBODY} from a folder of its own`, await untilAnswers(`${origin}/healthz`))
  say('its tree is mounted read-only', isReadOnly)
  say('/readyz: the store in DATA_DIR can be written', (await fetch(`${origin}/readyz`)).ok)
  for (const page of ['/', '/check', '/explain', '/products', '/problems'])
    say(`${page} answers 200`, (await fetch(origin + page)).status === 200)
  const html = await (await fetch(`${origin}/check`)).text()
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(html)?.[1] ?? '/none'
  say('a script of the page is served', (await fetch(origin + script)).status === 200)
  const explained = await fetch(`${origin}/api/explain`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ status: 401, headers: [['WWW-Authenticate', 'Bearer error="invalid_token"']] }),
  })
  say('/api/explain explains in its own thread', explained.status === 200)
  return {
    said: () => said,
    data,
    async stop() {
      server.kill('SIGTERM')
      const code = await Promise.race([ended, wait(30_000).then(() => 'no end in 30 s')])
      say('ends on SIGTERM', code === 0 || code === 'SIGTERM' || code === 143, String(code))
      say('has written into DATA_DIR and nothing into its tree', readdirSync(data).length > 0)
      if (spawnSync('umount', [app]).status !== 0) console.log(`     ${app} is still mounted`)
    },
  }
}

/** Asks Caddy, whose authority is its own. */
function ask(ca, target, headers = {}) {
  return new Promise((resolve, reject) => {
    request(
      {
        host: '127.0.0.1',
        port: HTTPS,
        servername: 'localhost',
        path: target,
        ca,
        headers: { Host: `localhost:${HTTPS}`, ...headers },
      },
      (answer) => {
        let body = ''
        answer
          .on('data', (part) => (body += part))
          .on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }))
      },
    )
      .once('error', reject)
      .end()
  })
}

async function withCaddy(work, upstream, look) {
  const caddy = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', path.join(root, 'deploy/Caddyfile')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: work,
      XDG_DATA_HOME: work,
      XDG_CONFIG_HOME: work,
      SITE: `localhost:${HTTPS}`,
      UPSTREAM: `127.0.0.1:${upstream}`,
      HTTP_PORT: String(HTTP),
      HTTPS_PORT: String(HTTPS),
    },
  })
  let logged = ''
  caddy.stderr.on('data', (part) => (logged += part))
  const authority = path.join(work, 'caddy/pki/authorities/local/root.crt')
  for (let i = 0; i < 50 && !existsSync(authority); i += 1) await wait(200)
  await wait(500)
  try {
    await look(readFileSync(authority), () => logged)
  } finally {
    caddy.kill('SIGTERM')
    await new Promise((resolve) => caddy.once('exit', resolve))
  }
}

/** What an app behind the proxy is given, told by one that says what it was given. */
async function proxied(ca) {
  const forged = await ask(ca, '/echo', { 'X-Forwarded-For': '203.0.113.1', 'X-Forwarded-Host': 'evil.example' })
  const given = JSON.parse(forged.body)
  say('Host is passed on', given.host === `localhost:${HTTPS}`, given.host)
  say('X-Forwarded-For is the client alone', given['x-forwarded-for'] === '127.0.0.1', given['x-forwarded-for'])
  say('/metrics is not for the outside', (await ask(ca, '/metrics')).status === 404)
  const insecure = await fetch(`http://localhost:${HTTP}/check`, { redirect: 'manual' }).catch(() => null)
  say('http:// leads to https://', [301, 308].includes(insecure?.status ?? 0), String(insecure?.status))
  const began = performance.now()
  const held = await ask(ca, '/held')
  say(
    'an answer that comes after 26 seconds is passed on',
    held.status === 200,
    `${Math.round(performance.now() - began)} ms`,
  )
  const slow = await new Promise((resolve) => {
    const from = performance.now()
    const socket = connect(
      { host: '127.0.0.1', port: HTTPS, servername: 'localhost', ca, ALPNProtocols: ['http/1.1'] },
      () => socket.write('GET / HTTP/1.1\r\n'),
    )
    socket.once('error', () => {}).once('close', () => resolve(performance.now() - from))
    socket.resume()
    setTimeout(() => socket.destroy(), 20_000).unref()
  })
  say('who does not end a head is cut off after 10 seconds', slow > 8_000 && slow < 13_000, `${Math.round(slow)} ms`)
}

const work = mkdtempSync(path.join(tmpdir(), 'why401-deployment-'))
const server = await standalone(work)
const hasCaddy = spawnSync('caddy', ['version']).status === 0
if (hasCaddy) {
  await withCaddy(path.join(work, 'tls'), APP, async (ca) => {
    const page = await ask(ca, '/check')
    say(
      '/check comes through Caddy with TLS',
      page.status === 200 && page.headers['strict-transport-security'] !== undefined,
    )
    const foreign = await ask(ca, '/check', { Host: 'evil.example' }).catch(() => ({ status: 'no answer' }))
    say('another Host gets nothing of the app', foreign.status !== 200 || foreign.body === '', String(foreign.status))
  })
  const echo = createServer((asked, answer) => {
    setTimeout(() => answer.end(JSON.stringify(asked.headers)), asked.url === '/held' ? 26_000 : 0)
  }).listen(ECHO, '127.0.0.1')
  await withCaddy(path.join(work, 'tls'), ECHO, proxied)
  echo.close()
  // nobody listens there any more, which the proxy logs
  await withCaddy(path.join(work, 'tls'), ECHO, async (ca, logged) => {
    for (const link of ['/r/', '/case/', '/join/', '/api/reports/', '/api/case/'])
      await ask(ca, `${link}planted-id-of-a-link`, { Cookie: 'a=planted-cookie' })
    await wait(200)
    say('an error is logged without the link', logged().includes('/r/-') && !logged().includes('planted'))
  })
} else console.log('     Caddy is not installed: deploy/Caddyfile was not run')
await server.stop()
if (failed > 0) console.log(server.said())
rmSync(work, { recursive: true, force: true })
process.exit(failed > 0 ? 1 : 0)
