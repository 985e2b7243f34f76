import type { PathClue } from '@/lib/engine/model/guide'

/** What a path says. */
export const paths: readonly PathClue[] = [
  { form: /\/v1\/inspect\//i, products: ['mailgun-inspect'] },
  { form: /\/v1\/inboxready/i, products: ['mailgun-optimize'] },
  { form: /\/v4\/address\/validate/i, products: ['mailgun-validate'] },
  { form: /\/v[34]\/domains|\/v3\/[^/]{1,253}\/(?:messages|events|bounces|templates)/i, products: ['mailgun-send'] },
]
