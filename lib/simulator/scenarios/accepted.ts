import { catalogue } from '@/lib/vendors'
import type { ProductId } from '@/lib/engine/model/ids'
import type { Product } from '@/lib/engine/model/product'
import { applicationNamed, keyNamed, mailgunNamed, planNamed } from '../world'
import { applicationKey, mailKey, planToken, projectKey, type Credentials, type Scenario } from './define'

const credentialsFor = (product: Product): Credentials => {
  if (product.credentialSet === 'project') return projectKey(keyNamed('atlas'))
  if (product.credentialSet === 'mailgun') return mailKey(mailgunNamed('mail-us'))
  if (product.credentialSet === 'sms-service-plan') return planToken(planNamed('plan-us'))
  return applicationKey(applicationNamed('atlas-calls'))
}

const answersFor = (product: Product): Scenario['answers'] => {
  if (product.id === 'sms-project') return { token: 200, oauth2: 200 }
  if (product.credentialSet === 'project') return { token: 200, oauth2: 200, basic: 200 }
  if (product.credentialSet === 'mailgun') return { 'mailgun-basic': 200 }
  if (product.credentialSet === 'sms-service-plan') return { 'static-bearer': 200 }
  // Verification proves a key with a 404: the random verification cannot exist
  return product.id === 'verification' ? { signed: 404, basic: 404 } : { signed: 200, basic: 200 }
}

/** Keys that work, one for each product. */
export const ACCEPTED: readonly Scenario[] = catalogue.products.map(
  (product: Product & { readonly id: ProductId }) => ({
    id: `good-${product.id}`,
    title: `A key that works: ${product.name}`,
    product: product.id,
    region: product.regions[0].code,
    credentials: {
      ...credentialsFor(product),
      ...(product.id === 'in-app-calling' ? { userId: 'simulated-user' } : {}),
    },
    expect: ['credentials-accepted'],
    verdict: 'accepted',
    answers: answersFor(product),
  }),
)
