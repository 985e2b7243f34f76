import 'server-only'
import ipaddr from 'ipaddr.js'
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
  return grouped(address)
}

/**
 * An address without the port that some proxies write behind it: `192.0.2.1:4711`, `[2001:db8::1]:4711`, quoted as in
 * RFC 7239 section 6, and without what else stands behind it. A made-up name that a proxy writes in its place (section
 * 6.3) counts as itself; all else that is no address counts as one, or each spelling of nothing would have limits of
 * its own.
 */
function grouped(text: string): string {
  const bare =
    text
      .slice(0, 64)
      .replace(/^"/, '')
      .split(/[\s;"]/, 1)[0] ?? ''
  const address = /^\[([^\]]+)\](?::\d+)?$/.exec(bare)?.[1] ?? /^([\d.]+):\d+$/.exec(bare)?.[1] ?? bare
  if (!ipaddr.isValid(address)) return /^_[\w.-]+/.exec(address)?.[0] ?? 'unknown'
  const read = ipaddr.process(address) // an IPv4 address that was mapped into IPv6 counts as itself
  if (!(read instanceof ipaddr.IPv6)) return read.toString()
  return read.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')
}
