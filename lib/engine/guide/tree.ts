import { catalogue } from '@/lib/vendors'
import type { ProductId, SchemeId } from '../model/ids'
import type { Product } from '../model/product'
import type { Guide, KeyKind, Next, Option, Question } from './define'
import { PRODUCT_GROUPS } from './groups'

type AnyProduct = Product & { readonly id: ProductId }

/** What a person wants to run, and which scheme that takes. */
const USES: Partial<Record<SchemeId, { readonly key: string; readonly label: string }>> = {
  oauth2: { key: 'service', label: 'A service that runs' },
  signed: { key: 'service', label: 'A service that runs' },
  basic: { key: 'trial', label: 'A first test by hand' },
  public: { key: 'device', label: 'An app on a device' },
}

/** The key that names a scheme in the address of the guide. */
export function useKeyOf(scheme: SchemeId): string {
  return USES[scheme]?.key ?? scheme
}

const KEYS: readonly { readonly key: KeyKind; readonly label: string; readonly hint: string }[] = [
  {
    key: 'account',
    label: 'An account API key',
    hint: 'From API Security. It reads and sends, as far as its role allows.',
  },
  {
    key: 'sending',
    label: 'A domain sending key',
    hint:
      'From Sending → Domains → Domain settings → Sending API keys. It posts messages of one domain and does ' +
      'nothing else.',
  },
  {
    key: 'other',
    label: 'An SMTP password or the webhook signing key',
    hint: 'Neither is an API key: the API refuses both.',
  },
]

/** Builds the tree from the catalogue: first the product, then how it will run, or which key it is, then the region. */
export function buildGuide(products: readonly AnyProduct[] = catalogue.products): Guide {
  const questions = new Map<string, Question>()
  const add = (question: Question): Next => {
    questions.set(question.id, question)
    return { ask: question.id }
  }
  const start: Question = {
    id: 'product',
    param: 'product',
    text: 'Which product do you want to call?',
    why: 'Each product takes one set of credentials, and no other set works in its place.',
    groups: PRODUCT_GROUPS.map(({ label, products: ids }) => ({
      label,
      options: ids
        .filter((id) => products.some((p) => p.id === id))
        .map((id) => productOption(catalogue.product(id), add)),
    })),
  }
  add(start)
  return { start: start.id, questions }
}

type Add = (question: Question) => Next

function productOption(product: AnyProduct, add: Add): Option {
  return {
    key: product.id,
    label: product.name,
    hint: `Takes: ${catalogue.credentialSet(product.credentialSet).consistsOf}`,
    next: afterProduct(product, add),
  }
}

function afterProduct(product: AnyProduct, add: Add): Next {
  if (product.id === 'mailgun-send') return add(keyQuestion(product, add))
  const [only] = product.schemes
  return product.schemes.length === 1 ? afterScheme(product, only.scheme, null, add) : add(useQuestion(product, add))
}

function useQuestion(product: AnyProduct, add: Add): Question {
  return {
    id: `${product.id}/use`,
    param: 'use',
    text: `What will call the ${product.name}?`,
    why: 'The product accepts more than one scheme; which one is right depends on what calls it.',
    groups: [
      {
        label: null,
        options: product.schemes.map(({ scheme, when }) => ({
          key: useKeyOf(scheme),
          label: `${USES[scheme]?.label ?? catalogue.scheme(scheme).name}: ${catalogue.scheme(scheme).name}`,
          hint: when,
          next: afterScheme(product, scheme, null, add),
        })),
      },
    ],
  }
}

function keyQuestion(product: AnyProduct, add: Add): Question {
  const { scheme } = product.schemes[0]
  return {
    id: `${product.id}/key`,
    param: 'key',
    text: 'Which kind of key do you have, or want?',
    why: 'Mailgun has several kinds, and their values look alike: what a key may do depends on where it was made.',
    groups: [
      {
        label: null,
        options: KEYS.map(({ key, label, hint }) => ({
          key,
          label,
          hint,
          next: afterScheme(product, scheme, key, add),
        })),
      },
    ],
  }
}

function afterScheme(product: AnyProduct, scheme: SchemeId, key: KeyKind | null, add: Add): Next {
  const leaf = (region: string): Next => ({ leaf: { product: product.id, scheme, region, key } })
  if (product.regions.length === 1) return leaf(product.regions[0].code)
  return add({
    id: [product.id, ...(product.schemes.length > 1 ? [useKeyOf(scheme)] : []), ...(key ? [key] : []), 'region'].join(
      '/',
    ),
    param: 'region',
    text: REGION_TEXT[
      product.credentialSet === 'mailgun'
        ? 'domain'
        : product.credentialSet === 'sms-service-plan'
          ? 'plan'
          : product.regionRole === 'latency'
            ? 'latency'
            : 'app'
    ],
    why: product.regionNote,
    groups: [
      {
        label: null,
        options: product.regions.map((r) => ({ key: r.code, label: r.label, hint: r.host, next: leaf(r.code) })),
      },
    ],
  })
}

const REGION_TEXT = {
  domain: 'In which region is your Mailgun domain?',
  plan: 'In which region is your service plan?',
  app: 'In which region was the app, or what you call, created?',
  latency: 'Which region should carry the calls?',
} as const

/** The guide that the pages show. */
export const GUIDE: Guide = buildGuide()
