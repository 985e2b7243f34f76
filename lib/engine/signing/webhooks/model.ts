import type { Check } from '../check'
import type { Recipe } from '../recipe'
import type { Target } from '../search'
import type { SigningKindId } from '../../model/signing'

/** What a webhook form holds. Fields that a kind does not have are empty. */
export type WebhookInput = {
  readonly headers: string
  /** as it arrived, byte for byte */
  readonly body: string
  readonly secret: string
  readonly method: string
  readonly path: string
  readonly applicationKey: string
  /** another credential, to see whether it was used in place of the secret */
  readonly otherKey: string
  /** what the reader's own code calculated, or the empty string */
  readonly observed: string
}

/** One part of what is signed, as it is shown. */
export type SignedText = { readonly name: string; readonly text: string }

export type WebhookReading = {
  /** one entry a part, in the order in which they matter */
  readonly checks: readonly Check[]
  /** what is signed, part by part; empty where something needed is missing */
  readonly signed: readonly SignedText[]
  /** how the parts are joined, in words */
  readonly joined: string
  /**
   * the signature that belongs to the secret and what was pasted, in the vendor's own writing; null without a secret
   */
  readonly expected: string | null
  /** null while there is nothing to judge: no secret yet */
  readonly valid: boolean | null
  readonly recipe: Recipe | null
  /** the signature that came with the webhook */
  readonly received: { readonly text: string; readonly target: Target } | null
}

/** The words and the fields of a webhook's form. Each hint is one sentence, or several. */
export type WebhookForm = {
  readonly headers: {
    readonly hint: string
    readonly placeholder: string
    /** lines of the box */
    readonly rows: number
    readonly optional: boolean
  }
  readonly body: { readonly hint: string; readonly json: 'always' | 'where-it-begins-so' }
  /** who signed, where the signature names somebody */
  readonly key?: { readonly label: string; readonly hint: string }
  readonly secret: { readonly label: string; readonly hint: string }
  /** another credential that code may have used in place of the secret */
  readonly otherKey?: { readonly label: string; readonly hint: string }
  /** where the signature stands: "The signature in the headers" */
  readonly subject: string
}

/** A webhook or callback of a vendor, as the bench checks it. */
export type Webhook = {
  readonly kind: SigningKindId
  /**
   * `callback`: signed like a request, with method, path and a decoded secret; `webhook`: the secret is used as text
   */
  readonly form: 'callback' | 'webhook'
  readonly words: WebhookForm
  /** what a reader should look at when no known mistake explains the signature */
  readonly remaining: readonly string[]
  read(input: WebhookInput): WebhookReading
}
