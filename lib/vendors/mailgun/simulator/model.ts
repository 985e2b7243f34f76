export type MailgunFeature = 'send' | 'inspect' | 'optimize' | 'validate'

/** A key. The world names the behaviours that there are; what answers for a key need not know them. */
export type MailgunKeyOf<BehaviourId extends string = string> = {
  readonly name: string
  readonly key: string
  readonly region: 'us' | 'eu'
  readonly kind: 'account' | 'sending' | 'public'
  readonly features: readonly MailgunFeature[]
  readonly behaviour?: BehaviourId
}
