/** A digest of RFC 7616: what a server asks for, or what a client answers. */
export type SipDigest = {
  /** names in lower case, values exact; of a repeated name the first value */
  readonly params: ReadonlyMap<string, string>
  /** the header that carries it is one of a proxy: `Proxy-Authenticate`, `Proxy-Authorization` */
  readonly isOfProxy: boolean
}

/** One message of SIP as a trace shows it, RFC 3261 section 7. What the trace does not show is null or empty. */
export type SipMessage = {
  readonly kind: 'request' | 'response'
  /** of a request its own; of a response that of its CSeq */
  readonly method: string | null
  readonly status: number | null
  readonly reason: string
  /** which way it went, seen from the program that wrote the trace; null where the trace does not say */
  readonly direction: 'sent' | 'received' | null
  /** the host of the address that is asked for, in lower case, without a port */
  readonly uriHost: string | null
  readonly fromHost: string | null
  readonly callId: string | null
  readonly challenges: readonly SipDigest[]
  readonly credentials: readonly SipDigest[]
  /** the line on which it begins, counted from 0 */
  readonly line: number
}

/** What a program of telephony remarks about a login, in words of its own. */
export type SipRemark = {
  readonly cause: SipCauseId
  readonly text: string
  readonly line: number
}

/** Why a login of SIP may be refused. */
export type SipCauseId =
  | 'own-server'
  | 'never-answered'
  | 'stale-nonce'
  | 'old-nonce'
  | 'other-realm'
  | 'wrong-header'
  | 'algorithm'
  | 'user-form'
  | 'credential'
  | 'access-list'
  | 'from-domain'
  | 'not-allowed'

/** A trace: its messages and remarks in the order in which they stand. */
export type SipTrace = {
  readonly messages: readonly SipMessage[]
  readonly remarks: readonly SipRemark[]
}
