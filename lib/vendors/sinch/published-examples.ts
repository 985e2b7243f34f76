/**
 * Values that are printed in vendor documentation and samples: no secret, and those that do not belong to the inputs
 * printed beside them mislead whoever compares with them. Recomputed from developers.sinch.com signed-request pages,
 * sinch/docs using-rest.md, and documentation.mailgun.com webhooks.
 */
const PUBLISHED = [
  'qDXMwzfaxCRS849c/2R0hg0nphgdHciTo7OdM6MsdnM=',
  'jANzQ+rgAHyf1MWQFSwvYw==',
  'a6p7RYw8bMr3JuZh1LArvWTLJjIgCeQj5nsRZaXW7VQ=',
  'rMc5t4BI62b3o7JhPWX6/CslXYdbkC7rs5dyqBj9MIA=',
  '5F5C418A0F914BBC8234A9BF5EDDAD97',
  'd2271d12299f6592d9d44cd9d250f0704e4674c30d79d07c47a66f95ce71cf55',
] as const

/** The first published value in a text, or null. */
export function publishedValueIn(text: string): string | null {
  return PUBLISHED.find((value) => text.includes(value)) ?? null
}

export function isPublished(value: string): boolean {
  return PUBLISHED.some((known) => known === value)
}
