import 'server-only'
import { lookup, type LookupAddress } from 'node:dns'
import { BlockList, isIPv6, type LookupFunction } from 'node:net'

const PRIVATE = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, bits)
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6')

function isPrivate({ address }: LookupAddress): boolean {
  return PRIVATE.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/**
 * Resolves a vendor's name and refuses an address inside a private network: a filter or split DNS answers there, not
 * the vendor. The certificate check is the real guard; this one explains sooner and sends nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '')
    const usable = addresses.filter((a) => !isPrivate(a))
    const first = usable[0]
    if (!first) return callback(Object.assign(new Error('private address'), { code: 'PRIVATE_ADDRESS' }), '')
    return options.all ? callback(null, usable) : callback(null, first.address, first.family)
  })
}
