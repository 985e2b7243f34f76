import type { ProductId } from '../../model/ids'

/** Names by which SDKs and their traces give a product away. Sources: the module names of the four official SDKs. */
const NAMES: readonly (readonly [RegExp, ProductId])[] = [
  [/domains[./\\](?:numbers?)\b|@sinch\/numbers\b|Sinch\.Numbers\b/, 'numbers'],
  [/domains[./\\]conversation\b|@sinch\/conversation\b|Sinch\.Conversation\b|conversationRegion/, 'conversation'],
  [/domains[./\\]voice\b|@sinch\/voice\b|Sinch\.Voice\b/, 'voice'],
  [/domains[./\\]verification\b|@sinch\/verification\b|Sinch\.Verification\b/, 'verification'],
  [/domains[./\\]number_?lookup\b|@sinch\/number-lookup\b/, 'number-lookup'],
  [/domains[./\\]fax\b|@sinch\/fax\b|Sinch\.Fax\b/, 'fax'],
  [/@sinch\/elastic-sip-trunking\b/, 'est'],
  [/onClientFailed|clientDidFail|sinch-rtc|SinchRTC|onCredentialsRequired/, 'in-app-calling'],
  [/mailgun/i, 'mailgun-send'],
]

/** The product that a text without a host speaks of, or null. A guess that the reader can correct. */
export function productInText(_catalogue: unknown, text: string): ProductId | null {
  const start = text.slice(0, 20_000)
  return NAMES.find(([name]) => name.test(start))?.[1] ?? null
}
