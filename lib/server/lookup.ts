import 'server-only'
import ipaddr from 'ipaddr.js'
import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'

/**
 * Tells whether an address is one that a vendor can have on the Internet. All others are refused: those of private
 * networks, of the machine itself, multicast, documentation and benchmarks, and the tunnels and translations (6to4,
 * Teredo, NAT64) that would lead to an IPv4 address unseen. An IPv4 address that is mapped into IPv6 counts as itself.
 * @param address IPv4 or IPv6 as text
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/**
 * Resolves a vendor's name and refuses an address inside a private network: a filter or split DNS answers there, not
 * the vendor. The certificate check is the real guard; this one explains sooner and sends nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '')
    const usable = addresses.filter(({ address }) => isPublicAddress(address))
    const first = usable[0]
    if (!first) return callback(Object.assign(new Error('private address'), { code: 'PRIVATE_ADDRESS' }), '')
    return options.all ? callback(null, usable) : callback(null, first.address, first.family)
  })
}
