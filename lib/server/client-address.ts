import 'server-only'
import { isIPv6 } from 'node:net'
import { env } from './env'

/** Set by this server on every request from its own socket, so a client cannot choose it. */
export const PEER_HEADER = 'x-why401-peer'

/**
 * The address that a request counts against. X-Forwarded-For is believed for as many proxies as the operator says stand
 * in front, and for none by default; an IPv6 address counts by its /64.
 */
export function clientAddress(headers: Headers): string {
  const peer = headers.get(PEER_HEADER) ?? 'unknown'
  const hops = env().TRUSTED_PROXY_HOPS
  const chain = [
    ...(headers.get('x-forwarded-for') ?? '')
      .split(',')
      .map((a) => a.trim())
      .filter(Boolean),
    peer,
  ]
  const address = hops === 0 ? peer : (chain[Math.max(0, chain.length - 1 - hops)] ?? peer)
  return grouped(address.slice(0, 64).replace(/^::ffff:/, ''))
}

function grouped(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = address.includes('::') ? tail.split(':').filter(Boolean) : []
  const zeros = address.includes('::')
    ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
    : []
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((g) => g.replace(/^0+(?=.)/, ''))
    .join(':')
}
