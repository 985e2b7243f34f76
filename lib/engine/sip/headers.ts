import { parseChallenges } from '../http/challenge'
import type { SipDigest } from '../model/sip'

/** Names of one letter, RFC 3261 section 7.3.3. */
const COMPACT: Readonly<Record<string, string>> = { i: 'call-id', f: 'from', t: 'to', v: 'via', m: 'contact' }

/** A line of a message as a name in lower case and a value, or null; marks of trees and tables before it are left. */
export function readHeader(line: string): readonly [name: string, value: string] | null {
  const found = /^[\s|│+\-\\[\]]{0,40}([A-Za-z][\w-]{0,40})\s{0,4}:\s?(.*)$/.exec(line.slice(0, 4000))
  const name = found?.[1]?.toLowerCase()
  return name === undefined ? null : [COMPACT[name] ?? name, (found?.[2] ?? '').trim()]
}

/** The host of an address of SIP in a text, in lower case and without a port; null where there is none. */
export function hostIn(text: string): string | null {
  const found = /\bsips?:(?:[^@\s<>;"]{0,200}@)?(\[[0-9a-f:.]{2,45}\]|[\w.-]{1,253})/i.exec(text)
  return found?.[1]?.toLowerCase().replace(/\.$/, '') ?? null
}

/** The digest of a header, or null where it holds none. RFC 7616 sections 3.3 and 3.4. */
export function digestOf(value: string, isOfProxy: boolean): SipDigest | null {
  const digest = parseChallenges([value]).challenges.find(({ scheme }) => scheme === 'digest')
  return digest ? { params: digest.params, isOfProxy } : null
}

/** Whether a host is an address and no name. */
export function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)
}
