export type MailgunFeature = 'send' | 'inspect' | 'optimize' | 'validate'

export type MailgunRegion = 'us' | 'eu'

export type MailgunDomain = {
  readonly name: string
  readonly region: MailgunRegion
  readonly state: 'active' | 'unverified' | 'disabled'
  readonly type: 'custom' | 'sandbox'
}

/** A key. The world names the behaviours that there are; what answers for a key need not know them. */
export type MailgunKeyOf<BehaviourId extends string = string> = {
  readonly name: string
  readonly key: string
  /** where it is accepted */
  readonly regions: readonly MailgunRegion[]
  readonly kind: 'account' | 'sending' | 'public'
  readonly features: readonly MailgunFeature[]
  readonly domains: readonly MailgunDomain[]
  readonly behaviour?: BehaviourId
}
