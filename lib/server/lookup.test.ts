import type { LookupAddress } from 'node:dns'
import { describe, expect, it, vi } from 'vitest'
import { isPublicAddress, publicLookup } from './lookup'

let answer: LookupAddress[] = []
vi.mock('node:dns', () => ({
  lookup: (_: string, __: object, callback: (error: null, addresses: LookupAddress[]) => void) =>
    callback(null, answer),
}))

describe('a public address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.1', '198.17.255.255', '2606:4700::1111', '2a00:1450::8'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    ['0.0.0.0/8, this network', '0.0.0.0', '0.1.2.3'],
    ['10.0.0.0/8, private', '10.0.0.1', '10.255.255.255'],
    ['100.64.0.0/10, carrier-grade NAT', '100.64.0.1', '100.127.255.255'],
    ['127.0.0.0/8, loopback', '127.0.0.1', '127.255.255.255'],
    ['169.254.0.0/16, link-local', '169.254.169.254'],
    ['172.16.0.0/12, private', '172.16.0.1', '172.31.255.255'],
    ['192.0.0.0/24, protocol assignments', '192.0.0.1', '192.0.0.255'],
    ['192.0.2.0/24, documentation', '192.0.2.1'],
    ['192.88.99.0/24, 6to4 relays', '192.88.99.1'],
    ['192.168.0.0/16, private', '192.168.0.1', '192.168.255.255'],
    ['198.18.0.0/15, benchmarks', '198.18.0.1', '198.19.255.255'],
    ['198.51.100.0/24, documentation', '198.51.100.1'],
    ['203.0.113.0/24, documentation', '203.0.113.1'],
    ['224.0.0.0/4, multicast', '224.0.0.1', '239.255.255.255'],
    ['240.0.0.0/4, reserved', '240.0.0.1', '255.255.255.255'],
    ['::, unspecified', '::'],
    ['::1, loopback', '::1'],
    ['::ffff:0:0/96, of a private IPv4 address', '::ffff:10.0.0.1', '::ffff:7f00:1', '::ffff:169.254.169.254'],
    ['64:ff9b::/96, NAT64', '64:ff9b::1', '64:ff9b::a00:1'],
    ['64:ff9b:1::/48, local NAT64', '64:ff9b:1::1'],
    ['100::/64, discard', '100::1'],
    ['2001::/32, Teredo', '2001::1'],
    ['2001:db8::/32, documentation', '2001:db8::1'],
    ['2002::/16, 6to4', '2002::1', '2002:a00:1::1'],
    ['fc00::/7, unique local', 'fc00::1', 'fdff::1'],
    ['fe80::/10, link-local', 'fe80::1', 'febf::1'],
    ['fec0::/10, site-local', 'fec0::1'],
    ['ff00::/8, multicast', 'ff00::1', 'ff02::1'],
    ['no address', '', 'localhost', '10.0.0.0/8'],
  ])('is none in %s', (_, ...addresses) => {
    for (const address of addresses) expect(isPublicAddress(address), address).toBe(false)
  })

  it('may be mapped into IPv6', () => {
    expect(isPublicAddress('::ffff:8.8.8.8')).toBe(true)
  })
})

describe('the lookup of a host', () => {
  const resolved = (addresses: string[], all: boolean) =>
    new Promise((resolve) => {
      answer = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
      publicLookup('api.example', { all }, (error, address, family) =>
        resolve(error ? error.code : all ? address : [address, family]),
      )
    })

  it('leaves out what is not public, and is refused where nothing is left', async () => {
    expect(await resolved(['10.0.0.1', '8.8.8.8', 'fe80::1'], true)).toEqual([{ address: '8.8.8.8', family: 4 }])
    expect(await resolved(['ff02::1', '2606:4700::1111'], false)).toEqual(['2606:4700::1111', 6])
    expect(await resolved(['10.0.0.1', '64:ff9b::a00:1'], true)).toBe('PRIVATE_ADDRESS')
  })
})
