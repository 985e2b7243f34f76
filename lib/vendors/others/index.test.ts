import { describe, expect, it } from 'vitest'
import { base64 } from '@/lib/engine/bytes/encoding'
import { catalogue, VENDORS } from '..'
import { OTHER_VENDORS } from '.'

const examples = (list: string | readonly string[] | undefined) => [list ?? []].flat()
const rows = OTHER_VENDORS.map((vendor) => [vendor.id, vendor] as const)
const keys = OTHER_VENDORS.flatMap((v) =>
  v.keys.flatMap(({ hits }) => examples(hits).map((key) => [v.id, key] as const)),
)

describe('the vendors that are known by name alone', () => {
  it('are many, and many have keys that only theirs look like', () => {
    expect(OTHER_VENDORS.length).toBeGreaterThanOrEqual(40)
    expect(OTHER_VENDORS.filter((v) => v.keys.length > 0).length).toBeGreaterThanOrEqual(30)
  })

  it.each(rows)('%s says where it is written, and is told by its own signs alone', (id, vendor) => {
    expect(id).toMatch(/^[a-z][a-z0-9-]+$/)
    expect(new URL(vendor.docs).protocol).toBe('https:')
    expect(vendor.source).toMatch(/[\w-]\.[a-z]{2,}|[\w-]+\/[\w-]+/)
    expect(vendor.read).toMatch(/^20\d\d-\d\d$/)
    for (const { says, hits } of [...vendor.keys, ...vendor.refusals, ...(vendor.addresses ?? [])]) {
      expect(says.test('')).toBe(false)
      expect(says.flags).toMatch(/^[im]*$/)
      for (const line of examples(hits)) expect(line).toMatch(says)
    }
    for (const { misses } of vendor.keys)
      for (const value of examples(misses)) expect(catalogue.otherVendorOfValue(value), value).toBeNull()
    for (const { says, hits, misses } of vendor.refusals) {
      for (const line of examples(misses)) expect(line).not.toMatch(says)
      for (const line of examples(hits)) expect(catalogue.otherVendorOfAnswer(line)?.id, line).toBe(id)
    }
    for (const { says, hits, misses } of vendor.addresses ?? []) {
      for (const line of examples(misses)) expect(line).not.toMatch(says)
      for (const line of examples(hits)) expect(catalogue.otherVendorOfAddress(`https://${line}?x=1`)?.id).toBe(id)
    }
    for (const domain of vendor.domains) {
      expect(catalogue.otherVendorOfHost(`Any.${domain}:443`)?.id).toBe(id)
      expect(catalogue.otherVendorOfHost(`not${domain}`)?.id).not.toBe(id)
      expect(catalogue.hostFacts(domain)).toBeNull()
    }
  })

  it.each(keys)('%s has the value %s, however it is wrapped', (id, key) => {
    const of = (value: string) => catalogue.otherVendorOfValue(value)?.id ?? null
    const torn = `${key.slice(0, 9)}\u200b${key.slice(9, 14)}\n${key.slice(14)}`
    const wraps = [key, ` ${key}\n`, `"${key}"`, `“${key}”`, `Bearer ${key}`, `api:${key}`, `${key}:x`, `KEY=${key}`]
    for (const value of [...wraps, torn, base64(key), base64(`x:${key}`), `Basic ${base64(`${key}:`)}`])
      expect(of(value), value).toBe(id)
    for (const value of [`a${key}`, `x.${key}`, `${key.slice(0, 3)}`]) expect(of(value), value).not.toBe(id)
  })
})

describe('a stack trace', () => {
  it.each([
    ['    at f (/srv/node_modules/@sendgrid/client/src/classes/client.js:124:25)', 'sendgrid'],
    ['    at f (/srv/node_modules/@aws-sdk/client-s3/dist-cjs/index.js:1:2)', 'aws'],
    ['    at f (/srv/node_modules/stripe/cjs/Error.js:1:2)\n    at g (/srv/node_modules/twilio/x.js:1:2)', 'stripe'],
    ['#0 /srv/vendor/stripe/stripe-php/lib/ApiRequestor.php(38): Stripe\\A::b()', 'stripe'],
    ["/usr/lib/gems/twilio-ruby-7.0.0/lib/twilio-ruby/x.rb:1:in `y'", 'twilio'],
    [
      '  File "/srv/app.py", line 1, in f\n  File "/usr/lib/python3/site-packages/openai/_base.py", line 2, in g',
      'openai',
    ],
    ['    at f (/srv/node_modules/axios/lib/core/settle.js:19:12)', null],
    ['    at f (/srv/node_modules/linear-algebra/index.js:1:2)', null],
    ['    at f (/srv/stripe/index.js:1:2)\n    at g (/srv/node_modules/stripe/x.js:1:2)', null],
  ] as const)('%j is thrown by the library of %s', (frames, id) => {
    expect(catalogue.otherVendorOfTrace(frames)?.id ?? null).toBe(id)
  })
})

describe('what is ours', () => {
  it('is never taken for another vendor’s', async () => {
    const simulated = await Promise.all(VENDORS.map((v) => v.simulator()))
    const values = simulated.flatMap((s) =>
      Object.values(s.scenarios).flatMap((group) => (group ?? []).flatMap((one) => Object.values(one.credentials))),
    )
    expect(values.length).toBeGreaterThan(100)
    for (const value of new Set(values)) expect(catalogue.otherVendorOfValue(value ?? ''), value).toBeNull()
    for (const host of catalogue.contactedHosts) expect(catalogue.otherVendorOfHost(host)).toBeNull()
    for (const value of catalogue.publishedValues) expect(catalogue.otherVendorOfValue(value)).toBeNull()
  })
})
