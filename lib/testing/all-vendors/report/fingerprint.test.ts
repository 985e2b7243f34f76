import { catalogue } from '@/lib/vendors'
import { execFileSync } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  fingerprint,
  fingerprintInBash,
  fingerprintInPowerShell,
  fingerprintsOf,
} from '@/lib/engine/report/fingerprint'
import { variableOf } from '@/lib/engine/snippets/variables'

const salt = randomBytes(16).toString('hex')
const SECRETS = [
  'plain',
  'with space',
  'quotes \' " and `$HOME`',
  'back\\slash %s %d',
  '-n',
  'typo–graphic ünïcode',
  'line\nbreak',
  'ends with a line break\n',
  '',
]

describe('fingerprint', () => {
  it.each(SECRETS)('of %j is the head of HMAC-SHA-256 under the salt', (secret) => {
    expect(fingerprint(salt, secret)).toBe(createHmac('sha256', salt).update(secret).digest('hex').slice(0, 8))
  })

  it('matches RFC 4231, test case 2', () => {
    expect(fingerprint('Jefe', 'what do ya want for nothing?')).toBe('5bdcc146')
  })

  it('differs under another salt, and for another secret', () => {
    expect(fingerprint(salt, 'a')).not.toBe(fingerprint(`${salt.slice(1)}x`, 'a'))
    expect(fingerprint(salt, 'a')).not.toBe(fingerprint(salt, 'a '))
  })
})

describe('the command for the customer’s host', () => {
  it.each(SECRETS)('gives the same in bash for %j', (secret) => {
    const out = execFileSync('bash', ['-c', fingerprintInBash(catalogue, salt, 'keySecret')], {
      env: { ...process.env, SINCH_KEY_SECRET: secret },
      encoding: 'utf8',
    })
    expect(out.trim()).toBe(fingerprint(salt, secret))
  })

  it('reads the secret from the environment in PowerShell, and takes salt and secret as text', () => {
    expect(fingerprintInPowerShell(catalogue, salt, 'applicationSecret')).toBe(
      `-join ([Security.Cryptography.HMACSHA256]::new([Text.Encoding]::ASCII.GetBytes('${salt}` +
        `')).ComputeHash([Text.Encoding]::UTF8.GetBytes($env:${variableOf(catalogue, 'applicationSecret')}))[0..3] | ` +
        `ForEach-Object { $_.ToString('x2') })`,
    )
  })
})

describe('fingerprintsOf', () => {
  it('covers the secrets and nothing else', () => {
    expect(
      fingerprintsOf(catalogue, { keyId: 'not secret', keySecret: 'a', apiToken: 'b', region: 'us' }, salt),
    ).toEqual({
      salt,
      prints: [
        { field: 'keySecret', hex: fingerprint(salt, 'a') },
        { field: 'apiToken', hex: fingerprint(salt, 'b') },
      ],
    })
    expect(fingerprintsOf(catalogue, { keyId: 'x' }, salt)).toBeNull()
  })
})
