import type { Secret } from './secret'

/** Ways to log in to a mail server: SASL mechanisms (RFC 4616, and LOGIN, which has no RFC of its own). */
export const MECHANISMS = ['PLAIN', 'LOGIN'] as const
export type Mechanism = (typeof MECHANISMS)[number]

/** A port for mail programs; on `starttls` the connection begins in clear and is encrypted before the login. */
export type MailPort = { readonly port: number; readonly tls: 'starttls' | 'from-the-start' }

/** A login before it is made. */
export type LoginDraft = MailPort & {
  /** the first that the server offers is used */
  readonly mechanisms: readonly [Mechanism, ...Mechanism[]]
  readonly user: Secret
  readonly password: Secret
}

/** The commands of a mail session whose replies may end a login. RFC 5321, RFC 3207, RFC 4954. */
export const MAIL_STAGES = ['greeting', 'ehlo', 'starttls', 'auth'] as const
export type MailStage = (typeof MAIL_STAGES)[number]

/** A reply of a mail server. RFC 5321 section 4.2 and RFC 3463. */
export type MailReply = {
  readonly stage: MailStage
  readonly code: number
  /** the enhanced code without its class: `7.8` of `5.7.8` */
  readonly enhanced: string | null
  /** the words, without codes */
  readonly text: string
}

/** The method that stands for a login where an exchange has one; no call of HTTP has it. */
export const LOGIN_METHOD = 'AUTH'
