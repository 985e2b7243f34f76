import type { SecretShape } from '@/lib/engine/model/secret-shape'

/** Its secrets have no form of their own: they are found by where they stand and by value. */
export const secretShapes: readonly SecretShape[] = []

/**
 * Values that are printed in its documentation and samples: those that do not belong to the inputs printed beside them
 * mislead whoever compares with them. Recomputed from developers.sinch.com signed-request pages and sinch/docs
 * using-rest.md.
 */
export const publishedValues: readonly string[] = [
  'qDXMwzfaxCRS849c/2R0hg0nphgdHciTo7OdM6MsdnM=',
  'jANzQ+rgAHyf1MWQFSwvYw==',
  'a6p7RYw8bMr3JuZh1LArvWTLJjIgCeQj5nsRZaXW7VQ=',
  'rMc5t4BI62b3o7JhPWX6/CslXYdbkC7rs5dyqBj9MIA=',
  '5F5C418A0F914BBC8234A9BF5EDDAD97',
]
