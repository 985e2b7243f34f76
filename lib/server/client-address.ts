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
  return grouped(address.slice(0, 64))
}

/** What cannot be read as an address, such as `unknown`, counts as the text that it is. */
function grouped(text: string): string {
  if (!ipaddr.IPv6.isValid(text)) return text
  const address = ipaddr.process(text)
  if (!(address instanceof ipaddr.IPv6)) return address.toString() // an IPv4 address that was mapped into IPv6
  return address.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')
}
