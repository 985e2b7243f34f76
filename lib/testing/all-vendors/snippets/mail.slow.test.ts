import { execFile, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Snippet } from '@/lib/engine/model/snippet'
import { startMailSimulator, type RunningMail } from '@/lib/simulator/mail'
import { loginNamed } from '@/lib/vendors/mailgun/simulator/mail'
import { snippetsFor } from './every.fixture'
import { recordMail, versionOf } from './record.fixture'

/**
 * The logins to mail servers in every language whose runtime is at hand, executed against the simulated mail servers
 * over a real encryption. The text of a snippet is never touched: the programs that it calls are led to the port.
 */

vi.setConfig({ testTimeout: 60_000 })

const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).stdout.trim()
const folder = mkdtempSync(join(tmpdir(), 'mail-snippets-'))
const file = (name: string, text: string, mode = 0o644) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  chmodSync(path, mode)
  return path
}

/** A program of the same name first in PATH, which goes to the port and trusts the authority. */
const WRAPPERS: Readonly<Record<string, string>> = {
  curl: 'exec "$REAL" --max-time 20 --connect-to "::127.0.0.1:$MAIL_PORT" --cacert "$MAIL_CA" "$@"',
  swaks: [
    'args=(); for arg in "$@"; do case "$arg" in smtp.*) [ "$last" = --server ] && arg=127.0.0.1;;',
    '587) arg="$MAIL_PORT";; esac; args+=("$arg"); last="$arg"; done',
    'exec "$REAL" "${args[@]}" --tls-ca-path "$MAIL_CA"',
  ].join('\n'),
  openssl: [
    '[ "$1" = s_client ] || exec "$REAL" "$@"',
    'args=(); for arg in "$@"; do args+=("${arg/#smtp*:587/127.0.0.1:$MAIL_PORT}"); done',
    'exec "$REAL" "${args[@]}" -CAfile "$MAIL_CA"',
  ].join('\n'),
}

const NODE = `import dns from 'node:dns'
import net from 'node:net'
import { syncBuiltinESMExports } from 'node:module'
const here = (...args) => args.at(-1)(null, ['127.0.0.1'])
const none = (...args) => args.at(-1)(Object.assign(new Error('none'), { code: 'ENODATA' }))
Object.assign(dns, { resolve4: here, resolve6: none })
Object.assign(dns.Resolver.prototype, { resolve4: here, resolve6: none })
const { connect } = net
net.connect = (options, ...rest) => connect({ ...options, port: Number(process.env.MAIL_PORT) }, ...rest)
syncBuiltinESMExports()
`

const PYTHON = `import os
import runpy
import socket
import sys
real = socket.create_connection
here = ("127.0.0.1", int(os.environ["MAIL_PORT"]))
socket.create_connection = lambda address, *rest, **named: real(here, *rest, **named)
runpy.run_path(sys.argv[1], run_name="__main__")
`

/** Whether a program is here with what it needs for TLS. */
const isAtHand = (program: string) =>
  has(program) !== '' && (program !== 'swaks' || spawnSync('perl', ['-MNet::SSLeay', '-e', '1']).status === 0)

/** What bash has against a command that cannot be run here. */
const parsed = (code: string) => spawnSync('bash', ['-n', file('parsed.sh', code)], { encoding: 'utf8' }).stderr

/** What ran as it should: what the record may say of it. */
const took: Snippet[] = []

let mail: RunningMail
let base: NodeJS.ProcessEnv
beforeAll(async () => {
  mail = await startMailSimulator()
  const authority = file('authority.pem', mail.authority)
  mkdirSync(join(folder, 'bin'))
  for (const [name, text] of Object.entries(WRAPPERS))
    file(`bin/${name}`, `#!/usr/bin/env bash\nREAL=${has(name) || 'false'}\n${text}\n`, 0o755)
  file('preload.mjs', NODE)
  file('driver.py', PYTHON)
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  base = {
    NODE_ENV: 'test',
    HOME: folder,
    PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
    MAIL_PORT: String(mail.port),
    MAIL_CA: authority,
    SSL_CERT_FILE: authority,
    NODE_EXTRA_CA_CERTS: authority,
  }
})
afterAll(async () => {
  recordMail('run', 'bash', `${versionOf('bash')} with curl, ${versionOf('openssl', 'version')}`, took)
  recordMail('run', 'javascript', `Node.js ${process.versions.node}`, took)
  if (isAtHand('python3')) recordMail('run', 'python', versionOf('python3'), took)
  if (isAtHand('php')) recordMail('parsed', 'php', versionOf('php'), took)
  await mail.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What a snippet prints, with the login of a region and this password. */
function run({ code, language }: Snippet, region: string, wrong: boolean): Promise<string> {
  const { user, password } = loginNamed(region === 'eu' ? 'alerts' : 'postmaster')
  const env = { ...base, MAILGUN_SMTP_USER: user, MAILGUN_SMTP_PASSWORD: wrong ? `${password}x` : password }
  const [command = '', ...args] = {
    bash: ['bash', file('snippet.sh', code)],
    javascript: [process.execPath, '--import', join(folder, 'preload.mjs'), file('snippet.mjs', code)],
    python: ['python3', join(folder, 'driver.py'), file('snippet.py', code)],
  }[language as 'bash' | 'javascript' | 'python']
  return new Promise((resolve) => {
    execFile(command, args, { env, encoding: 'utf8', timeout: 40_000 }, (_, out, err) => resolve(`${out}\n${err}`))
  })
}

const of = (id: string, region: string): Snippet => {
  const { shells, plain } = snippetsFor('mailgun-smtp', 'smtp-auth', region)
  return [...shells.bash, ...plain].find((s) => s.id === id)!
}

describe.each([
  ['login-bash', 'curl'],
  ['login-swaks-bash', 'swaks'],
  ['login-openssl-bash', 'openssl'],
  ['plain-node', 'node'],
  ['plain-python', 'python3'],
])('%s', (id, program) => {
  it.each(['us', 'eu'])(
    'logs in at the server of %s, is refused with a wrong password, and sends nothing',
    async (region) => {
      if (!isAtHand(program)) return expect(parsed(of(id, region).code)).toBe('')
      const before = mail.commands().length
      expect(await run(of(id, region), region, false)).toMatch(/\b235\b/)
      const refused = await run(of(id, region), region, true)
      expect(refused).toMatch(/\b535\b/)
      expect(refused).not.toMatch(/\b235\b/)
      const said = mail.commands().slice(before)
      const logins = said.filter(({ verb }) => verb === 'AUTH')
      expect(logins.length).toBeGreaterThanOrEqual(2) // some programs try a refused login once more by LOGIN
      expect(logins.every(({ encrypted }) => encrypted)).toBe(true)
      took.push(of(id, region))
      expect(said.some(({ verb }) => ['MAIL', 'RCPT', 'DATA'].includes(verb))).toBe(false)
    },
  )
})

it.each(['us', 'eu'])('PHP can be parsed: %s', (region) => {
  const piece = of('plain-php', region)
  if (!isAtHand('php')) return expect(piece.code).toContain('<?php')
  const { stdout } = spawnSync('php', ['-l', file('snippet.php', piece.code)], { encoding: 'utf8' })
  expect(stdout).toContain('No syntax errors')
  took.push(piece)
})

it('no secret stands among the arguments of a process', () => {
  for (const region of ['us', 'eu'])
    for (const { id, code } of snippetsFor('mailgun-smtp', 'smtp-auth', region).shells.bash) {
      const given = code
        .replaceAll(/^\s*(?:printf|read|export)\b.*$/gm, '') // the shell's own
        .replaceAll(/printf '[^']*'(?: "\$\w+")+/g, '')
        .replaceAll(/SWAKS_OPT_\w+="\$\w+"/g, '')
      expect(given, id).not.toContain('PASSWORD')
    }
})
