import type { LOGIN_METHOD } from './login'

/** What a snippet does to the vendor: `free` reads, `billable` costs money or sends, `offline` contacts nobody. */
export type Effect = 'free' | 'billable' | 'offline'

/** A request of a product that snippets make, with `{placeholders}` where values go. */
export type ProductCall = {
  /** part of the snippet id: `call`, `region`, `paid`, `send` */
  readonly id: string
  /** what it does, in the imperative */
  readonly title: string
  /** of a login to a mail server AUTH */
  readonly method: 'GET' | 'POST' | typeof LOGIN_METHOD
  readonly path: string
  readonly effect: Effect
  readonly note?: string
  /** headers beside those that present the credential, values with placeholders */
  readonly headers?: Readonly<Record<string, string>>
  /** members of a JSON body, values with placeholders */
  readonly json?: Readonly<Record<string, string>>
  /** fields of a form body, values with placeholders */
  readonly form?: Readonly<Record<string, string>>
  /** values that it needs and that are no credentials: placeholder, which is the variable too → what to enter */
  readonly asksFor?: Readonly<Record<string, string>>
}

/** The call on one host. */
export type Call = ProductCall & { readonly host: string }
